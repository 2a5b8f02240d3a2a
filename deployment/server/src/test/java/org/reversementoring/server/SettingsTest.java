package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.mail.MailSettings.Security;
import org.reversementoring.privacy.RetentionRule;

class SettingsTest {
    private static final Map<String, String> LEAST = Map.of("RM_OIDC_ISSUER", "https://sso.example.com/realms/x");

    @TempDir
    Path folder;

    @Test
    void everySettingButTheIssuerHasADefaultThatHolds() {
        Settings settings = Settings.read(LEAST, null);
        assertThat(settings.get(Setting.RM_HTTP_HOST)).isEqualTo("127.0.0.1");
        assertThat(settings.get(Setting.RM_DATABASE_URL)).startsWith("jdbc:h2:");
    }

    @Test
    void allFaultsAreReportedTogether() {
        assertThatThrownBy(() -> Settings.read(
                        Map.of("RM_HTTP_PORT", "a", "RM_JOBS_EVERY", "often", "RM_NOTICES_AT", "7 o'clock"), null))
                .isInstanceOf(Settings.FaultyException.class)
                .hasMessageContaining("4 fault(s)")
                .hasMessageContaining("RM_HTTP_PORT must be a port")
                .hasMessageContaining("RM_JOBS_EVERY must be a duration")
                .hasMessageContaining("RM_NOTICES_AT must be a time of day")
                .hasMessageContaining("RM_OIDC_ISSUER is required");
    }

    @Test
    void aPostgresOnAnotherMachineIsSpokenToUnderVerifiedTlsAlone() {
        for (String setting : List.of("RM_DATABASE_URL", "RM_KEYS_DATABASE_URL")) {
            for (String wrong : List.of(
                    "jdbc:postgresql://db.example.com/rm",
                    "jdbc:postgresql://db.example.com:5432/rm?sslmode=require",
                    "jdbc:postgresql://localhost,db.example.com/rm",
                    "jdbc:postgresql://localhost.example.com/rm",
                    "jdbc:postgresql://db.example.com/rm?sslmode=verify-full&sslmode=disable",
                    "jdbc:postgresql://db.example.com/rm?xsslmode=verify-full")) {
                assertThatThrownBy(() -> Settings.read(with(setting, wrong), null))
                        .as(wrong)
                        .hasMessageContaining(setting + " names a PostgreSQL on another machine")
                        .hasMessageNotContaining("example.com");
            }
            for (String right : List.of(
                    "jdbc:postgresql://db.example.com/rm?sslmode=verify-full",
                    "jdbc:postgresql://a.example.com,b.example.com:5433/rm?user=x&sslmode=verify-full",
                    "jdbc:postgresql://127.0.0.1:5432/rm",
                    "jdbc:postgresql://localhost/rm?user=x",
                    "jdbc:postgresql://[::1]:5432,localhost/rm",
                    "jdbc:postgresql:///rm",
                    "jdbc:postgresql:rm",
                    "jdbc:h2:mem:x")) {
                assertThat(Settings.read(with(setting, right), null).get(Setting.valueOf(setting)))
                        .isEqualTo(right);
            }
        }
    }

    @Test
    void anH2ServerIsTakenOnThisMachineAlone() {
        for (String wrong : List.of(
                "jdbc:h2:tcp://db.example.com/~/rm",
                "jdbc:h2:tcp://db.example.com:9092/~/rm;AUTO_SERVER=TRUE",
                "jdbc:h2:ssl://db.example.com/~/rm",
                "jdbc:h2:tcp:db.example.com/~/rm",
                "jdbc:h2:tcp://localhost,db.example.com/~/rm",
                "jdbc:h2:tcp://localhost.example.com/~/rm")) {
            assertThatThrownBy(() -> Settings.read(with("RM_KEYS_DATABASE_URL", wrong), null))
                    .as(wrong)
                    .hasMessageContaining("RM_KEYS_DATABASE_URL names an H2 on another machine")
                    .hasMessageNotContaining("example.com");
        }
        for (String right : List.of(
                "jdbc:h2:tcp://localhost/~/rm",
                "jdbc:h2:ssl://127.0.0.1:9092/~/rm",
                "jdbc:h2:tcp:[::1]:9092/~/rm",
                "jdbc:h2:file:/data/tcp://db.example.com/rm")) {
            assertThat(Settings.read(with("RM_DATABASE_URL", right), null).get(Setting.RM_DATABASE_URL))
                    .isEqualTo(right);
        }
    }

