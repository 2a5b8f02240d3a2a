package org.reversementoring.workday.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.workday.simulator.Http.Answer;
import org.reversementoring.workday.simulator.Worker.Job;

class RestEndpointTest {
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
    void a_list_has_pages_of_20_unless_told_and_ends_with_an_empty_one() throws Exception {
        assertThat(ids(http.rest("common/v1", "workers"))).hasSize(20);
        assertThat(http.rest("common/v1", "workers").body().get("total").asInt())
                .isEqualTo(290);
        List<String> all = new ArrayList<>();
        for (int offset = 0; ; offset += 100) {
            List<String> page = ids(http.rest("common/v1", "workers?limit=100&offset=" + offset));
            if (page.isEmpty()) {
                break;
            }
            all.addAll(page);
        }
        assertThat(all).hasSize(290).doesNotHaveDuplicates();
    }

    @Test
    void a_limit_above_100_is_refused_or_by_the_switch_taken_as_100() throws Exception {
        Answer refused = http.rest("staffing/v7", "workers?limit=101");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("limit");
        assertThat(http.rest("staffing/v7", "workers?offset=-1").status()).isEqualTo(400);
        simulator.restApi().clampLimit();
        assertThat(ids(http.rest("staffing/v7", "workers?limit=500"))).hasSize(100);
    }

    @Test
    void the_total_may_be_zero_with_data_present() throws Exception {
        simulator.restApi().totalZero();
        Answer page = http.rest("common/v1", "workers");
        assertThat(page.body().get("total").asInt()).isZero();
        assertThat(ids(page)).hasSize(20);
    }

    @Test
    void in_an_unstable_order_rows_shift_between_pages() throws Exception {
        simulator.restApi().unstableOrder();
        List<String> seen = new ArrayList<>();
        for (int offset = 0; offset < 300; offset += 100) {
            seen.addAll(ids(http.rest("common/v1", "workers?limit=100&offset=" + offset)));
        }
        assertThat(seen).hasSize(290);
        assertThat(new HashSet<>(seen)).hasSizeLessThan(290);
    }

    @Test
    void search_takes_names_and_numbers_and_a_space_means_or() throws Exception {
        String surname = people.worker("5").name().split(" ")[1];
        assertThat(ids(http.rest("common/v1", "workers?search=5%20" + surname.toUpperCase(java.util.Locale.ROOT))))
                .contains(people.worker("5").wid());
        assertThat(ids(http.rest("common/v1", "workers?search=5%20%2028")))
                .containsExactly(people.worker("5").wid(), people.worker("28").wid());
        assertThat(ids(http.rest(
                        "staffing/v6", "workers?email=" + people.worker("5").email())))
                .containsExactly(people.worker("5").wid());
    }

    @Test
    void a_worker_is_found_by_wid_by_number_of_its_type_and_as_me() throws Exception {
        people.hire(Worker.contingent(
                "C-1",
                "Lena Fischer",
                null,
                new Job("Contractor", null, "Sales"),
                "3",
                people.worker("5").place(),
                TODAY));
        String wid = people.worker("5").wid();
        for (String id : List.of(wid, "Employee_ID=5", "Employee_ID%3D5")) {
            assertThat(http.rest("common/v1", "workers/" + id).body().get("id").asText())
                    .isEqualTo(wid);
        }
        Answer contingent = http.rest("staffing/v6", "workers/Contingent_Worker_ID=C-1");
        assertThat(contingent.body().get("descriptor").asText()).isEqualTo("Lena Fischer [C]");
        assertThat(contingent.body().at("/person/email").isMissingNode()).isTrue();
        assertThat(http.rest("common/v1", "workers/Employee_ID=C-1").status()).isEqualTo(404);
        assertThat(http.rest("common/v1", "workers/Employee_ID=9999").status()).isEqualTo(404);
        assertThat(http.rest("common/v1", "workers/" + "0".repeat(32)).status()).isEqualTo(404);
        assertThat(http.rest("common/v1", "workers/nonsense").status()).isEqualTo(400);
        simulator.restApi().me("5");
        assertThat(http.rest("common/v1", "workers/me").body().get("id").asText())
                .isEqualTo(wid);
    }

