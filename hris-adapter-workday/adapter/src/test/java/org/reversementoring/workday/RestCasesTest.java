package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.MentorshipRegister.CloseReason;
import org.reversementoring.spi.MentorshipRegister.Entry;
import org.reversementoring.spi.MentorshipRegister.Mentorship;
import org.reversementoring.workday.RestCalls.Resource;
import org.reversementoring.workday.RestSettings.Service;
import org.reversementoring.workday.simulator.RestFault;
import org.reversementoring.workday.simulator.WorkdaySimulator;

/** The cases of Workday that concern its REST services. */
class RestCasesTest {
    private static final Resource WORKERS = new Resource(Service.STAFFING, "workers", "workers");
    private static final LocalDate START = LocalDate.parse("2026-12-01");

    private WorkdaySimulator simulator;
    private RestMentorshipRegister register;

    @BeforeEach
    void start() throws Exception {
        simulator = WorkdaySimulator.start(Clock.systemUTC());
        register = new RestMentorshipRegister(
                RestFixture.calls(simulator),
                new MentorshipTerms(
                        simulator.mentorships().mentorType("Reverse Mentor"),
                        simulator.mentorships().closeReason("Completed"),
                        simulator.mentorships().closeReason("Ended")));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void paging_drift_a_list_whose_rows_shift_all_the_time_is_no_list() {
        simulator.restApi().unstableOrder();
        assertThatExceptionOfType(DirectoryUnavailableException.class)
                .isThrownBy(() -> new Listing(RestFixture.calls(simulator)).all(WORKERS, Map.of()))
                .withMessageContaining("changed while they were read");
    }

    @Test
    void paging_drift_a_row_on_two_pages_makes_the_list_be_read_anew() throws Exception {
        assertThat(read(page(4, 1, 2), page(4, 2, 3), page(4, 1, 2), page(4, 3, 4), page(4)))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void paging_drift_a_row_on_no_page_makes_the_list_be_read_anew() throws Exception {
        // The first row goes between the two pages, so that the third moves up to where was read already.
        assertThat(read(page(4, 1, 2), page(3, 4), page(3, 2, 3), page(3, 4))).containsExactly("2", "3", "4");
    }

    @Test
    void token_rotation_between_two_calls_goes_on_with_the_new_one() {
        simulator.tokens().rotateRefreshTokens();
        for (int i = 0; i < 3; i++) {
            simulator.tokens().expireAccessTokens();
            assertThat(register.find(wanted())).isEmpty();
        }
    }

    @Test
    void release_in_march_or_september_a_version_no_longer_served_is_said_and_nothing_is_written() {
        simulator.restApi().serve("talentManagement", "v3");
        assertThatExceptionOfType(DirectoryRejectedException.class)
                .isThrownBy(() -> register.submit(wanted()))
                .withMessageContaining("talentManagement/v2")
                .withMessageContaining("this version of the service is not served");
        assertThat(simulator.mentorships().all()).isEmpty();
        assertThat(register.selfCheck())
                .anySatisfy(line -> assertThat(line.ok() ? "" : line.text()).contains("not served"));
    }

    @Test
    void release_in_march_or_september_a_version_of_workers_no_longer_served_is_not_taken_for_a_missing_worker() {
        simulator.restApi().serve("staffing", "v8");
        assertThatExceptionOfType(DirectoryRejectedException.class)
                .isThrownBy(() -> register.submit(wanted()))
                .withMessageContaining("staffing/v7")
                .withMessageContaining("this version of the service is not served");
    }

    @Test
    void maintenance_window_a_write_that_was_refused_is_made_by_the_next_try() {
        simulator.restApi().next(RestFixture.QUICK.tries(), RestFault.UNAVAILABLE);
        assertThatExceptionOfType(DirectoryUnavailableException.class).isThrownBy(() -> register.submit(wanted()));
        register.submit(wanted());
        register.submit(wanted());
        assertThat(simulator.mentorships().all()).hasSize(1);
    }

    @Test
    void implementation_tenant_refreshed_people_are_found_by_their_numbers() {
        simulator.people().refreshWids();
        register.submit(wanted());
        assertThat(simulator.mentorships().all())
                .singleElement()
                .satisfies(m -> assertThat(List.of(m.mentor(), m.mentee())).containsExactly("28", "2"));
    }

    @Test
    void implementation_tenant_refreshed_a_mentor_type_that_is_gone_is_said_and_nothing_is_written() {
        simulator.mentorships().renewTenantData();
        assertThatExceptionOfType(DirectoryRejectedException.class)
                .isThrownBy(() -> register.submit(wanted()))
                .withMessageContaining("are the mentor type and the reasons those of this tenant?");
        assertThat(simulator.mentorships().all()).isEmpty();
    }

    @Test
    void conversion_re_keys_a_mentorship_is_closed_under_the_new_number() {
        register.submit(wanted());
        Entry entry = register.find(wanted()).orElseThrow();
        simulator.people().convert("28", "C-28");
        Mentorship now = new Mentorship(new EmployeeNumber("C-28"), new EmployeeNumber("2"), START, START.plusYears(1));
        assertThat(register.find(now)).contains(entry);
        register.close(entry.id(), now, CloseReason.ENDED);
        assertThat(register.find(now))
                .get()
                .satisfies(found -> assertThat(found.closed()).isTrue());
    }

    private static Mentorship wanted() {
        return new Mentorship(new EmployeeNumber("28"), new EmployeeNumber("2"), START, START.plusYears(1));
    }

    private static List<String> read(String... pages) throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            for (String page : pages) {
                server.answers(200, Map.of(), page);
            }
            return new Listing(RestFixture.calls(server.uri(), ""), 2)
                    .all(WORKERS, Map.of()).stream()
                            .map(row -> row.path("id").asText())
                            .toList();
        }
    }

    private static String page(int total, int... ids) {
        String rows =
                IntStream.of(ids).mapToObj(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(","));
        return "{\"total\":" + total + ",\"data\":[" + rows + "]}";
    }
}
