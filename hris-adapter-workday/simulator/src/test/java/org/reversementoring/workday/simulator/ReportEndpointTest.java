package org.reversementoring.workday.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.workday.simulator.Http.Answer;

class ReportEndpointTest {
    private static final Set<String> CONTRACT = Set.of(
            "Employee_ID",
            "Workday_ID",
            "Worker_Type",
            "Worker_Status",
            "Display_Name",
            "Work_Email",
            "Business_Title",
            "Job_Profile",
            "Management_Level",
            "Management_Level_ID",
            "Supervisory_Organization",
            "Supervisory_Organization_ID",
            "Manager_Employee_ID",
            "Manager_Workday_ID",
            "Location",
            "Country_Code",
            "Time_Zone",
            "Hire_Date",
            "Original_Hire_Date",
            "Is_Manager",
            "Is_Rehire",
            "On_Leave",
            "Last_Functionally_Updated");

    private WorkdaySimulator simulator;
    private Http http;

    @BeforeEach
    void start() throws Exception {
        simulator = WorkdaySimulator.start(new MovableClock(Instant.parse("2026-11-22T18:00:00Z")));
        http = new Http(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void the_report_holds_290_workers_with_the_published_columns_all_of_them_text() throws Exception {
        Map<String, JsonNode> rows = http.rows();
        assertThat(rows).hasSize(290);
        Set<String> seen = new HashSet<>();
        rows.values()
                .forEach(row -> row.properties().forEach(column -> {
                    seen.add(column.getKey());
                    assertThat(column.getValue().isTextual())
                            .as(column.getKey())
                            .isTrue();
                }));
        assertThat(seen).isEqualTo(CONTRACT);
    }

    @Test
    void a_row_follows_the_conventions_of_the_published_samples() throws Exception {
        JsonNode row = http.rows().get("3");
        assertThat(row.get("Workday_ID").asText()).matches("[0-9a-f]{32}");
        assertThat(row.get("Worker_Status").asText()).isEqualTo("Active");
        assertThat(row.get("Business_Title").asText()).isEqualTo("Engineering Manager");
        assertThat(row.get("Management_Level").asText()).isEqualTo("Level 2 (Manager)");
        assertThat(row.get("Management_Level_ID").asText()).isEqualTo("MGMT_LEVEL_2");
        assertThat(row.get("Manager_Employee_ID").asText()).isEqualTo("2");
        assertThat(row.get("Supervisory_Organization").asText())
                .isEqualTo("Engineering (" + simulator.people().worker("2").name() + ")");
        assertThat(row.get("Is_Manager").asText()).isEqualTo("1");
        assertThat(row.get("On_Leave").asText()).isEqualTo("0");
        assertThat(row.get("Hire_Date").asText()).isEqualTo("2007-11-11");
        assertThat(row.get("Last_Functionally_Updated").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[-+]\\d\\d:\\d\\d");
    }

    @Test
    void an_empty_column_is_an_absent_key() throws Exception {
        JsonNode chiefExecutive = http.rows().get("1");
        assertThat(chiefExecutive.has("Manager_Employee_ID")).isFalse();
        assertThat(chiefExecutive.has("Manager_Workday_ID")).isFalse();
        assertThat(chiefExecutive.has("Termination_Date")).isFalse();
    }

    @Test
    void the_integration_user_signs_in_with_and_without_the_tenant_name() throws Exception {
        assertThat(http.report(Http.basic("ISU_ReverseMentoring", "isu-password"))
                        .status())
                .isEqualTo(200);
        assertThat(http.report(Http.basic("ISU_ReverseMentoring@adventureworks", "isu-password"))
                        .status())
                .isEqualTo(200);
        assertThat(http.report(Http.basic("ISU_ReverseMentoring", "guess")).status())
                .isEqualTo(401);
        assertThat(http.report("Basic not-base64!").status()).isEqualTo(401);
        assertThat(http.report("Bearer guess").status()).isEqualTo(401);
    }

    @Test
    void an_unknown_prompt_is_refused_and_named() throws Exception {
        Answer answer = http.get(URI.create(simulator.reportUri() + "?format=json&Region=EMEA"), http.isu());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("Region");
    }

    @Test
    void an_expired_password_refuses_basic_and_leaves_tokens() throws Exception {
        String token = http.bearer();
        simulator.faults().expirePassword();
        assertThat(http.report().status()).isEqualTo(401);
        assertThat(http.report(token).status()).isEqualTo(200);
        simulator.faults().clear();
        assertThat(http.report().status()).isEqualTo(200);
    }

    @Test
    void another_format_is_refused() throws Exception {
        assertThat(http.get(simulator.reportUri(), http.isu()).status()).isEqualTo(400);
        assertThat(http.get(URI.create(simulator.reportUri() + "?format=csv"), http.isu())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_unserved_path_is_404() throws Exception {
        URI otherReport = URI.create(simulator.reportUri() + "_2?format=json");
        assertThat(http.get(otherReport, http.isu()).status()).isEqualTo(404);
    }

    @Test
    void a_column_without_domain_permission_is_silently_empty_on_every_row() throws Exception {
        simulator.faults().withoutPermissionFor("Management_Level", "Management_Level_ID");
        Map<String, JsonNode> rows = http.rows();
        assertThat(rows).hasSize(290);
        assertThat(rows.values()).noneMatch(row -> row.has("Management_Level"));
        simulator.faults().clear();
        assertThat(http.rows().values()).allMatch(row -> row.has("Management_Level"));
    }

    @Test
    void too_many_requests_is_429_without_retry_after_or_500() throws Exception {
        simulator.faults().next(1, Fault.TOO_MANY_REQUESTS);
        simulator.faults().next(2, Fault.THROTTLED_AS_500);
        Answer throttled = http.report();
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.raw().headers().firstValue("Retry-After")).isEmpty();
        assertThat(http.report().status()).isEqualTo(500);
        assertThat(http.report().status()).isEqualTo(500);
        assertThat(http.report().status()).isEqualTo(200);
    }

    @Test
    void the_report_can_be_unavailable_empty_or_without_its_key() throws Exception {
        simulator.faults().next(1, Fault.UNAVAILABLE);
        simulator.faults().next(1, Fault.EMPTY_REPORT);
        simulator.faults().next(1, Fault.NO_REPORT_ENTRY);
        assertThat(http.report().status()).isEqualTo(503);
        assertThat(http.report().body().get("Report_Entry")).isEmpty();
        Answer missing = http.report();
        assertThat(missing.status()).isEqualTo(200);
        assertThat(missing.body().has("Report_Entry")).isFalse();
    }

    @Test
    void a_connection_can_be_cut_in_the_middle_of_the_report() throws Exception {
        simulator.faults().next(1, Fault.CUT_CONNECTION);
        assertThatThrownBy(() -> http.report()).isInstanceOf(IOException.class);
        assertThat(http.rows()).hasSize(290);
    }

    @Test
    void the_body_can_be_slow() throws Exception {
        simulator.faults().pauseBeforeEachEntry(Duration.ofMillis(2));
        long start = System.nanoTime();
        assertThat(http.rows()).hasSize(290);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290 * 2));
    }

    @Test
    void requests_are_counted_by_path() throws Exception {
        http.report();
        http.refresh("guess");
        assertThat(simulator.calls())
                .containsExactly(
                        "GET " + simulator.tenant().reportPath(),
                        "POST " + simulator.tenant().tokenPath());
    }
}
