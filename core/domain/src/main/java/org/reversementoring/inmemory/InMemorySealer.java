package org.reversementoring.inmemory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.reversementoring.confidentiality.DestroyedKeys;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;

/** Seals with AES-256-GCM under keys that live as long as this object. The place is bound in as associated data. */
public final class InMemorySealer implements Sealer, DestroyedKeys {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();
    private final List<Destroyed> destroyed = new CopyOnWriteArrayList<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    /** For those who never ask when a key was destroyed: the clock stands. */
    public InMemorySealer() {
        this(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    public InMemorySealer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SealedText seal(KeyOwner owner, Place place, PrivateText text) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            Cipher cipher = cipher(
                    Cipher.ENCRYPT_MODE, keys.computeIfAbsent(owner.name(), o -> newKey()), nonce, owner.name(), place);
            byte[] sealed = cipher.doFinal(text.value().getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return new SealedText(owner.name(), Base64.getEncoder().encodeToString(all));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }

    @Override
    public PrivateText open(Place place, SealedText sealed) {
        SecretKey key = keys.get(sealed.owner());
        if (key == null) {
            throw new UnreadableException(place);
        }
        try {
            byte[] all = Base64.getDecoder().decode(sealed.cipher());
            ByteBuffer in = ByteBuffer.wrap(all);
            byte[] nonce = new byte[NONCE_BYTES];
            in.get(nonce);
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, sealed.owner(), place)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return new PrivateText(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new UnreadableException(place);
        }
    }

    @Override
    public void destroy(KeyOwner owner) {
        if (keys.remove(owner.name()) != null) {
            destroyed.add(new Destroyed(owner.name(), clock.instant()));
        }
    }

    @Override
    public List<Destroyed> since(Instant from) {
        return destroyed.stream().filter(d -> !d.at().isBefore(from)).toList();
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String owner, Place place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        String bound = owner + "|" + place.item() + "|" + place.row() + "|" + place.field();
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKey newKey() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is not available", e);
        }
    }
}
