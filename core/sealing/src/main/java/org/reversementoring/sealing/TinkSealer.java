package org.reversementoring.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals with Google Tink (AES-256-GCM) under a keyset an owner. Owner, data item, row and field are associated data, so
 * a moved text does not open.
 */
public final class TinkSealer implements Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(TinkSealer.class);
    /** Of what a text is bound to; another form gets another number. */
    private static final int SCHEMA_VERSION = 1;

    private final KeyRing ring;
    private final KeyStore store;
    private final Clock clock;

    TinkSealer(KeyRing ring, KeyStore store, Clock clock) {
        this.ring = ring;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public SealedText seal(KeyOwner owner, Place place, PrivateText text) {
        try {
            byte[] cipher =
                    ring.forSealing(owner.name()).aead().encrypt(bytes(text.value()), associated(owner.name(), place));
            return new SealedText(owner.name(), Base64.getEncoder().encodeToString(cipher));
        } catch (KeysUnavailableException e) {
            throw refused(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    @Override
    public PrivateText open(Place place, SealedText sealed) {
        try {
            byte[] cipher = Base64.getDecoder().decode(sealed.cipher());
            KeyRing.Key key = ring.forOpening(sealed.owner(), cipher).orElseThrow(() -> new UnreadableException(place));
            byte[] clear = key.aead().decrypt(cipher, associated(sealed.owner(), place));
            return new PrivateText(new String(clear, StandardCharsets.UTF_8));
        } catch (KeysUnavailableException e) {
            throw refused(e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnreadableException(place);
        }
    }

    @Override
    public void destroy(KeyOwner owner) {
        try {
            store.destroy(owner.name(), clock.instant());
        } catch (KeysUnavailableException e) {
            throw refused(e);
        } finally {
            ring.forget(owner.name());
        }
    }

    private static RefusedException refused(KeysUnavailableException e) {
        LOG.error("{}", e.getMessage());
        return new RefusedException(
                Problem.ELSEWHERE_UNAVAILABLE, "The keys for private words cannot be reached; try again shortly.");
    }

    private static byte[] associated(String owner, Place place) {
        return bytes("reverse-mentoring|" + SCHEMA_VERSION + "|" + owner + "|" + place.item() + "|" + place.row() + "|"
                + place.field());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
