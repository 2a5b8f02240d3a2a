package org.reversementoring.sealing;

import com.google.crypto.tink.KeysetHandle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Renews keys while the product runs. Every keyset is changed on its own, and only where nobody else changed it
 * meanwhile; a rotation that was broken off goes on when it is started again.
 */
public final class KeyRotation {
    private static final int BATCH = 200;

    private final KeyStore store;
    private final StoredKeys stored;
    private final KeyWrapping kek;
    private final Clock clock;

    KeyRotation(KeyStore store, StoredKeys stored, KeyWrapping kek, Clock clock) {
        this.store = store;
        this.stored = stored;
        this.kek = kek;
        this.clock = clock;
    }

    /** Makes a new version of the key-encryption key; it wraps from now on. Answers its reference. */
    public String newKekVersion() {
        kek.newVersion();
        return kek.current();
    }

    /**
     * Wraps every keyset by the present version that is not yet; answers how many.
     *
     * @param progress is told after each how many are done
     */
    public long rewrap(LongConsumer progress) {
        String present = kek.current();
        Predicate<DataKey> isOld = key -> !key.wrapped().kekRef().equals(present);
        return each(after -> store.notWrappedBy(present, after, BATCH), isOld, this::rewrapped, progress);
    }

    /**
     * Gives every keyset a new key whose newest is older than that; answers how many. The old keys stay and go on
     * opening what they sealed; other nodes seal with the new one within {@code Sealer.KEYS_LIVE_AT_MOST}.
     *
     * @param progress is told after each how many are done
     */
    public long rotateData(Duration olderThan, LongConsumer progress) {
        Instant before = clock.instant().minus(olderThan);
        Predicate<DataKey> isOld = key -> key.rotatedAt().isBefore(before);
        return each(after -> store.rotatedBefore(before, after, BATCH), isOld, this::rotated, progress);
    }

    private long each(
            Function<String, List<DataKey>> page,
            Predicate<DataKey> isOld,
            Function<DataKey, DataKey> change,
            LongConsumer progress) {
        long done = 0;
        List<DataKey> keys = page.apply("");
        while (!keys.isEmpty()) {
            for (DataKey key : keys) {
                if (changed(key, isOld, change)) {
                    done++;
                    progress.accept(done);
                }
            }
            keys = page.apply(keys.get(keys.size() - 1).owner());
        }
        return done;
    }

    /** Tries again with what another changed it to, until it is done, done by the other, or destroyed. */
    private boolean changed(DataKey read, Predicate<DataKey> isOld, Function<DataKey, DataKey> change) {
        Optional<DataKey> key = Optional.of(read);
        while (key.isPresent() && isOld.test(key.get())) {
            if (store.replace(key.get(), change.apply(key.get()))) {
                return true;
            }
            key = store.find(read.owner());
        }
        return false;
    }

    /** Kept only once the new wrapping was seen to hold the same key. */
    private DataKey rewrapped(DataKey key) {
        KeyWrapping.Wrapped fresh = kek.rewrap(key.owner(), key.wrapped());
        byte[] before = kek.unwrap(key.owner(), key.wrapped());
        byte[] after = kek.unwrap(key.owner(), fresh);
        try {
            if (!Arrays.equals(before, after)) {
                throw new KeysUnavailableException(
                        "What " + kek.describe() + " wrapped anew is another key: the old wrapping stays.");
            }
            return key.rewrapped(fresh);
        } finally {
            Arrays.fill(before, (byte) 0);
            Arrays.fill(after, (byte) 0);
        }
    }

    private DataKey rotated(DataKey key) {
        KeysetHandle more = Keysets.withNewPrimary(stored.open(key).keys(), Keysets.SEALING);
        return key.rotated(stored.wrap(key.owner(), more), clock.instant());
    }
}
