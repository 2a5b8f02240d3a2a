package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reversementoring.inmemory.InMemoryIntake;

/** Where people come from, as the settings say. */
class PeopleSourceTest {
    @TempDir
    Path folder;

    @Test
    void people_of_a_file_are_read_without_any_workday() throws Exception {
        Path file = Files.writeString(
                folder.resolve("people.json"),
                "{\"Report_Entry\":[{\"Employee_ID\":\"1\",\"Worker_Status\":\"Active\",\"On_Leave\":\"0\"}]}");
        try (Connections connections =
                Connections.look(settings("RM_PEOPLE_FILE", file.toString()), Clock.systemUTC(), null)) {
            assertThat(InMemoryIntake.everybodyOf(connections.directory)).hasSize(1);
        }
    }

    @Test
    void without_any_source_the_check_names_both() {
        try (Connections connections = Connections.look(settings(), Clock.systemUTC(), null)) {
            assertThat(connections.directory.selfCheck())
                    .singleElement()
                    .satisfies(line -> assertThat(line.text()).contains("RM_WORKDAY_REPORT_URL or RM_PEOPLE_FILE"));
        }
    }

    @Test
    void two_sources_are_refused_at_start() {
        assertThatThrownBy(
                        () -> settings("RM_PEOPLE_FILE", "people.csv", "RM_WORKDAY_REPORT_URL", "https://w.example/r"))
                .hasMessageContaining(
                        "RM_PEOPLE_FILE and RM_WORKDAY_REPORT_URL are both set: people come from one place, so clear one of"
                                + " them");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RM_PEOPLE_FILE | people.xlsx | RM_PEOPLE_FILE must name a file that ends with .csv or .json",
                "RM_WORKDAY_REPORT_URL | https://w.example/r?Organization!WID=1 | RM_WORKDAY_REPORT_URL must have no prompts",
                "RM_WORKDAY_REPORT_PARTS | Organization!WID | RM_WORKDAY_REPORT_PARTS: part 1 must be prompts with values",
                "RM_WORKDAY_REPORT_PARTS | A=1;A=1 | RM_WORKDAY_REPORT_PARTS: part 2 is the same as part 1"
            })
    void a_source_that_cannot_be_read_is_refused_at_start(String name, String value, String message) {
        Map<String, String> values = new HashMap<>();
        if (name.startsWith("RM_WORKDAY")) {
            values.putAll(Map.of(
                    "RM_WORKDAY_REPORT_URL", "https://w.example/r?format=json",
                    "RM_WORKDAY_CLIENT_ID", "ISU",
                    "RM_WORKDAY_CLIENT_SECRET", "secret"));
        }
        values.put(name, value);
        assertThatThrownBy(() -> settings(values))
                .hasMessageContaining("1 fault(s)")
                .hasMessageContaining(message);
    }

    private static Settings settings(String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return settings(values);
    }

    private static Settings settings(Map<String, String> values) {
        values.put("RM_OIDC_ISSUER", "https://sso.example.com/realms/reverse-mentoring");
        return Settings.read(values, null);
    }
}