    @Test
    void aSignInIsFreshForAMinuteAtLeastAndAnHourAtMost() {
        for (String wrong : List.of("PT59S", "PT1H1S", "P365D")) {
            assertThatThrownBy(() -> Settings.read(with("RM_OIDC_STEP_UP_AGE", wrong), null))
                    .hasMessageContaining("RM_OIDC_STEP_UP_AGE must be from PT1M to PT1H");
        }
        for (String right : List.of("PT1M", "PT60M")) {
            assertThat(Settings.read(with("RM_OIDC_STEP_UP_AGE", right), null).get(Setting.RM_OIDC_STEP_UP_AGE))
                    .isEqualTo(right);
        }
    }

    @Test
    void noSymmetricOrMissingSignatureCanBeAllowedAndNoWayOfSigningInBreaksOutOfItsHeader() {
        for (String wrong : List.of("HS256", "none", "RS256,HS256", "rs256", ",")) {
            assertThatThrownBy(() -> Settings.read(with("RM_OIDC_ALGORITHMS", wrong), null))
                    .hasMessageContaining("RM_OIDC_ALGORITHMS must name some of [RS256");
        }
        for (String wrong : List.of("gold silver", "gold\", evil=\"", "go\\ld", "g\u00f6ld")) {
            assertThatThrownBy(() -> Settings.read(with("RM_OIDC_STEP_UP_ACR", wrong), null))
                    .hasMessageContaining("RM_OIDC_STEP_UP_ACR must name values of acr");
        }
        assertThat(Settings.read(with("RM_OIDC_ALGORITHMS", "PS256, ES256"), null)
                        .get(Setting.RM_OIDC_ALGORITHMS))
                .isEqualTo("PS256, ES256");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put(name, value);
        return environment;
    }

    @Test
    void theAuditLogIsKeptForTwoYearsAtMost() {
        for (String months : List.of("1", "9", "12", "24")) {
            assertThat(Setting.RM_AUDIT_MONTHS.fault(months)).isNull();
        }
        for (String months : List.of("0", "25", "30", "-1", "P12M", "")) {
            assertThat(Setting.RM_AUDIT_MONTHS.fault(months)).contains("from 1 to 24");
        }
    }

    @Test
    void aPeriodOfRetentionMayBeShortenedAndLengthenedOnlyWithinItsCap() {
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put("RM_KEEP_PAIR_CONTENT_DAYS", "90");
        assertThat(Settings.read(environment, null).get(Setting.RM_KEEP_PAIR_CONTENT_DAYS))
                .isEqualTo("90");
        environment.put("RM_KEEP_PAIR_CONTENT_DAYS", "91");
        environment.put("RM_KEEP_CASES_DAYS", "0");
        environment.put("RM_KEY_BACKUP_DAYS", "8");
        assertThatThrownBy(() -> Settings.read(environment, null))
                .hasMessageContaining("3 fault(s)")
                .hasMessageContaining("RM_KEEP_PAIR_CONTENT_DAYS must be a number of days from 1 to 90")
                .hasMessageContaining("RM_KEEP_CASES_DAYS must be a number of days from 1 to 90")
                .hasMessageContaining("RM_KEY_BACKUP_DAYS must be a number of days from 0 to 7");
    }

    @Test
    void everyRuleOfRetentionHasItsSetting() {
        assertThat(Arrays.stream(Setting.values()).map(Setting::rule).filter(Objects::nonNull))
                .containsExactlyInAnyOrder(RetentionRule.values());
    }

    private static Map<String, String> mail(String... namesAndValues) {
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put("RM_MAIL_HOST", "mail.example.com");
        environment.put("RM_MAIL_FROM", "Mentoring <no-reply@example.com>");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return environment;
    }

    private static Security security(Map<String, String> environment) {
        return MailOptions.of(Settings.read(environment, null)).security();
    }

    @Test
    void mailIsOffUntilAServerIsNamedAndThenRequiresTlsOffThisMachine() {
        assertThat(Settings.read(LEAST, null).has(Setting.RM_MAIL_HOST)).isFalse();
        assertThat(security(mail())).isEqualTo(Security.STARTTLS);
        assertThat(security(mail("RM_MAIL_TLS", "implicit", "RM_MAIL_PORT", "465")))
                .isEqualTo(Security.IMPLICIT);
        assertThat(security(mail("RM_MAIL_HOST", "localhost"))).isEqualTo(Security.NONE);
        assertThat(security(mail("RM_MAIL_HOST", "127.0.0.1", "RM_MAIL_TLS", "starttls")))
                .isEqualTo(Security.STARTTLS);
        assertThat(security(mail("RM_MAIL_HOST", "127.0.0.1", "RM_MAIL_TLS", "none")))
                .isEqualTo(Security.NONE);
    }

