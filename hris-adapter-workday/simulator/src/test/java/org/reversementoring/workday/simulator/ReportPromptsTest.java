package org.reversementoring.workday.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.workday.simulator.Http.Answer;
import org.reversementoring.workday.simulator.Worker.Job;
import org.w3c.dom.NodeList;

/** Prompts of the report, its schema, and ways in which tenants' reports differ. */
class ReportPromptsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private WorkdaySimulator simulator;
    private SimulatedPeople people;
    private Http http;

    @BeforeEach
    void start() throws Exception {
        simulator = WorkdaySimulator.start(new MovableClock(Instant.parse("2026-11-22T18:00:00Z")));
        people = simulator.people();
        http = new Http(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void parts_by_range_of_numbers_make_up_the_whole() throws Exception {
        people.hire(Worker.contingent(
                "C-1",
                "Lena Fischer",
                null,
                new Job("Contractor", null, "Sales"),
                "3",
                people.worker("5").place(),
                TODAY));
        Set<String> low = numbers("From_Employee_ID=1&To_Employee_ID=100");
        Set<String> high = numbers("From_Employee_ID=101");
        assertThat(low).hasSize(100).contains("9", "100").doesNotContain("101", "C-1");
        assertThat(high).hasSize(191).contains("C-1");
        assertThat(numbers("")).hasSize(291).containsAll(low).containsAll(high);
    }

    @Test
    void parts_by_organisation_hold_the_subordinate_ones_and_several_are_joined_by_exclamation_marks()
            throws Exception {
        String two = Wids.of("organization", people.worker("3").organization());
        String production = Wids.of("organization", people.worker("26").organization());
        Set<String> below = numbers(prompt("Organization!WID", two));
        assertThat(below).contains("3", "5").doesNotContain("2", "1", "28");
        Set<String> both = numbers(prompt("Organization!WID", two + "!" + production));
        assertThat(both).containsAll(below).hasSizeGreaterThan(below.size());
        String top = Wids.of("organization", people.worker("1").organization());
        assertThat(numbers(prompt("Organization!WID", top))).hasSize(290);
        assertThat(numbers(prompt(
                        "Organization!Organization_Reference_ID",
                        people.worker("3").organization())))
                .isEqualTo(below);
    }

    @Test
    void a_circle_of_managers_does_not_hang_the_prompt() throws Exception {
        people.changeManager("2", "3");
        String organization = Wids.of("organization", people.worker("28").organization());
        assertThat(numbers(prompt("Organization!WID", organization)))
                .contains("28")
                .doesNotContain("2");
    }

    @Test
    void workers_can_be_asked_for_by_number_or_wid() throws Exception {
        assertThat(numbers(prompt("Worker!Employee_ID", "5!28"))).containsExactlyInAnyOrder("5", "28");
        assertThat(numbers(prompt("Worker!WID", people.worker("5").wid()))).containsExactly("5");
    }

    @Test
    void the_effective_date_is_a_prompt_with_an_offset_that_does_not_move_it() throws Exception {
        people.on(TODAY.plusDays(3)).changeManager("5", "14");
        assertThat(manager("Effective_as_of_Date=2026-11-24-08:00")).isEqualTo("3");
        assertThat(manager("Effective_as_of_Date=2026-11-25-08:00")).isEqualTo("14");
        assertThat(manager("Effective_as_of_Date=2026-11-25")).isEqualTo("14");
        assertThat(manager("Effective_as_of_Date=" + URLEncoder.encode("2026-11-25+05:30", StandardCharsets.UTF_8)))
                .isEqualTo("14");
    }

    @Test
    void a_prompt_that_is_unknown_or_makes_no_sense_is_refused_by_name() throws Exception {
        for (String wrong : List.of(
                "Region=EMEA",
                "Effective_as_of_Date=soon",
                "Effective_as_of_Date=2026-13-01",
                prompt("Organization!WID", "f".repeat(32)),
                prompt("Worker!Employee_ID", "9999"))) {
            Answer answer = report(wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/field").asText())
                    .isEqualTo(URLDecoder.decode(wrong.substring(0, wrong.indexOf('=')), StandardCharsets.UTF_8));
        }
    }

    @Test
    void an_empty_column_may_be_null_and_dates_may_carry_an_offset() throws Exception {
        simulator.reportShape().nulls();
        simulator.reportShape().offsetDates();
        simulator.faults().withoutPermissionFor("Work_Email");
        JsonNode chief = http.rows().get("1");
        assertThat(chief.get("Manager_Employee_ID").isNull()).isTrue();
        assertThat(chief.get("Work_Email").isNull()).isTrue();
        assertThat(chief.get("Hire_Date").asText()).isEqualTo("2009-01-14-08:00");
        assertThat(http.rows().get("28").get("Hire_Date").asText()).isEqualTo("2006-06-30-07:00");
        simulator.reportShape().clear();
        assertThat(http.rows().get("1").has("Manager_Employee_ID")).isFalse();
    }

    @Test
    void two_managers_are_one_text_or_a_list_of_objects_and_one_stays_text() throws Exception {
        people.assignManagers(people.worker("5").organization(), "3", "2");
        assertThat(http.rows().get("5").get("Manager_Employee_ID").asText()).isEqualTo("3");
        simulator.reportShape().severalAsList();
        JsonNode managers = http.rows().get("5").get("Manager_Employee_ID");
        assertThat(managers.isArray()).isTrue();
        assertThat(managers.findValuesAsText("Manager_Employee_ID")).containsExactly("3", "2");
        assertThat(http.rows().get("28").get("Manager_Employee_ID").isTextual()).isTrue();
    }

    @Test
    void rows_may_come_in_another_order_each_time() throws Exception {
        assertThat(order()).isEqualTo(order());
        simulator.reportShape().unstableOrder();
        List<String> first = order();
        List<String> second = order();
        assertThat(first).isNotEqualTo(second).hasSize(290);
        assertThat(new HashSet<>(first)).isEqualTo(new HashSet<>(second));
    }

    @Test
    void the_head_of_all_may_report_to_themselves() throws Exception {
        simulator.reportShape().chiefReportsToSelf();
        assertThat(http.rows().get("1").get("Manager_Employee_ID").asText()).isEqualTo("1");
        assertThat(http.rows().get("2").get("Manager_Employee_ID").asText()).isEqualTo("1");
    }

    @Test
    void a_worker_may_be_listed_twice() throws Exception {
        people.listTwice("5");
        assertThat(order()).hasSize(291);
    }

    @Test
    void the_schema_names_every_column() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.reportUri() + "?xsd"))
                .header("Authorization", http.isu())
                .build();
        HttpResponse<InputStream> schema =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        NodeList elements = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(schema.body())
                .getElementsByTagName("xsd:element");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            names.add(elements.item(i).getAttributes().getNamedItem("name").getNodeValue());
        }
        assertThat(names).containsAll(ReportRows.COLUMNS.keySet()).contains("Report_Data", "Report_Entry");
        people.terminate("5", TODAY);
        http.rows()
                .get("5")
                .fieldNames()
                .forEachRemaining(column -> assertThat(names).contains(column));
    }

    private Answer report(String prompts) throws Exception {
        return http.get(URI.create(simulator.reportUri() + "?format=json&" + prompts), http.isu());
    }

    private static String prompt(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Set<String> numbers(String prompts) throws Exception {
        String separator = prompts.isEmpty() ? "" : "&";
        Answer answer = http.get(URI.create(simulator.reportUri() + "?format=json" + separator + prompts), http.isu());
        return numbers(answer).collect(Collectors.toSet());
    }

    private static Stream<String> numbers(Answer answer) {
        return StreamSupport.stream(answer.body().get("Report_Entry").spliterator(), false)
                .map(row -> row.get("Employee_ID").asText());
    }

    private List<String> order() throws Exception {
        return numbers(http.report()).toList();
    }

    private String manager(String prompts) throws Exception {
        return report(prompts + "&" + prompt("Worker!Employee_ID", "5"))
                .body()
                .at("/Report_Entry/0/Manager_Employee_ID")
                .asText();
    }
}
