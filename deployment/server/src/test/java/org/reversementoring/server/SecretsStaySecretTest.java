package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.spi.SelfCheck;

/** SG28: what is read from a file of secrets comes out nowhere, least of all where something is wrong. */
class SecretsStaySecretTest {
    private static final String SECRET = "SECRET-5e1f-";

    @TempDir
    Path folder;

    private static final class Kept extends Handler {
        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord entry) {
            lines.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void noCheckNoLogAndNoFaultRepeatsASecret() throws IOException {
        Map<String, String> environment =
                new TreeMap<>(RunningProduct.settings(folder, "jdbc:h2:mem:secrets;DB_CLOSE_DELAY=-1"));
        for (Setting setting : Setting.values()) {
            if (setting.isSecret() && !setting.name().startsWith("RM_WORKDAY")) {
                Path file = Files.writeString(folder.resolve(setting.name()), SECRET + setting.name() + "\n");
                environment.put(setting.name() + "_FILE", file.toString());
            }
        }
        environment.put("RM_OIDC_KEYS_URL", "http://127.0.0.1:9/keys");
        environment.put("RM_ACCOUNTS_URL", "http://127.0.0.1:9");
        environment.put("RM_MOODLE_URL", "http://127.0.0.1:9");
        environment.put("RM_KEK_TRANSIT_URL", "http://127.0.0.1:9");
        environment.put("RM_MAIL_HOST", "127.0.0.1");
        environment.put("RM_MAIL_PORT", "9");
        environment.put("RM_MAIL_USER", "mentoring");
        environment.put("RM_MAIL_FROM", "no-reply@example.com");
        Kept log = new Kept();
        Logger ours = Logger.getLogger("org.reversementoring");
        Level before = ours.getLevel();
        ours.addHandler(log);
        ours.setLevel(Level.ALL);
        try {
            Settings settings = Settings.read(environment, null);
            assertThat(settings.get(Setting.RM_MOODLE_TOKEN)).startsWith(SECRET);
            List<SelfCheck> lines = SelfChecks.run(settings);
            assertThat(lines).filteredOn(line -> !line.ok()).hasSizeGreaterThan(3);
            assertThat(lines + Settings.sample()).doesNotContain(SECRET);
            assertThat(log.lines).noneMatch(line -> line.contains(SECRET));
        } finally {
            ours.removeHandler(log);
            ours.setLevel(before);
        }
    }

    @Test
    void everythingThatIsNamedLikeOneIsOne() {
        assertThat(Arrays.stream(Setting.values())
                        .filter(setting -> setting.name().matches(".*(SECRET|PASSWORD|_TOKEN)$"))
                        .filter(setting -> !setting.isSecret()))
                .isEmpty();
    }
}
