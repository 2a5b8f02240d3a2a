package org.reversementoring.workday.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.workday.simulator.Http.Answer;
import org.reversementoring.workday.simulator.Worker.Job;

/** The simulator answers with the fields of the samples, of the same kind at the same place, and with no others. */
class SampleShapesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Never in the simulator: no telephone, no address, no birth date. */
    private static final Set<String> LEFT_OUT =
            Set.of("primaryWorkPhone", "primaryWorkAddressText", "dateOfBirth", "phone");

    private WorkdaySimulator simulator;
    private Http http;

    @BeforeEach
    void start() throws Exception {
        simulator = WorkdaySimulator.start(new MovableClock(Instant.parse("2026-11-22T18:00:00Z")));
        http = new Http(simulator);
        SimulatedPeople people = simulator.people();
        people.addJob(
                "28",
                new Job("Fire Warden", null, "Production"),
                people.worker("28").organization());
        simulator.skills().add("28", "Prompt Engineering");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void workers_of_common() throws Exception {
        same("common_v1_workers.page", http.rest("common/v1", "workers"));
        same("common_v1_workers.page_past_end", http.rest("common/v1", "workers?offset=1000"));
        same("common_v1_worker.detail", http.rest("common/v1", "workers/Employee_ID=2"));
        same(
                "common_v1_supervisoryOrganizationsManaged.page",
                http.rest("common/v1", "workers/Employee_ID=2/supervisoryOrganizationsManaged"));
        same("common_v1_history.page", http.rest("common/v1", "workers/Employee_ID=28/history"));
    }

    @Test
    void workers_and_skills_of_staffing() throws Exception {
        same("staffing_v6_workers.page", http.rest("staffing/v6", "workers?search=28"));
        same("staffing_v6_serviceDates", http.rest("staffing/v6", "workers/Employee_ID=28/serviceDates"));
        same("staffing_v7_explicitSkills", http.rest("staffing/v7", "workers/Employee_ID=28/explicitSkills"));
    }

    @Test
    void mentorships() throws Exception {
        String request = sample("talent_v2_createMentorshipForWorker.request")
                .toString()
                .replace(
                        "9de2f0ae096702dba1aa88cf53b17c1f",
                        simulator.people().worker("28").wid())
                .replace(
                        "62d7d5184b7a313dc64255bdb8187847",
                        simulator.people().worker("2").wid())
                .replace(
                        "e3540ff43662ea453d1c3def37d7c1aa",
                        simulator.mentorships().mentorType("Reverse Mentor"));
        Answer created = http.call("POST", http.restUri("talentManagement/v2", "createMentorshipForWorker"), request);
        assertThat(created.status()).isEqualTo(201);
        same("talent_v2_createMentorshipForWorker.response_201", created);
        for (String field : Set.of("startDate", "endDate", "purpose")) {
            assertThat(created.body().get(field))
                    .isEqualTo(JSON.readTree(request).get(field));
        }
        Answer found = http.rest("talentManagement/v2", "mentorships");
        same("talent_v2_mentorships.page", found);
        assertThat(found.body().at("/data/0/startDate").asText()).isEqualTo("2026-12-01");

        String close = sample("talent_v2_mentorship_close.request")
                .toString()
                .replace(
                        "b973360fec1126d6399f7a4b830ecbca",
                        simulator.mentorships().closeReason("Completed"));
        String id = found.body().at("/data/0/id").asText();
        assertThat(http.call("POST", http.restUri("talentManagement/v2", "mentorships/" + id + "/close"), close)
                        .status())
                .isEqualTo(201);
        assertThat(simulator.mentorships().all().get(0).closeReason()).isEqualTo("Completed");
    }

    @Test
    void errors() throws Exception {
        String request = sample("staffing_externalSkillLevel.request").toString();
        Answer invalid = http.call(
                "PUT",
                http.restUri("staffing/v6", "workers/Employee_ID=28/externalSkillLevel/1"),
                request.replace(":3", ":6"));
        assertThat(invalid.status()).isEqualTo(400);
        assertThat(invalid.body()).isEqualTo(sample("error_400_validation"));
        simulator.restApi().next(1, RestFault.UNAUTHORIZED);
        assertThat(http.rest("common/v1", "workers").body()).isEqualTo(sample("error_401"));
        simulator.restApi().next(1, RestFault.TOO_MANY_REQUESTS);
        assertThat(http.rest("common/v1", "workers").body()).isEqualTo(sample("error_429"));
        simulator.restApi().withoutPermissionFor(RestDomain.PUBLIC_WORKER_REPORTS);
        assertThat(http.rest("common/v1", "workers").body()).isEqualTo(sample("error_403_S22"));
        assertThat(http.rest("common/v9", "workers").body()).isEqualTo(sample("error_404"));
    }

    @Test
    void tokens() throws Exception {
        simulator.tokens().lifetime(java.time.Duration.ofHours(1));
        same("oauth_token.response_200", http.refresh(simulator.tenant().refreshToken()));
        assertThat(http.refresh("guess").body()).isEqualTo(sample("oauth_token.response_400_invalid_grant"));
    }

    private static void same(String sample, Answer answer) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        collect("", sample(sample), expected);
        Map<String, String> found = new TreeMap<>();
        collect("", answer.body(), found);
        assertThat(found).as(sample).isEqualTo(expected);
    }

    /** Paths of all fields with the kind of their value; elements of a list are taken together. */
    private static void collect(String path, JsonNode node, Map<String, String> fields) {
        if (node.isArray()) {
            fields.put(path, "list");
            node.forEach(element -> collect(path + "[]", element, fields));
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                if (!LEFT_OUT.contains(field.getKey())) {
                    collect(path + "/" + field.getKey(), field.getValue(), fields);
                }
            });
        } else {
            fields.put(path, node.getNodeType().name());
        }
    }

    static JsonNode sample(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SampleShapesTest.class.getResourceAsStream("samples/" + name + ".json"), name)) {
            return JSON.readTree(in);
        }
    }
}
