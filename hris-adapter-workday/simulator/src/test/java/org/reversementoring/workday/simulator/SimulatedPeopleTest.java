package org.reversementoring.workday.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.workday.simulator.Worker.Job;
import org.reversementoring.workday.simulator.Worker.Place;

class SimulatedPeopleTest {
    /** 22 November 2026 in Pacific Time, already the 23rd in Europe and Asia. */
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T06:00:00Z"));

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private WorkdaySimulator simulator;
    private SimulatedPeople people;
    private Http http;

    @BeforeEach
    void start() throws Exception {
        simulator = WorkdaySimulator.start(clock);
        people = simulator.people();
        http = new Http(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void the_company_is_one_tree_of_five_levels_with_unique_addresses() {
        List<Worker> all = people.all();
        assertThat(all.stream().collect(Collectors.groupingBy(w -> w.job().level(), Collectors.counting())))
                .isEqualTo(Map.of(0, 1L, 1, 6L, 2, 27L, 3, 66L, 4, 190L));
        Set<String> numbers = all.stream().map(Worker::employeeId).collect(Collectors.toSet());
        assertThat(all).filteredOn(w -> w.manager() == null).hasSize(1);
        assertThat(all).filteredOn(w -> w.manager() != null).allMatch(w -> numbers.contains(w.manager()));
        assertThat(all.stream().map(Worker::email))
                .doesNotHaveDuplicates()
                .allMatch(address -> address.matches("[a-z.-]+@adventure-works\\.example"));
        assertThat(all.stream().map(Worker::name)).doesNotHaveDuplicates();
    }

    @Test
    void every_department_spans_at_least_two_countries_and_the_company_five() {
        Map<String, Set<String>> countries = people.all().stream()
                .collect(Collectors.groupingBy(
                        w -> w.job().department(),
                        Collectors.mapping(w -> w.place().country(), Collectors.toSet())));
        assertThat(countries.values()).allMatch(of -> of.size() >= 2);
        assertThat(countries.values().stream().flatMap(Set::stream).distinct())
                .containsExactlyInAnyOrder("US", "DE", "GB", "IN", "MX");
        assertThat(people.all()).allSatisfy(w -> ZoneId.of(w.place().timeZone()));
    }

    @Test
    void a_termination_in_the_future_shows_its_date_and_the_status_changes_on_the_day() throws Exception {
        people.terminate("28", TODAY.plusDays(1));
        JsonNode before = http.rows().get("28");
        assertThat(before.get("Worker_Status").asText()).isEqualTo("Active");
        assertThat(before.get("Termination_Date").asText()).isEqualTo("2026-11-23");
        assertThat(before.has("Work_Email")).isTrue();

        clock.advance(Duration.ofDays(1));
        JsonNode after = http.rows().get("28");
        assertThat(after.get("Worker_Status").asText()).isEqualTo("Terminated");
        assertThat(after.get("Display_Name").asText()).endsWith(" (Terminated)");
        assertThat(after.has("Work_Email")).isFalse();
    }

    @Test
    void a_rescinded_termination_leaves_no_trace() throws Exception {
        people.terminate("28", TODAY);
        people.rescindTermination("28");
        JsonNode row = http.rows().get("28");
        assertThat(row.get("Worker_Status").asText()).isEqualTo("Active");
        assertThat(row.has("Termination_Date")).isFalse();
        assertThat(row.get("Is_Rehire").asText()).isEqualTo("0");
    }

    @Test
    void a_rehire_keeps_the_number_and_the_original_hire_date() throws Exception {
        people.terminate("28", TODAY.minusDays(30));
        people.rehire("28", TODAY);
        JsonNode row = http.rows().get("28");
        assertThat(row.get("Hire_Date").asText()).isEqualTo("2026-11-22");
        assertThat(row.get("Original_Hire_Date").asText()).isEqualTo("2006-06-30");
        assertThat(row.get("Is_Rehire").asText()).isEqualTo("1");
        assertThat(row.has("Termination_Date")).isFalse();
    }

    @Test
    void a_change_of_manager_moves_the_organisation_too_and_stamps_the_record() throws Exception {
        people.changeManager("5", "14");
        JsonNode row = http.rows().get("5");
        assertThat(row.get("Manager_Employee_ID").asText()).isEqualTo("14");
        assertThat(row.get("Supervisory_Organization").asText())
                .isEqualTo("Engineering (" + people.worker("14").name() + ")");
        assertThat(row.get("Last_Functionally_Updated").asText()).isEqualTo("2026-11-22T22:00:00.000-08:00");
        assertThat(http.rows().get("14").get("Is_Manager").asText()).isEqualTo("1");

        people.changeManager("5", null);
        assertThat(http.rows().get("5").get("Supervisory_Organization").asText())
                .isEqualTo("Engineering (Unfilled)");
    }

    @Test
    void leave_shows_in_status_flag_and_name_until_the_return() throws Exception {
        people.putOnLeave("5");
        JsonNode away = http.rows().get("5");
        assertThat(away.get("Worker_Status").asText()).isEqualTo("On Leave");
        assertThat(away.get("On_Leave").asText()).isEqualTo("1");
        assertThat(away.get("Display_Name").asText()).endsWith(" (On Leave)");
        people.returnFromLeave("5");
        assertThat(http.rows().get("5").get("On_Leave").asText()).isEqualTo("0");
    }

    @Test
    void a_new_job_changes_title_and_level() throws Exception {
        people.changeJob("5", new Job("Engineering Lead", 2, "Engineering"));
        JsonNode row = http.rows().get("5");
        assertThat(row.get("Business_Title").asText()).isEqualTo("Engineering Lead");
        assertThat(row.get("Management_Level_ID").asText()).isEqualTo("MGMT_LEVEL_2");
    }

    @Test
    void a_hire_with_a_future_date_is_not_yet_started() throws Exception {
        Place place = new Place("Munich", "DE", "Europe/Berlin");
        people.hire(Worker.employee(
                "291",
                "Ida Sommer",
                "ida.sommer@adventure-works.example",
                new Job("Design Engineer", 4, "Engineering"),
                "3",
                place,
                TODAY.plusDays(2)));
        assertThat(http.rows().get("291").get("Worker_Status").asText()).isEqualTo("Not Yet Started");
        clock.advance(Duration.ofDays(2));
        assertThat(http.rows().get("291").get("Worker_Status").asText()).isEqualTo("Active");
        assertThatThrownBy(() -> people.hire(Worker.employee(
                        "291", "Ida Sommer", null, new Job("Clerk", 4, "Engineering"), "3", place, TODAY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_contingent_worker_has_no_level_and_a_marked_name() throws Exception {
        Worker five = people.worker("5");
        people.hire(Worker.contingent(
                "C-200045",
                "Lena Fischer",
                "lena.fischer@adventure-works.example",
                new Job("Contract Researcher", null, "Engineering"),
                "3",
                five.place(),
                TODAY));
        JsonNode row = http.rows().get("C-200045");
        assertThat(row.get("Worker_Type").asText()).isEqualTo("Contingent Worker");
        assertThat(row.get("Display_Name").asText()).isEqualTo("Lena Fischer [C]");
        assertThat(row.has("Management_Level")).isFalse();
    }

    @Test
    void a_hidden_worker_is_absent_from_the_report_until_shown_again() throws Exception {
        people.hide("5");
        assertThat(http.rows()).hasSize(289).doesNotContainKey("5");
        people.show("5");
        assertThat(http.rows()).hasSize(290);
        assertThatThrownBy(() -> people.hide("9999")).isInstanceOf(NoSuchElementException.class);
    }
}
