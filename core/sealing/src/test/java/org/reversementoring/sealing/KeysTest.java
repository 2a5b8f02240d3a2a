package org.reversementoring.sealing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.contract.DestroyedKeysContract;
import org.reversementoring.contract.FingerprintsContract;
import org.reversementoring.contract.SealerContract;

/** The three contracts, on both databases, each test on a key store of its own. */
class KeysTest {
    @TempDir
    Path folder;

    private final List<Keys> opened = new ArrayList<>();

    private Keys open(KeyTestDatabase database, Clock clock) {
        Path file = folder.resolve(UUID.randomUUID() + ".json");
        Keys keys = Keys.open(KeyTestDatabase.settings(database.fresh(), file), clock);
        opened.add(keys);
        return keys;
    }

    private DestroyedKeysContract.Store store(KeyTestDatabase database, Clock clock) {
        Keys keys = open(database, clock);
        return new DestroyedKeysContract.Store(keys.sealer(), keys.destroyed());
    }

    @AfterEach
    void close() {
        opened.forEach(Keys::close);
    }

    @Nested
    class SealerOnH2 implements SealerContract, DestroyedKeysContract {
        @Override
        public Sealer fresh() {
            return open(KeyTestDatabase.H2, Clock.systemUTC()).sealer();
        }

        @Override
        public Store fresh(Clock clock) {
            return store(KeyTestDatabase.H2, clock);
        }
    }

    @Nested
    class SealerOnPostgresql implements SealerContract, DestroyedKeysContract {
        @Override
        public Sealer fresh() {
            return open(KeyTestDatabase.POSTGRESQL, Clock.systemUTC()).sealer();
        }

        @Override
        public Store fresh(Clock clock) {
            return store(KeyTestDatabase.POSTGRESQL, clock);
        }
    }

    @Nested
    class FingerprintsOnH2 implements FingerprintsContract {
        @Override
        public Fingerprints fresh() {
            return open(KeyTestDatabase.H2, Clock.systemUTC()).fingerprints();
        }
    }

    @Nested
    class FingerprintsOnPostgresql implements FingerprintsContract {
        @Override
        public Fingerprints fresh() {
            return open(KeyTestDatabase.POSTGRESQL, Clock.systemUTC()).fingerprints();
        }
    }
}