    @Test
    void everyFaultOfMailIsSaidAndNoPasswordIs() {
        assertThatThrownBy(() -> Settings.read(
                        mail(
                                "RM_MAIL_TLS",
                                "none",
                                "RM_MAIL_FROM",
                                "a@example.com\r\nBcc: b@example.com",
                                "RM_MAIL_REPLY_TO",
                                "nobody",
                                "RM_MAIL_PASSWORD",
                                "s3cret",
                                "RM_PUBLIC_URL",
                                "intranet"),
                        null))
                .hasMessageContaining("5 fault(s)")
                .hasMessageContaining("RM_MAIL_TLS may be none only where RM_MAIL_HOST is this machine")
                .hasMessageContaining("RM_MAIL_FROM must be a mail address")
                .hasMessageContaining("RM_MAIL_REPLY_TO must be a mail address")
                .hasMessageContaining("RM_MAIL_USER and RM_MAIL_PASSWORD belong together")
                .hasMessageContaining("RM_PUBLIC_URL must be a http or https address")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret", "Bcc"));
        assertThatThrownBy(
                        () -> Settings.read(mail("RM_MAIL_TLS", "some", "RM_MAIL_HOST", "mail.example.com:25"), null))
                .hasMessageContaining("RM_MAIL_TLS must be starttls, implicit or none")
                .hasMessageContaining("RM_MAIL_HOST must be the name or number of a host");
    }

    @Test
    void theEnvironmentStandsAboveTheFile() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "RM_HTTP_PORT=1111\nRM_HTTP_HOST=127.0.0.2\n");
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put("RM_HTTP_PORT", "2222");
        Settings settings = Settings.read(environment, file);
        assertThat(settings.get(Setting.RM_HTTP_PORT)).isEqualTo("2222");
        assertThat(settings.get(Setting.RM_HTTP_HOST)).isEqualTo("127.0.0.2");
    }

    @Test
    void aWrongNameInTheFileIsSaid() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "RM_HTTP_PROT=1111\n");
        assertThatThrownBy(() -> Settings.read(LEAST, file)).hasMessageContaining("RM_HTTP_PROT");
    }

    @Test
    void aSecretMayComeFromAFileAndIsNeverPartOfAMessage() throws IOException {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "s3cret\n");
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put("RM_DATABASE_PASSWORD_FILE", secret.toString());
        assertThat(Settings.read(environment, null).get(Setting.RM_DATABASE_PASSWORD))
                .isEqualTo("s3cret");
        environment.put("RM_HTTP_PORT", "x");
        assertThatThrownBy(() -> Settings.read(environment, null))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
    }

    @Test
    void theEnvironmentStandsAboveTheFileForSecretsTooAndWhatIsEmptySaysNothing() throws IOException {
        Path settings = folder.resolve("settings.properties");
        String name = "RM_DATABASE_PASSWORD";
        for (int given = 0; given < 81; given++) {
            // At each of the four places, the strongest first: nothing, an empty value, one of its own.
            int[] way = {given / 27 % 3, given / 9 % 3, given / 3 % 3, given % 3};
            Map<String, String> environment = new HashMap<>(LEAST);
            StringBuilder file = new StringBuilder();
            for (int place = 0; place < 4; place++) {
                boolean asFile = place % 2 == 1;
                String key = name + (asFile ? "_FILE" : "");
                Path own = folder.resolve("secret" + place);
                Files.writeString(own, "of place " + place + "\n");
                String value = way[place] == 1 ? "" : asFile ? own.toString() : "of place " + place;
                if (way[place] != 0 && place < 2) {
                    environment.put(key, value);
                } else if (way[place] != 0) {
                    file.append(key).append('=').append(value).append('\n');
                }
            }
            Files.writeString(settings, file);
            OptionalInt strongest =
                    IntStream.range(0, 4).filter(place -> way[place] == 2).findFirst();
            assertThat(Settings.read(environment, settings).get(Setting.RM_DATABASE_PASSWORD))
                    .as(Arrays.toString(way))
                    .isEqualTo(strongest.isEmpty() ? "" : "of place " + strongest.getAsInt());
        }
    }

    @Test
    void theSampleHoldsEveryKeyAndCanBeRead() throws IOException {
        Path file = folder.resolve("sample.properties");
        Files.writeString(file, Settings.sample());
        assertThat(Settings.read(Map.of(), file).get(Setting.RM_OIDC_ISSUER)).startsWith("https://");
        Properties all = new Properties();
        all.load(new StringReader(Settings.sample().replace("# RM_", "RM_")));
        assertThat(all.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Setting.values()).map(Enum::name).toList());
    }
}
