package org.reversementoring.workday.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.workday.simulator.Http.Answer;
import org.reversementoring.workday.simulator.Mentorships.Mentorship;

class MentorshipResourcesTest {
    private WorkdaySimulator simulator;
    private Mentorships mentorships;
    private Http http;

    @BeforeEach
    void start() throws Exception {
        simulator = WorkdaySimulator.start(new MovableClock(Instant.parse("2026-11-22T18:00:00Z")));
        mentorships = simulator.mentorships();
        http = new Http(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_creation_answers_the_process_and_the_mentorship_has_an_id_of_its_own() throws Exception {
        Answer created = create("28", "2", "2026-12-01", "2027-05-31");
        assertThat(created.status()).isEqualTo(201);
        Mentorship mentorship = mentorships.all().get(0);
        assertThat(mentorship.mentor()).isEqualTo("28");
        assertThat(mentorship.mentee()).isEqualTo("2");
        assertThat(mentorship.mentorType()).isEqualTo("Reverse Mentor");
        assertThat(mentorship.start()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(mentorship.closed()).isFalse();
        assertThat(created.body().get("id").asText()).isNotEqualTo(mentorship.id());
        assertThat(http.rest("talentManagement/v2", "mentorships/" + mentorship.id())
                        .status())
                .isEqualTo(200);
        assertThat(http.rest(
                                "talentManagement/v2",
                                "mentorships/" + created.body().get("id").asText())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void two_equal_creations_make_two_mentorships() throws Exception {
        create("28", "2", "2026-12-01", "");
        create("28", "2", "2026-12-01", "");
        assertThat(mentorships.all()).hasSize(2);
    }

    @Test
    void an_answer_can_be_lost_after_the_mentorship_was_made() throws Exception {
        simulator.restApi().next(1, RestFault.ANSWER_LOST);
        assertThatThrownBy(() -> create("28", "2", "2026-12-01", "")).isInstanceOf(IOException.class);
        assertThat(mentorships.all()).hasSize(1);
    }

    @Test
    void with_an_approval_step_it_is_not_there_until_approved_and_never_when_rejected() throws Exception {
        mentorships.requireApproval();
        assertThat(create("28", "2", "2026-12-01", "").status()).isEqualTo(201);
        assertThat(found("")).isEmpty();
        assertThat(mentorships.pending()).isEqualTo(1);
        mentorships.approve();
        assertThat(found("")).hasSize(1);
        create("29", "2", "2026-12-01", "");
        mentorships.reject();
        assertThat(found("")).hasSize(1);
        assertThat(mentorships.pending()).isZero();
    }

    @Test
    void changes_may_wait_for_approval_too_and_one_at_a_time() throws Exception {
        create("28", "2", "2026-12-01", "");
        mentorships.requireApprovalForChanges();
        assertThat(act("close", closing("Ended")).status()).isEqualTo(201);
        assertThat(act("close", closing("Ended")).status()).isEqualTo(400);
        assertThat(found("closed=true")).isEmpty();
        mentorships.approve();
        assertThat(found("closed=true")).hasSize(1);
    }

    @Test
    void mentorships_are_found_by_mentor_mentee_type_state_and_progress() throws Exception {
        create("28", "2", "2026-11-01", "2027-05-31");
        create("29", "3", "2026-12-01", "2027-05-31");
        create("30", "2", "2026-01-01", "2026-06-30");
        assertThat(found("mentor=" + wid("28"))).containsExactly("28");
        assertThat(found("mentee=" + wid("2"))).containsExactly("28", "30");
        assertThat(found("mentee=" + wid("2") + "&mentor=" + wid("30"))).containsExactly("30");
        assertThat(found("mentor=" + wid("2"))).isEmpty();
        assertThat(found("mentorType=" + mentorships.mentorType("Reverse Mentor")))
                .hasSize(3);
        assertThat(found("mentorType=" + mentorships.mentorType("Career Mentor")))
                .isEmpty();
        assertThat(found("inProgress=true")).containsExactly("28");
        assertThat(found("inProgress=false")).containsExactly("29", "30");
        assertThat(act("close", closing("Completed")).status()).isEqualTo(201);
        assertThat(found("closed=true")).containsExactly("28");
        assertThat(found("closed=false")).containsExactly("29", "30");
        assertThat(found("closeMentorshipReason=" + mentorships.closeReason("Completed")))
                .containsExactly("28");
        assertThat(http.rest("talentManagement/v2", "mentorships?closed=perhaps")
                        .status())
                .isEqualTo(400);
        assertThat(http.rest("talentManagement/v2", "mentorships?limit=101").status())
                .isEqualTo(400);
    }

    @Test
    void an_edit_moves_dates_and_a_closed_mentorship_can_be_neither_edited_nor_closed() throws Exception {
        create("28", "2", "2026-12-01", "2027-05-31");
        assertThat(act("edit", "{\"endDate\":\"2027-08-31T07:00:00.000Z\"}").status())
                .isEqualTo(201);
        assertThat(mentorships.all().get(0).end()).isEqualTo(LocalDate.of(2027, 8, 31));
        assertThat(act("edit", "{\"endDate\":\"2026-08-31\"}").status()).isEqualTo(400);
        assertThat(act("close", "{\"closeMentorshipReason\":{\"id\":\"unknown\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(act("close", closing("Ended")).status()).isEqualTo(201);
        assertThat(act("close", closing("Ended")).status()).isEqualTo(400);
        assertThat(act("edit", "{}").status()).isEqualTo(400);
        assertThat(http.call("POST", http.restUri("talentManagement/v2", "mentorships/unknown/edit"), "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_the_tenant_does_not_know_is_refused_by_the_name_of_the_field() throws Exception {
        simulator.people().terminate("29", LocalDate.of(2026, 11, 1));
        Map<String, Answer> refused = Map.of(
                "mentor", create("29", "2", "2026-12-01", ""),
                "mentee", create("2", "2", "2026-12-01", ""),
                "startDate", create("28", "2", "soon", ""),
                "endDate", create("28", "2", "2026-12-01", "2026-11-30"));
        refused.forEach((field, answer) -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
        });
        mentorships.renewTenantData();
        String old = Wids.of("mentorType", "Reverse Mentor0");
        String body = body("28", "2", "2026-12-01", "").replace(mentorships.mentorType("Reverse Mentor"), old);
        Answer stale = http.call("POST", http.restUri("talentManagement/v2", "createMentorshipForWorker"), body);
        assertThat(stale.body().at("/errors/0/field").asText()).isEqualTo("mentorType");
        assertThat(mentorships.all()).isEmpty();
    }

    private Answer create(String mentor, String mentee, String start, String end) throws Exception {
        return http.call(
                "POST",
                http.restUri("talentManagement/v2", "createMentorshipForWorker"),
                body(mentor, mentee, start, end));
    }

    private String body(String mentor, String mentee, String start, String end) {
        String ends = end.isEmpty() ? "" : ",\"endDate\":\"" + end + "\"";
        return "{\"mentor\":{\"id\":\"" + wid(mentor) + "\"},\"mentee\":{\"id\":\"" + wid(mentee)
                + "\"},\"mentorType\":{\"id\":\"" + mentorships.mentorType("Reverse Mentor") + "\"},\"startDate\":\""
                + start + "\"" + ends + ",\"purpose\":\"Reverse mentoring\"}";
    }

    /** On the oldest mentorship. */
    private Answer act(String step, String body) throws Exception {
        String path = "mentorships/" + mentorships.all().get(0).id() + "/" + step;
        return http.call("POST", http.restUri("talentManagement/v2", path), body);
    }

    private String closing(String reason) {
        return "{\"closeMentorshipReason\":{\"id\":\"" + mentorships.closeReason(reason) + "\"}}";
    }

    /** Numbers of the mentors found. */
    private List<String> found(String filter) throws Exception {
        Answer page = http.rest("talentManagement/v2", "mentorships?" + filter);
        return page.body().findValues("mentor").stream()
                .map(mentor -> mentor.get("id").asText())
                .map(wid -> simulator.people().all().stream()
                        .filter(worker -> worker.wid().equals(wid))
                        .findFirst()
                        .orElseThrow()
                        .employeeId())
                .toList();
    }

    private String wid(String number) {
        return simulator.people().worker(number).wid();
    }
}
