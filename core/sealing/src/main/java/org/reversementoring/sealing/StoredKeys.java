package org.reversementoring.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes keysets out of the store and unwraps them. Every unwrapping is one line of a log of its own. */
final class StoredKeys {
    /** Who opened what, when: the owner's name, ids only. */
    private static final Logger UNWRAPS = LoggerFactory.getLogger("org.reversementoring.sealing.unwrap");

    private final KeyStore store;
    private final KeyWrapping kek;
    private final Clock clock;

    StoredKeys(KeyStore store, KeyWrapping kek, Clock clock) {
        this.store = store;
        this.kek = kek;
        this.clock = clock;
    }

    /** A keyset, unwrapped. */
    record Opened(DataKey row, KeysetHandle keys) {}

    Optional<Opened> find(String owner) {
        return store.find(owner).map(this::open);
    }

    /** The owner's keyset. Where there is none, one is made and committed before it is handed out. */
    Opened findOrMake(String owner, Parameters parameters) {
        return find(owner).orElseGet(() -> {
            KeysetHandle fresh = Keysets.fresh(parameters);
            DataKey mine = DataKey.first(owner, wrap(owner, fresh), clock.instant());
            DataKey kept = store.add(mine);
            return kept.id().equals(mine.id()) ? new Opened(mine, fresh) : open(kept);
        });
    }

    /** Answers only a wrapping that was seen to unwrap again. */
    KeyWrapping.Wrapped wrap(String owner, KeysetHandle keys) {
        byte[] bytes = Keysets.bytes(keys);
        byte[] again = new byte[0];
        try {
            KeyWrapping.Wrapped wrapped = kek.wrap(owner, bytes);
            again = kek.unwrap(owner, wrapped);
            if (!Arrays.equals(bytes, again)) {
                throw new KeysUnavailableException("What " + kek.describe() + " wraps, it does not unwrap the same.");
            }
            return wrapped;
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(again, (byte) 0);
        }
    }

    Opened open(DataKey row) {
        byte[] bytes = kek.unwrap(row.owner(), row.wrapped());
        UNWRAPS.info("unwrapped {}", row.owner());
        try {
            return new Opened(row, Keysets.parse(bytes));
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailableException("What " + kek.describe() + " unwrapped for " + row.owner()
                    + " is no key: it was wrapped by somebody else.");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
