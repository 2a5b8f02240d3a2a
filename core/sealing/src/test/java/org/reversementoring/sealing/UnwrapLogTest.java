package org.reversementoring.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.contract.SealerContract.HERE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.contract.SealerContract;

class UnwrapLogTest {
    @TempDir
    Path folder;

    @Test
    void everyUnwrappingIsOneLineWithTheOwnersName() {
        AtomicLong nanos = new AtomicLong();
        List<String> lines = new CopyOnWriteArrayList<>();
        Logger log = Logger.getLogger("org.reversementoring.sealing.unwrap");
        Handler handler = collecting(lines);
        log.setLevel(Level.INFO);
        log.addHandler(handler);
        try (Keys keys = Keys.open(
                KeyTestDatabase.settings(KeyTestDatabase.H2.fresh(), folder.resolve("kek.json")),
                Clock.systemUTC(),
                nanos::get,
                Duration.ofHours(1))) {
            KeyOwner owner = SealerContract.author();
            SealedText sealed = keys.sealer().seal(owner, HERE, new PrivateText("canary"));
            keys.sealer().open(HERE, sealed);
            assertThat(lines).isEmpty();
            nanos.addAndGet(Sealer.KEYS_LIVE_AT_MOST.toNanos() + 1);
            keys.sealer().open(HERE, sealed);
            keys.sealer().open(HERE, sealed);
            assertThat(lines).containsExactly("unwrapped " + owner.name());
        } finally {
            log.removeHandler(handler);
            log.setLevel(null);
        }
    }

    private static Handler collecting(List<String> lines) {
        SimpleFormatter formatter = new SimpleFormatter();
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(formatter.formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
