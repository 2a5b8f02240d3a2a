package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.workday.Credentials;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

class WorkdayOptionsTest {
    private static final String WID = "e3540ff43662ea453d1c3def37d7c1aa";

    @TempDir
    Path folder;

    private static Map<String, String> settings(String... pairs) {
        Map<String, String> all = new TreeMap<>();
        all.put("RM_OIDC_ISSUER", "https://sso.example.com/realms/x");
        all.put("RM_WORKDAY_REPORT_URL", "https://services1.example.com/ccx/service/customreport2/t/o/R");
        all.put("RM_WORKDAY_TOKEN_URL", "https://services1.example.com/ccx/oauth2/t/token");
        all.put("RM_WORKDAY_CLIENT_ID", "client");
        all.put("RM_WORKDAY_CLIENT_SECRET", "s3cret");
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }

    private static List<String> faults(String... pairs) {
        try {
            Settings.read(settings(pairs), null);
            return List.of();
        } catch (Settings.FaultyException e) {
            assertThat(e.getMessage()).doesNotContain("s3cret");
            return Arrays.stream(String.valueOf(e.getMessage()).split("\n"))
                    .skip(1)
                    .map(String::strip)
                    .toList();
        }
    }

    private static void onlyFault(String fault, String... pairs) {
        assertThat(faults(pairs)).singleElement().asString().isEqualTo(fault);
    }