    @Test
    void leavers_are_left_out_unless_asked_for() throws Exception {
        people.terminate("5", TODAY);
        assertThat(http.rest("staffing/v6", "workers").body().get("total").asInt())
                .isEqualTo(289);
        Answer all = http.rest("staffing/v6", "workers?search=5&includeTerminatedWorkers=true");
        assertThat(all.body().at("/data/0/descriptor").asText()).endsWith("(Terminated)");
        assertThat(http.rest("common/v1", "workers/Employee_ID=5").status()).isEqualTo(200);
    }

    @Test
    void managers_lead_organisations_and_have_direct_reports() throws Exception {
        JsonNode managed = http.rest("common/v1", "workers/Employee_ID=3/supervisoryOrganizationsManaged")
                .body()
                .at("/data/0");
        assertThat(managed.at("/manager/id").asText())
                .isEqualTo(people.worker("3").wid());
        URI members = URI.create(managed.get("workers").asText());
        Answer reports = http.rest("common/v1", "workers/Employee_ID=3/directReports");
        assertThat(ids(reports))
                .containsAll(ids(http.call("GET", members, "")))
                .contains(people.worker("5").wid());
        assertThat(http.rest("common/v1", "workers/Employee_ID=1")
                        .body()
                        .at("/primarySupervisoryOrganization/descriptor")
                        .asText())
                .isEqualTo("Executive (" + people.worker("1").name() + ")");
    }

    @Test
    void every_form_of_the_address_is_served_and_links_keep_it() throws Exception {
        String tenant = simulator.tenant().name();
        for (String base : List.of(
                "/ccx/api/v1/" + tenant, "/ccx/api/common/v1/" + tenant, "/api/common/v1/" + tenant, "/common/v1")) {
            Answer page = http.call("GET", simulator.baseUri().resolve(base + "/workers?limit=1"), "");
            assertThat(page.status()).as(base).isEqualTo(200);
            String href = page.body().at("/data/0/href").asText();
            assertThat(href).startsWith(simulator.baseUri() + base + "/workers/");
            assertThat(http.call("GET", URI.create(href), "").status()).isEqualTo(200);
        }
        URI other = simulator.baseUri().resolve("/ccx/api/common/v1/other/workers");
        assertThat(http.call("GET", other, "").status()).isEqualTo(404);
    }

    @Test
    void a_version_that_is_not_served_is_404_and_can_be_switched() throws Exception {
        assertThat(http.rest("staffing/v5", "workers").status()).isEqualTo(404);
        simulator.restApi().serve("staffing", "v8");
        assertThat(http.rest("staffing/v7", "workers").status()).isEqualTo(404);
        assertThat(http.rest("staffing/v8", "workers").status()).isEqualTo(200);
        assertThat(http.rest("payroll/v1", "workers").status()).isEqualTo(404);
    }

