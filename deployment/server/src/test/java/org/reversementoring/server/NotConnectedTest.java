package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reversementoring.spi.SelfCheck;

class NotConnectedTest {
    private static List<SelfCheck> said(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("RM_OIDC_ISSUER", "https://sso.example.com/realms/x");
        try (Connections connections = Connections.look(Settings.read(all, null), Clock.systemUTC(), null)) {
            return Stream.of(connections.platform.selfCheck(), connections.directory.selfCheck())
                    .flatMap(List::stream)
                    .toList();
        }
    }

    @Test
    void whatIsNotSetUpIsToldAndFailsNoCheck() {
        assertThat(said(Map.of())).hasSize(2).allMatch(SelfCheck::ok);
        assertThat(said(Map.of()))
                .extracting(SelfCheck::text)
                .containsExactly(
                        "No learning platform is connected: RM_MOODLE_URL connects one.",
                        "No directory of people is connected: RM_WORKDAY_REPORT_URL or RM_PEOPLE_FILE connects one.");
    }

    @Test
    void whatIsHalfSetUpFails() {
        Map.of(
                        "RM_MOODLE_TOKEN", "RM_MOODLE_URL",
                        "RM_MOODLE_ROLE_ID", "RM_MOODLE_URL",
                        "RM_WORKDAY_CLIENT_ID", "RM_WORKDAY_REPORT_URL",
                        "RM_WORKDAY_REFRESH_TOKEN", "RM_WORKDAY_REPORT_URL")
                .forEach((set, missing) -> assertThat(said(Map.of(set, "7")))
                        .filteredOn(line -> !line.ok())
                        .singleElement()
                        .satisfies(line -> assertThat(line.text())
                                .endsWith(set + " is set and " + missing + " is not: set both, or none.")));
    }
}