    /** A file with a fresh key for the JWT bearer grant. */
    static Path key(Path folder) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
            return Files.writeString(
                    folder.resolve("wd.pem"),
                    "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(encoded)
                            + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void settings_that_do_not_hold_together_give_one_error_that_names_them() {
        assertThat(faults()).isEmpty();
        String key = key(folder).toString();
        onlyFault(
                "RM_WORKDAY_JWT_KEY_FILE and RM_WORKDAY_REFRESH_TOKEN are two ways to sign in: give one",
                "RM_WORKDAY_JWT_KEY_FILE",
                key,
                "RM_WORKDAY_JWT_USER",
                "ISU",
                "RM_WORKDAY_REFRESH_TOKEN",
                "rt");
        onlyFault(
                "RM_WORKDAY_JWT_KEY_FILE and RM_WORKDAY_JWT_USER belong together: give both or none",
                "RM_WORKDAY_JWT_KEY_FILE",
                key);
        onlyFault(
                "RM_WORKDAY_JWT_KEY_FILE names a file that cannot be read",
                "RM_WORKDAY_JWT_KEY_FILE",
                folder.resolve("none.pem").toString(),
                "RM_WORKDAY_JWT_USER",
                "ISU");
        onlyFault(
                "RM_WORKDAY_REFRESH_TOKEN needs RM_WORKDAY_TOKEN_URL",
                "RM_WORKDAY_TOKEN_URL",
                "",
                "RM_WORKDAY_REFRESH_TOKEN",
                "rt");
        onlyFault("RM_WORKDAY_CLIENT_ID is required where Workday is connected", "RM_WORKDAY_CLIENT_ID", "");
        for (String address : List.of("RM_WORKDAY_REPORT_URL", "RM_WORKDAY_TOKEN_URL")) {
            onlyFault(
                    address
                            + " must be an https address: http is taken for 127.0.0.1, localhost, [::1] alone. Put TLS in"
                            + " front of that system",
                    address,
                    "http://services1.example.com/ccx/x");
        }
    }

    @Test
    void writing_back_needs_the_address_of_rest_and_the_values_of_the_tenant() {
        onlyFault("RM_WORKDAY_SKILLS needs RM_WORKDAY_API_URL", "RM_WORKDAY_SKILLS", "true");
        onlyFault("RM_WORKDAY_SKILLS must be true or false", "RM_WORKDAY_SKILLS", "yes");
        String api = "https://services1.example.com/ccx/api";
        onlyFault(
                "RM_WORKDAY_TENANT is required with RM_WORKDAY_API_URL, unless RM_WORKDAY_TENANT_IN_PATH is false",
                "RM_WORKDAY_API_URL",
                api);
        assertThat(faults("RM_WORKDAY_API_URL", "https://api.workday.com", "RM_WORKDAY_TENANT_IN_PATH", "false"))
                .isEmpty();
        onlyFault(
                "RM_WORKDAY_TALENT_VERSION must be a version such as v7",
                "RM_WORKDAY_API_URL",
                api,
                "RM_WORKDAY_TENANT",
                "acme",
                "RM_WORKDAY_TALENT_VERSION",
                "2");
        onlyFault(
                "RM_WORKDAY_API_URL needs RM_WORKDAY_TOKEN_URL: REST takes no integration user's password",
                "RM_WORKDAY_API_URL",
                api,
                "RM_WORKDAY_TENANT",
                "acme",
                "RM_WORKDAY_TOKEN_URL",
                "");
        onlyFault(
                "RM_WORKDAY_CLOSE_REASON_ENDED must be a Workday ID of 32 hexadecimal digits where RM_WORKDAY_MENTORSHIPS is true",
                "RM_WORKDAY_API_URL",
                api,
                "RM_WORKDAY_TENANT",
                "acme",
                "RM_WORKDAY_MENTORSHIPS",
                "true",
                "RM_WORKDAY_MENTOR_TYPE",
                WID,
                "RM_WORKDAY_CLOSE_REASON_COMPLETED",
                WID,
                "RM_WORKDAY_CLOSE_REASON_ENDED",
                "Ended");
    }

    @Test
    void the_settings_choose_the_way_to_sign_in() {
        assertThat(credentials()).isInstanceOf(Credentials.ClientCredentials.class);
        assertThat(credentials("RM_WORKDAY_TOKEN_URL", "")).isInstanceOf(Credentials.Basic.class);
        assertThat(credentials("RM_WORKDAY_REFRESH_TOKEN", "rt")).isInstanceOf(Credentials.RefreshToken.class);
        assertThat(credentials("RM_WORKDAY_JWT_KEY_FILE", key(folder).toString(), "RM_WORKDAY_JWT_USER", "ISU"))
                .isInstanceOf(Credentials.JwtBearer.class);
    }

    private static Credentials credentials(String... pairs) {
        return WorkdayOptions.credentials(Settings.read(settings(pairs), null), new NoRefreshTokens());
    }

    @Test
    void a_refresh_token_that_a_check_rotates_serves_the_nodes() {
        try (WorkdaySimulator workday = WorkdaySimulator.start(Clock.systemUTC())) {
            workday.tokens().rotateRefreshTokens();
            String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
            Map<String, String> settings = new TreeMap<>(RunningProduct.settings(folder, database));
            settings.putAll(workdaySettings(workday));
            try (RunningProduct node = new RunningProduct(settings)) {
                assertThat(node.connections.directory.selfCheck()).first().satisfies(WorkdayOptionsTest::good);
                assertThat(node.connections.mentorships.orElseThrow().selfCheck())
                        .allSatisfy(WorkdayOptionsTest::good);
                workday.tokens().expireAccessTokens();
                List<SelfCheck> checked = SelfChecks.run(Settings.read(settings, null));
                for (String words : List.of("report", "talentManagement/v2")) {
                    assertThat(checked)
                            .filteredOn(line -> line.text().contains(words))
                            .isNotEmpty()
                            .allSatisfy(WorkdayOptionsTest::good);
                }
                workday.tokens().expireAccessTokens();
                assertThat(node.connections.directory.selfCheck()).first().satisfies(WorkdayOptionsTest::good);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void good(SelfCheck line) {
        assertThat(line.ok()).as(line.text()).isTrue();
    }

    private static Map<String, String> workdaySettings(WorkdaySimulator workday) {
        Tenant tenant = workday.tenant();
        return Map.ofEntries(
                Map.entry("RM_WORKDAY_REPORT_URL", workday.reportUri().toString()),
                Map.entry("RM_WORKDAY_TOKEN_URL", workday.tokenUri().toString()),
                Map.entry("RM_WORKDAY_CLIENT_ID", tenant.clientId()),
                Map.entry("RM_WORKDAY_CLIENT_SECRET", tenant.clientSecret()),
                Map.entry("RM_WORKDAY_REFRESH_TOKEN", tenant.refreshToken()),
                Map.entry("RM_WORKDAY_API_URL", workday.baseUri() + "/ccx/api"),
                Map.entry("RM_WORKDAY_TENANT", tenant.name()),
                Map.entry("RM_WORKDAY_MENTORSHIPS", "true"),
                Map.entry("RM_WORKDAY_MENTOR_TYPE", workday.mentorships().mentorType("Reverse Mentor")),
                Map.entry(
                        "RM_WORKDAY_CLOSE_REASON_COMPLETED",
                        workday.mentorships().closeReason("Completed")),
                Map.entry("RM_WORKDAY_CLOSE_REASON_ENDED", workday.mentorships().closeReason("Ended")));
    }
}