    @Test
    void a_domain_taken_away_answers_s22_and_leaves_the_others() throws Exception {
        simulator.restApi().withoutPermissionFor(RestDomain.CURRENT_STAFFING, RestDomain.MENTORSHIPS);
        Answer denied = http.rest("staffing/v6", "workers");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.body().get("code").asText()).isEqualTo("S22");
        assertThat(http.rest("talentManagement/v2", "mentorships").status()).isEqualTo(403);
        assertThat(http.rest("common/v1", "workers").status()).isEqualTo(200);
        assertThat(http.rest("staffing/v6", "workers/Employee_ID=5/explicitSkills")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rest_takes_access_tokens_alone() throws Exception {
        assertThat(http.get(http.restUri("common/v1", "workers"), http.isu()).status())
                .isEqualTo(401);
        assertThat(http.get(http.restUri("common/v1", "workers"), "Bearer guess")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void faults_come_one_after_another_and_an_error_may_hide_in_a_200() throws Exception {
        Map<RestFault, Integer> statuses = Map.of(
                RestFault.UNAUTHORIZED, 401,
                RestFault.TOO_MANY_REQUESTS, 429,
                RestFault.SERVER_ERROR, 500,
                RestFault.UNAVAILABLE, 503,
                RestFault.ERROR_IN_200, 200);
        for (Map.Entry<RestFault, Integer> fault : statuses.entrySet()) {
            simulator.restApi().next(1, fault.getKey());
            Answer answer = http.rest("common/v1", "workers");
            assertThat(answer.status()).isEqualTo(fault.getValue());
            assertThat(answer.body().has("error")).isTrue();
            assertThat(answer.raw().headers().firstValue("Retry-After")).isEmpty();
        }
        assertThat(http.rest("common/v1", "workers").body().has("data")).isTrue();
        simulator.restApi().next(1, RestFault.CUT_CONNECTION);
        assertThatThrownBy(() -> http.rest("common/v1", "workers")).isInstanceOf(IOException.class);
        simulator.restApi().slow(Duration.ofMillis(80));
        long start = System.nanoTime();
        http.rest("common/v1", "workers");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(80));
    }

    @Test
    void a_skill_level_is_written_and_read_and_out_of_1_to_5_it_is_refused() throws Exception {
        URI level = http.restUri("staffing/v7", "workers/Employee_ID=28/externalSkillLevel/1");
        String body =
                SampleShapesTest.sample("staffing_externalSkillLevel.request").toString();
        assertThat(http.call("PUT", level, body).status()).isEqualTo(200);
        assertThat(http.call("PUT", level, body.replace(":3", ":4")).status()).isEqualTo(200);
        assertThat(simulator.skills().of("28").get("rm-skill-prompting").level())
                .isEqualTo(4);
        for (String wrong : List.of(":0", ":6", ":\"3\"")) {
            assertThat(http.call("PUT", level, body.replace(":3", wrong)).status())
                    .isEqualTo(400);
        }
        assertThat(http.call("PUT", level, "{").status()).isEqualTo(400);
        assertThat(http.call("GET", level, "").status()).isEqualTo(405);
        Answer skills = http.rest("staffing/v7", "workers/Employee_ID=28/explicitSkills");
        assertThat(skills.body().at("/data/0/skills/0/remoteID").asText()).isEqualTo("rm-skill-prompting");
        simulator.restApi().withoutSkillsCloud();
        assertThat(http.call("PUT", level, body).body().at("/errors/0/code").asText())
                .isEqualTo("A1977");
    }

    @Test
    void a_level_is_made_once_and_found_by_its_skill() throws Exception {
        String body =
                SampleShapesTest.sample("staffing_externalSkillLevel.request").toString();
        URI levels = http.restUri("staffing/v7", "workers/Employee_ID=28/externalSkillLevel");
        assertThat(ids(http.call("GET", levels, ""))).isEmpty();
        Answer made = http.call("POST", levels, body);
        assertThat(made.status()).isEqualTo(201);
        Answer found = http.call("GET", URI.create(levels + "?externalSkillId=rm-skill-prompting"), "");
        assertThat(ids(found)).containsExactly(made.body().get("id").asText());
        assertThat(found.body().at("/data/0/externalSkillLevel").asInt()).isEqualTo(3);
        assertThat(ids(http.call("GET", URI.create(levels + "?externalSkillId=other"), "")))
                .isEmpty();
    }

    private static List<String> ids(Answer page) {
        List<String> ids = new ArrayList<>();
        page.body().get("data").forEach(row -> ids.add(row.get("id").asText()));
        return ids;
    }
}
