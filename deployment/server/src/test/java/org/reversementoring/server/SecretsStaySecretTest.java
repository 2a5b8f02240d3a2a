package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.persistence.Database;
import org.reversementoring.sealing.Keys;
import org.reversementoring.spi.SelfCheck;

/** SG28: what is read from a file of secrets comes out nowhere, least of all where something is wrong. */
class SecretsStaySecretTest {
    private static final String SECRET = "SECRET-5e1f-";

    @TempDir
    Path folder;

    @Test
    void noCheckNoLogAndNoFaultRepeatsASecret() throws IOException {
        Map<String, String> environment =
                new TreeMap<>(RunningProduct.settings(folder, "jdbc:h2:mem:secrets;DB_CLOSE_DELAY=-1"));
        for (Setting setting : Setting.values()) {
            if (setting.isSecret()) {
                Path file = Files.writeString(folder.resolve(setting.name()), SECRET + setting.name() + "\n");
                environment.put(setting.name() + "_FILE", file.toString());
            }
        }
        environment.put("RM_OIDC_KEYS_URL", "http://127.0.0.1:9/keys");
        environment.put("RM_ACCOUNTS_URL", "http://127.0.0.1:9");
        environment.put("RM_MOODLE_URL", "http://127.0.0.1:9");
        environment.put("RM_WORKDAY_REPORT_URL", "http://127.0.0.1:9/report");
        environment.put("RM_WORKDAY_TOKEN_URL", "http://127.0.0.1:9/token");
        environment.put("RM_WORKDAY_CLIENT_ID", "mentoring");
        environment.put("RM_KEK_TRANSIT_URL", "http://127.0.0.1:9");
        environment.put("RM_MAIL_HOST", "127.0.0.1");
        environment.put("RM_MAIL_PORT", "9");
        environment.put("RM_MAIL_USER", "mentoring");
        environment.put("RM_MAIL_FROM", "no-reply@example.com");
        try (KeptLog log = new KeptLog()) {
            Settings settings = Settings.read(environment, null);
            assertThat(settings.get(Setting.RM_MOODLE_TOKEN)).startsWith(SECRET);
            Database.migrate(
                    settings.get(Setting.RM_DATABASE_URL),
                    settings.get(Setting.RM_DATABASE_USER),
                    settings.get(Setting.RM_DATABASE_PASSWORD));
            Keys.migrate(SealingSettings.of(settings));
            List<SelfCheck> lines = SelfChecks.run(settings);
            assertThat(lines).filteredOn(line -> !line.ok()).hasSizeGreaterThan(3);
            assertThat(lines + Settings.sample()).doesNotContain(SECRET);
            assertThat(log.lines()).noneMatch(line -> line.contains(SECRET));
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
