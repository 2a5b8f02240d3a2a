package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.StaffRole;
import org.reversementoring.participation.Side;
import org.reversementoring.workday.simulator.Mentorships.Mentorship;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;
import org.reversementoring.workday.simulator.Worker;
import org.reversementoring.workday.simulator.Worker.Job;
import org.reversementoring.workday.simulator.Worker.Place;

/** The whole product and a Workday: what both members of a pair release stands there, and nothing else. */
class MentorshipsWrittenBackTest {
    private static final String RELEASED = "{\"items\": [\"WRITE_BACK\"]}";
    private static final String REVOKED = "{\"items\": []}";
    private static final LocalDate HIRED = LocalDate.of(2026, 1, 5);

    @TempDir
    static Path folder;

    private static WorkdaySimulator workday;
    private static RunningProduct product;
    private static Firm firm;

    /** Each test has a pair of its own. */
    private Scene scene;

    private LocalDate active;

    @BeforeAll
    static void start() throws IOException {
        workday = WorkdaySimulator.start(Clock.systemUTC());
        product = new RunningProduct(folder, settings());
        firm = Firm.with(product);
    }

    @AfterAll
    static void stop() {
        product.close();
        workday.close();
    }

    @BeforeEach
    void pair() {
        scene = activated(firm);
        active = LocalDate.now(product.clock);
        workday.mentorships().withoutApproval();
    }

    private static Scene activated(Firm in) {
        Scene scene = in.scene();
        hire(scene.mentorNumber, "Mia Example");
        hire(scene.menteeNumber, "Sven Example");
        scene.accept(Side.MENTOR);
        scene.accept(Side.MENTEE);
        return scene;
    }

    private static Map<String, String> settings() {
        Tenant tenant = workday.tenant();
        return Map.ofEntries(
                Map.entry("RM_WORKDAY_TOKEN_URL", workday.tokenUri().toString()),
                Map.entry("RM_WORKDAY_CLIENT_ID", tenant.clientId()),
                Map.entry("RM_WORKDAY_CLIENT_SECRET", tenant.clientSecret()),
                Map.entry("RM_WORKDAY_REFRESH_TOKEN", tenant.refreshToken()),
                Map.entry("RM_WORKDAY_API_URL", workday.restUri().toString()),
                Map.entry("RM_WORKDAY_TENANT", tenant.name()),
                Map.entry("RM_WORKDAY_MENTORSHIPS", "true"),
                Map.entry("RM_WORKDAY_MENTOR_TYPE", workday.mentorships().mentorType("Reverse Mentor")),
                Map.entry(
                        "RM_WORKDAY_CLOSE_REASON_COMPLETED",
                        workday.mentorships().closeReason("Completed")),
                Map.entry("RM_WORKDAY_CLOSE_REASON_ENDED", workday.mentorships().closeReason("Ended")),
                Map.entry("RM_WORKDAY_SKILLS", "true"));
    }

    private static void hire(String number, String name) {
        workday.people()
                .on(HIRED)
                .hire(Worker.employee(
                        number,
                        name,
                        number + "@example.org",
                        new Job("Analyst", 3, "Sales"),
                        null,
                        new Place("Berlin", "DE", "Europe/Berlin"),
                        HIRED));
    }

    private void nextDay() {
        scene.nextDay();
        product.run("write-back");
    }

    private void bothRelease() {
        scene.step(Side.MENTOR, "PUT", "releases", RELEASED);
        scene.step(Side.MENTEE, "PUT", "releases", RELEASED);
    }

    private List<Mentorship> there() {
        return of(scene);
    }

    private static List<Mentorship> of(Scene one) {
        return workday.mentorships().all().stream()
                .filter(there -> there.mentor().equals(one.mentorNumber))
                .toList();
    }

    private String seen(Side side) {
        return scene.step(side, "GET", "employee-records", "");
    }

    @Test
    void released_by_both_it_stands_there_the_right_way_round_with_two_days_and_nothing_more() {
        bothRelease();
        nextDay();
        assertThat(there()).singleElement().satisfies(one -> {
            assertThat(one.mentor()).isEqualTo(scene.mentorNumber);
            assertThat(one.mentee()).isEqualTo(scene.menteeNumber);
            assertThat(one.mentorType()).isEqualTo("Reverse Mentor");
            assertThat(one.start()).isEqualTo(active);
            assertThat(one.purpose()).isEqualTo("Reverse mentoring");
            assertThat(one.comment()).isEmpty();
            assertThat(one.closed()).isFalse();
        });
        assertThat(seen(Side.MENTOR))
                .isEqualTo(seen(Side.MENTEE))
                .contains("\"connected\":true", "\"state\":\"RECORDED\"", "\"start\":\"" + active + "\"");
    }

