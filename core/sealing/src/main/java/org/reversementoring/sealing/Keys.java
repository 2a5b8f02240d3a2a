package org.reversementoring.sealing;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.reversementoring.confidentiality.DestroyedKeys;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.spi.SelfCheck;

/** Everything about keys, opened: the key store with its key-encryption key, and what works on them. */
public final class Keys implements AutoCloseable {
    private final KeyDatabase database;
    private final KeyStore store;
    private final KeyWrapping kek;
    private final KeyRotation rotation;
    private final TinkSealer sealer;
    private final TinkFingerprints fingerprints;
    private final DestroyedWatch watch;

    private Keys(KeyDatabase database, KeyStore store, KeyWrapping kek, Clock clock, Ticker ticker, Duration every) {
        this.database = database;
        this.store = store;
        this.kek = kek;
        StoredKeys stored = new StoredKeys(store, kek, clock);
        rotation = new KeyRotation(store, stored, kek, clock);
        fingerprints = TinkFingerprints.of(stored);
        KeyRing ring = new KeyRing(stored, ticker);
        sealer = new TinkSealer(ring, store, clock);
        watch = DestroyedWatch.start(store, ring, every);
    }

    /**
     * Brings the key store's schema up to date, and makes sure that the key-encryption key unwraps what is in use.
     *
     * @throws KeysUnavailableException with what to do, where it does not
     */
    public static Keys open(KeySettings settings, Clock clock) {
        return open(settings, clock, Ticker.systemTicker(), DestroyedWatch.EVERY);
    }

    static Keys open(KeySettings settings, Clock clock, Ticker ticker, Duration every) {
        KeyDatabase database = KeyDatabase.open(settings);
        try {
            KeyStore store = new KeyStore(database);
            KeyWrapping kek = KeyEncryption.of(settings, store);
            KeyEncryption.verify(kek, store);
            return new Keys(database, store, kek, clock, ticker, every);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Only brings the key store's schema up to date. Repeating it does no harm. */
    public static void migrate(KeySettings settings) {
        KeyDatabase.migrate(settings).close();
    }

    /** For an operator: whether the key store answers, and whether the key-encryption key unwraps what is in it. */
    public static List<SelfCheck> selfCheck(KeySettings settings) {
        String what = "Key store " + KeyDatabase.SCHEMA + " in " + settings.url();
        try (KeyDatabase database = KeyDatabase.migrate(settings)) {
            return List.of(new SelfCheck(true, what + ": good"), keyEncryption(settings, new KeyStore(database)));
        } catch (KeysUnavailableException e) {
            return List.of(new SelfCheck(false, what + ": " + e.getMessage()));
        }
    }

    private static SelfCheck keyEncryption(KeySettings settings, KeyStore store) {
        try {
            KeyWrapping kek = KeyEncryption.of(settings, store);
            KeyEncryption.verify(kek, store);
            return new SelfCheck(
                    true, "Key-encryption key, " + kek.describe() + ": unwraps what is in use (" + kek.current() + ")");
        } catch (KeysUnavailableException e) {
            return new SelfCheck(false, "Key-encryption key: " + e.getMessage());
        }
    }

    public Sealer sealer() {
        return sealer;
    }

    public Fingerprints fingerprints() {
        return fingerprints;
    }

    public DestroyedKeys destroyed() {
        return store;
    }

    public KeyRotation rotation() {
        return rotation;
    }

    /** Whether the key store answered when it was last asked, some seconds ago; asks nobody. */
    public boolean answers() {
        return watch.answered();
    }

    public KeyStatus status() {
        return new KeyStatus(
                kek.describe(),
                kek.current(),
                store.countByKek(),
                store.countByGeneration(),
                store.since(Instant.EPOCH).size());
    }

    @Override
    public void close() {
        watch.close();
        kek.close();
        database.close();
    }
}
