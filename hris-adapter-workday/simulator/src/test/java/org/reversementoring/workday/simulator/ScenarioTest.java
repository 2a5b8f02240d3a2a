package org.reversementoring.workday.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.workday.simulator.Worker.Status;

class ScenarioTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T18:00:00Z"));
    private WorkdaySimulator simulator;
    private SimulatedPeople people;
    private Http http;

    private void play(Scenario scenario) throws Exception {
        simulator = WorkdaySimulator.start(0, Tenant.example(), clock, scenario);
        people = simulator.people();
        http = new Http(simulator);
    }

    @AfterEach
    void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }

    @Test
    void leaver_rescinded() throws Exception {
        play(Scenario.shipped("leaver-rescinded"));
        assertThat(status("28")).isEqualTo("Terminated");
        assertThat(http.rows().get("29").get("Termination_Date").asText()).isEqualTo("2026-12-02");
        clock.advance(Duration.ofDays(2));
        assertThat(status("28")).isEqualTo("Active");
        clock.advance(Duration.ofDays(1));
        assertThat(http.rows().get("29").has("Termination_Date")).isFalse();
        clock.advance(Duration.ofDays(10));
        assertThat(status("29")).isEqualTo("Active");
    }

    @Test
    void rescinded_hire() throws Exception {
        play(Scenario.shipped("rescinded-hire"));
        assertThat(status("291")).isEqualTo("Not Yet Started");
        clock.advance(Duration.ofDays(1));
        assertThat(status("292")).isEqualTo("Active");
        clock.advance(Duration.ofDays(3));
        assertThat(http.rows()).hasSize(290).doesNotContainKeys("291", "292");
    }

    @Test
    void conversions_both_ways_and_into_two_profiles() throws Exception {
        play(Scenario.shipped("conversions"));
        Map<String, JsonNode> before = http.rows();
        assertThat(before).hasSize(292).containsKeys("C-1", "C-2", "28");
        clock.advance(Duration.ofDays(2));
        Map<String, JsonNode> after = http.rows();
        assertThat(after).hasSize(293).doesNotContainKey("C-1");
        assertThat(wid(after.get("291"))).isEqualTo(wid(before.get("C-1")));
        assertThat(after.get("291").get("Worker_Type").asText()).isEqualTo("Employee");
        assertThat(after.get("291").get("Management_Level_ID").asText()).isEqualTo("MGMT_LEVEL_4");
        assertThat(after.get("C-2").get("Worker_Status").asText()).isEqualTo("Terminated");
        assertThat(after.get("C-2").get("Display_Name").asText()).isEqualTo("Noor Haddad [C] (Terminated)");
        assertThat(wid(after.get("292"))).isNotEqualTo(wid(after.get("C-2")));
        clock.advance(Duration.ofDays(1));
        JsonNode contingent = http.rows().get("C-3");
        assertThat(wid(contingent)).isEqualTo(wid(before.get("28")));
        assertThat(contingent.has("Management_Level")).isFalse();
    }

    @Test
    void back_dated_correction() throws Exception {
        play(Scenario.shipped("back-dated-correction"));
        assertThat(title("28")).isEqualTo("Production Supervisor");
        clock.advance(Duration.ofDays(1));
        assertThat(title("28")).startsWith("Production Technician");
        clock.advance(Duration.ofDays(1));
        assertThat(http.rows().get("29").get("Termination_Date").asText()).isEqualTo("2026-11-14");
        clock.advance(Duration.ofDays(6));
        assertThat(title("28")).isEqualTo("Production Supervisor");
    }

    @Test
    void future_hire_and_move() throws Exception {
        play(Scenario.shipped("future-hire-and-move"));
        assertThat(status("291")).isEqualTo("Not Yet Started");
        clock.advance(Duration.ofDays(7));
        JsonNode moved = http.rows().get("5");
        assertThat(moved.get("Manager_Employee_ID").asText()).isEqualTo("14");
        assertThat(moved.get("Country_Code").asText()).isEqualTo("GB");
        clock.advance(Duration.ofDays(7));
        assertThat(status("291")).isEqualTo("Active");
        clock.advance(Duration.ofDays(7));
        assertThat(status("28")).isEqualTo("Terminated");
    }

    @Test
    void leave() throws Exception {
        play(Scenario.shipped("leave"));
        assertThat(status("5")).isEqualTo("Active");
        assertThat(status("28")).isEqualTo("On Leave");
        clock.advance(Duration.ofDays(2));
        assertThat(status("5")).isEqualTo("On Leave");
        assertThat(status("28")).isEqualTo("Active");
        clock.advance(Duration.ofDays(29));
        assertThat(status("5")).isEqualTo("Active");
    }

    @Test
    void reorganisation_with_circle() throws Exception {
        play(Scenario.shipped("reorganisation-with-circle"));
        assertThat(http.rows().get("2").get("Manager_Employee_ID").asText()).isEqualTo("3");
        assertThat(http.rows().get("3").get("Manager_Employee_ID").asText()).isEqualTo("2");
        clock.advance(Duration.ofDays(1));
        assertThat(http.rows().get("2").get("Manager_Employee_ID").asText()).isEqualTo("1");
        clock.advance(Duration.ofDays(1));
        assertThat(http.rows().get("5").get("Supervisory_Organization").asText())
                .isEqualTo("Engineering (Unfilled)");
        clock.advance(Duration.ofDays(2));
        assertThat(http.rows().get("5").get("Manager_Employee_ID")).hasSize(2);
    }

    @Test
    void permission_removed() throws Exception {
        play(Scenario.shipped("permission-removed"));
        assertThat(http.rows().get("5").has("Management_Level")).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(http.rows().values()).noneMatch(row -> row.has("Management_Level"));
        assertThat(http.rest("talentManagement/v2", "mentorships").status()).isEqualTo(403);
        clock.advance(Duration.ofDays(1));
        assertThat(http.report().status()).isEqualTo(500);
        assertThat(http.report().status()).isEqualTo(500);
        assertThatThrownBy(() -> http.report()).isInstanceOf(IOException.class);
        assertThat(http.rows().get("5").has("Management_Level")).isTrue();
    }

    @Test
    void same_day() throws Exception {
        play(Scenario.shipped("same-day"));
        JsonNode rehired = http.rows().get("28");
        assertThat(rehired.get("Worker_Status").asText()).isEqualTo("Active");
        assertThat(rehired.get("Is_Rehire").asText()).isEqualTo("1");
        assertThat(status("29")).isEqualTo("Terminated");
        JsonNode moved = http.rows().get("5");
        assertThat(moved.get("Business_Title").asText()).isEqualTo("Engineering Lead");
        assertThat(moved.get("Manager_Employee_ID").asText()).isEqualTo("14");
        assertThat(moved.get("Country_Code").asText()).isEqualTo("MX");
        assertThat(http.rows().get("31").has("Work_Email")).isFalse();
        assertThat(people.worker("30").furtherJobs()).containsExactly("Fire Warden");
    }

    @Test
    void a_scenario_may_be_a_json_file_and_grow_its_own_company(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("own.json");
        Files.writeString(
                file,
                "{\"people\": {\"workers\": 400, \"seed\": 3},\n"
                        + "\"steps\": [{\"do\": \"terminate\", \"worker\": \"28\", \"effective\": \"2026-11-01\"}]}");
        play(Scenario.read(file));
        assertThat(people.all()).hasSize(400);
        assertThat(people.worker("28").status()).isEqualTo(Status.TERMINATED);
        assertThat(people.worker("28").dates().terminated()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void what_is_wrong_is_said_with_file_line_and_field() {
        Map<String, String> wrong = Map.of(
                "steps:\n  - do: promote\n",
                        "own.yaml, line 2, steps[0].do: \"promote\" is not known; known are addJob",
                "steps:\n  - do: terminate\n", "own.yaml, line 2, steps[0]: the field worker is missing",
                "steps:\n  - {do: terminate, worker: 9999}\n", "own.yaml, line 2, steps[0]: no worker 9999",
                "steps:\n  - {do: terminate, worker: 28,\n     when: now}\n",
                        "own.yaml, line 3, steps[0].when: is not known",
                "steps:\n  - {do: terminate, worker: 28, effective: soon}\n",
                        "own.yaml, line 2, steps[0].effective: must be a date such as",
                "steps:\n  - {do: terminate, worker: 28, entered: soon}\n",
                        "own.yaml, line 2, steps[0].entered: must be a moment such as",
                "steps:\n  - {do: rescind, entry: left}\n", "own.yaml, line 2, steps[0].entry: no step before is named",
                "steps:\n  - {do: fault, fault: FIRE}\n", "own.yaml, line 2, steps[0].fault: must be one of",
                "steps:\n  - {do: removeColumns, columns: [Salary]}\n",
                        "own.yaml, line 2, steps[0].columns[0]: the report has no column \"Salary\"",
                "steps: [\n", "own.yaml, line 2, is not valid YAML");
        wrong.forEach((text, message) -> assertThatThrownBy(() -> play(parse(text)))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith(message));
        assertThatThrownBy(() -> parse("people: {workers: 0, seed: 1}\nsteps: []\n"))
                .hasMessageContaining("line 1, people.workers: must be a number from 1 on");
        assertThatThrownBy(() -> parse("")).hasMessage("own.yaml is empty");
        assertThatThrownBy(() -> parse("about: nothing\n")).hasMessageContaining("the field steps is missing");
        assertThatThrownBy(() -> Scenario.shipped("unheard-of")).hasMessageContaining("no scenario unheard-of");
        assertThatThrownBy(() -> Scenario.read(Path.of("nowhere.yaml"))).hasMessageContaining("nowhere.yaml");
    }

    private static Scenario parse(String text) {
        return Scenario.parse("own.yaml", new StringReader(text));
    }

    private String status(String number) throws Exception {
        return http.rows().get(number).get("Worker_Status").asText();
    }

    private String title(String number) throws Exception {
        return http.rows().get(number).get("Business_Title").asText();
    }

    private static String wid(JsonNode row) {
        return row.get("Workday_ID").asText();
    }
}
