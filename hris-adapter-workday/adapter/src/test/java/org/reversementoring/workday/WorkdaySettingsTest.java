package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.reversementoring.workday.WorkdaySettings.Limits;

class WorkdaySettingsTest {
    private static final URI HTTPS = URI.create("https://services1.example.com");
    private static final Credentials BASIC = new Credentials.Basic("ISU", "s3cret");

    @Test
    void base_report_and_token_addresses_are_separate() {
        WorkdaySettings settings = new WorkdaySettings(
                HTTPS,
                "/ccx/service/customreport2/t/o/R",
                URI.create("https://auth.example.com/v1/token"),
                BASIC,
                limits());
        assertThat(settings.reportUrl())
                .isEqualTo(URI.create("https://services1.example.com/ccx/service/customreport2/t/o/R?format=json"));
    }

    @Test
    void only_this_machine_may_be_reached_without_tls() {
        assertRefused(URI.create("http://services1.example.com"), "/r", "baseUrl must be an https address");
        assertRefused(URI.create("/relative"), "/r", "baseUrl must be an https address");
        assertRefused(URI.create("ftp://services1.example.com"), "/r", "baseUrl must be an https address");
        assertThatCode(() -> new WorkdaySettings(URI.create("http://127.0.0.1:8080"), "/r", null, BASIC, limits()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        new WorkdaySettings(HTTPS, "/r", URI.create("http://auth.example.com/token"), BASIC, limits()))
                .hasMessage("tokenUrl must be an https address");
    }

    @Test
    void the_report_path_is_a_path_and_nothing_else() {
        assertRefused(HTTPS, "report", "reportPath must begin with / and have no query");
        assertRefused(HTTPS, "/report?format=csv", "reportPath must begin with / and have no query");
    }

    @Test
    void oauth_needs_a_token_address() {
        Credentials oauth = new Credentials.ClientCredentials("client", "s3cret");
        assertThatThrownBy(() -> new WorkdaySettings(HTTPS, "/r", null, oauth, limits()))
                .hasMessage("tokenUrl is required for OAuth");
    }

    @Test
    void no_secret_shows_in_the_text_of_the_settings() {
        Credentials refresh = new Credentials.RefreshToken("client", "s3cret", RefreshTokens.inMemory("s3cret"));
        for (Credentials credentials :
                new Credentials[] {BASIC, refresh, new Credentials.ClientCredentials("client", "s3cret")}) {
            WorkdaySettings settings = new WorkdaySettings(HTTPS, "/r", HTTPS, credentials, limits());
            assertThat(settings.toString()).doesNotContain("s3cret").contains("/r");
        }
    }

    private static void assertRefused(URI base, String path, String message) {
        assertThatThrownBy(() -> new WorkdaySettings(base, path, null, BASIC, limits()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Limits limits() {
        return Limits.DEFAULT;
    }
}