    @Test
    void one_release_alone_leaves_nothing_there_and_both_read_the_same() {
        scene.step(Side.MENTEE, "PUT", "releases", RELEASED);
        nextDay();
        assertThat(there()).isEmpty();
        assertThat(seen(Side.MENTOR)).isEqualTo(seen(Side.MENTEE)).doesNotContain("WANTED", "RECORDED", "start\":\"");
    }

    @Test
    void one_that_somebody_has_to_approve_is_recorded_once_it_is_there() {
        workday.mentorships().requireApproval();
        bothRelease();
        nextDay();
        assertThat(workday.mentorships().pending()).isEqualTo(1);
        assertThat(seen(Side.MENTOR)).contains("SUBMITTED");
        workday.mentorships().approve();
        nextDay();
        assertThat(seen(Side.MENTOR)).contains("RECORDED");
        assertThat(there()).hasSize(1);
    }

    @Test
    void a_release_taken_back_and_an_end_close_it_with_the_same_reason_on_the_same_day() {
        bothRelease();
        Scene other = activated(firm);
        other.step(Side.MENTOR, "PUT", "releases", RELEASED);
        other.step(Side.MENTEE, "PUT", "releases", RELEASED);
        nextDay();
        scene.step(Side.MENTEE, "PUT", "releases", REVOKED);
        other.step(Side.MENTOR, "POST", "end", "");
        nextDay();
        for (Scene one : List.of(scene, other)) {
            assertThat(of(one)).singleElement().satisfies(there -> {
                assertThat(there.closeReason()).isEqualTo("Ended");
                assertThat(there.end()).isEqualTo(LocalDate.now(product.clock));
            });
        }
        assertThat(seen(Side.MENTOR)).contains("CLOSED");
    }

    @Test
    void where_it_is_off_not_one_call_is_made_and_the_api_says_so() {
        Map<String, String> off = new TreeMap<>(settings());
        off.put("RM_WORKDAY_MENTORSHIPS", "false");
        off.put("RM_WORKDAY_SKILLS", "false");
        int before = workday.calls().size();
        try (RunningProduct other = new RunningProduct(folder, off)) {
            Scene there = activated(Firm.with(other));
            there.step(Side.MENTOR, "PUT", "releases", RELEASED);
            there.step(Side.MENTEE, "PUT", "releases", RELEASED);
            for (int day = 0; day < 2; day++) {
                there.nextDay();
                other.run("write-back");
            }
            assertThat(there.step(Side.MENTEE, "GET", "employee-records", "")).contains("\"connected\":false");
        }
        assertThat(workday.calls()).hasSize(before);
    }

    @Test
    @Tag("S122")
    void a_skill_stands_there_at_its_own_persons_word_and_taking_it_back_says_what_stays() {
        String path = "me/skill-levels";
        RunningProduct.Answer answer = product.call(scene.mentor, "PUT", path, "{\"released\": [\"short-video\"]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        nextDay();
        assertThat(product.call(scene.mentor, "GET", path, "").body()).contains("\"written\":4");
        assertThat(product.call(scene.mentor, "PUT", path, "{\"released\": []}").body())
                .contains("\"toBeRemovedThere\":[\"short-video\"]");
    }

    @Test
    void an_operator_reads_numbers_and_what_to_mend_and_no_name() {
        workday.people()
                .terminate(scene.menteeNumber, LocalDate.now(Clock.systemUTC()).minusDays(3));
        bothRelease();
        nextDay();
        String operator = product.token(Scene.CONTACT, StaffRole.OPERATOR);
        RunningProduct.Answer answer = product.call(operator, "GET", "people/write-back", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"connected\":true", "\"problem\":\"")
                .doesNotContain(scene.mentorNumber, scene.menteeNumber, scene.pair);
        assertThat(product.call(scene.manager, "GET", "people/write-back", "").status())
                .isEqualTo(403);
    }
}
