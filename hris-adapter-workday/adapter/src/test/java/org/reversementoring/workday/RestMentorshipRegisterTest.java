package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.contract.MentorshipRegisterContract;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.MentorshipRegister;
import org.reversementoring.spi.MentorshipRegister.CloseReason;
import org.reversementoring.spi.MentorshipRegister.Entry;
import org.reversementoring.spi.MentorshipRegister.Mentorship;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.workday.RestCalls.Resource;
import org.reversementoring.workday.RestSettings.Service;
import org.reversementoring.workday.simulator.RestDomain;
import org.reversementoring.workday.simulator.RestFault;
import org.reversementoring.workday.simulator.WorkdaySimulator;

/** The register over a real HTTP server that behaves as Workday. */
class RestMentorshipRegisterTest implements MentorshipRegisterContract {
    private static final LocalDate START = MentorshipRegisterContract.START;
    private static final LocalDate END = MentorshipRegisterContract.END;

    private WorkdaySimulator simulator;
    private RestCalls calls;
    private RestMentorshipRegister register;

    @BeforeEach
    void start() throws Exception {
        simulator = WorkdaySimulator.start(Clock.systemUTC());
        calls = RestFixture.calls(simulator);
        register = new RestMentorshipRegister(calls, terms());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private MentorshipTerms terms() {
        return new MentorshipTerms(
                simulator.mentorships().mentorType("Reverse Mentor"),
                simulator.mentorships().closeReason("Completed"),
                simulator.mentorships().closeReason("Ended"));
    }

    @Override
    public MentorshipRegister register() {
        return register;
    }

    @Override
    public EmployeeNumber junior() {
        return new EmployeeNumber("28");
    }

    @Override
    public EmployeeNumber senior() {
        return new EmployeeNumber("2");
    }

    private Mentorship wanted() {
        return new Mentorship(junior(), senior(), START, END);
    }

    @Override
    public There there() {
        return new There() {
            @Override
            public void requireApproval() {
                simulator.mentorships().requireApproval();
            }

            @Override
            public void approveAll() {
                simulator.mentorships().approve();
            }

            @Override
            public void denyAll() {
                simulator.mentorships().reject();
            }

            @Override
            public void close(String id) {
                Map<String, Object> body = Map.of(
                        "closeMentorshipReason",
                        Map.of("id", simulator.mentorships().closeReason("Ended")));
                calls.post(new Resource(Service.TALENT, "mentorships/" + id + "/close", "mentorships"), body);
            }

            @Override
            public void move(String id, LocalDate start) {
                Map<String, Object> body = Map.of("startDate", start + "T12:00:00.000Z");
                calls.post(new Resource(Service.TALENT, "mentorships/" + id + "/edit", "mentorships"), body);
            }

            @Override
            public List<Seen> seen() {
                return simulator.mentorships().all().stream()
                        .map(m -> new Seen(
                                new EmployeeNumber(m.mentor()),
                                new EmployeeNumber(m.mentee()),
                                m.start(),
                                Objects.requireNonNull(m.end()),
                                m.closeReason() == null ? "" : m.closeReason()))
                        .toList();
            }
        };
    }

    @Test
    void nothing_but_a_fixed_purpose_and_two_days_is_told_of_a_pair() {
        register.submit(wanted());
        assertThat(simulator.mentorships().all()).singleElement().satisfies(made -> {
            assertThat(made.purpose()).isEqualTo("Reverse mentoring");
            assertThat(made.comment()).isEmpty();
            assertThat(made.mentorType()).isEqualTo("Reverse Mentor");
        });
        String id = register.find(wanted()).orElseThrow().id();
        register.edit(id, new Mentorship(junior(), senior(), START, END.plusDays(3)));
        register.close(id, wanted(), CloseReason.ENDED);
        assertThat(simulator.mentorships().all()).singleElement().satisfies(closed -> {
            assertThat(closed.comment()).isEmpty();
            assertThat(closed.purpose()).isEqualTo("Reverse mentoring");
            assertThat(closed.closeReason()).isEqualTo("Ended");
        });
    }

    @Test
    void submitting_looks_first_so_that_a_lost_answer_leaves_one_mentorship() {
        simulator.restApi().next(1, RestFault.ANSWER_LOST);
        for (int lookUps = 0; lookUps < 20 && simulator.mentorships().all().isEmpty(); lookUps++) {
            try {
                register.submit(wanted());
            } catch (DirectoryUnavailableException lost) {
                assertThat(lost).hasMessageContaining("not sent again");
            }
        }
        register.submit(wanted());
        assertThat(simulator.mentorships().all()).hasSize(1);
    }

    @Test
    void a_creation_whose_answer_is_lost_is_sent_once_and_found_by_the_next_look() {
        Resource creation = new Resource(Service.TALENT, "createMentorshipForWorker", "createMentorshipForWorker");
        Map<String, Object> body = Map.of(
                "mentor", Map.of("id", wid("28")),
                "mentee", Map.of("id", wid("2")),
                "mentorType", Map.of("id", terms().mentorType()),
                "startDate", "2026-12-01T08:00:00.000Z");
        calls.signIn();
        for (RestFault fault : List.of(RestFault.ANSWER_LOST, RestFault.CUT_CONNECTION)) {
            simulator.restApi().next(1, fault);
            assertThatExceptionOfType(DirectoryUnavailableException.class)
                    .isThrownBy(() -> calls.post(creation, body))
                    .withMessageContaining("not sent again");
        }
        assertThat(simulator.mentorships().all()).hasSize(2);
        register.submit(wanted());
        assertThat(simulator.mentorships().all()).hasSize(2);
    }

    @Test
    void days_are_calendar_dates_of_the_tenants_zone_in_summer_and_winter() {
        TenantDates pacific = new TenantDates(ZoneId.of("America/Los_Angeles"));
        assertThat(pacific.written(START)).isEqualTo("2026-12-01T08:00:00.000Z");
        assertThat(pacific.written(END)).isEqualTo("2027-05-31T07:00:00.000Z");
        for (String text : List.of(
                "2026-12-01", "2026-12-01-08:00", "2026-12-01T08:00:00.000Z", "2026-12-01T00:00:00.000-08:00")) {
            assertThat(pacific.read(text)).as(text).isEqualTo(START);
        }
        for (String text : List.of("", "soon", "2026-13-45", "2026-12-01Tnoon")) {
            assertThat(pacific.read(text)).as(text).isNull();
        }
    }

    @Test
    void throttling_outages_and_an_ended_token_pass_on_the_way() {
        register.submit(wanted());
        for (RestFault fault : List.of(
                RestFault.TOO_MANY_REQUESTS,
                RestFault.SERVER_ERROR,
                RestFault.UNAVAILABLE,
                RestFault.CUT_CONNECTION,
                RestFault.UNAUTHORIZED)) {
            simulator.restApi().next(1, fault);
            assertThat(register.find(wanted())).as(fault.name()).isPresent();
        }
        simulator.tokens().expireAccessTokens();
        assertThat(register.find(wanted())).isPresent();
        simulator.restApi().next(1, RestFault.ERROR_IN_200);
        assertThatExceptionOfType(DirectoryRejectedException.class).isThrownBy(() -> register.find(wanted()));
    }

    @Test
    void in_an_unstable_order_and_with_a_total_of_nothing_all_is_found() {
        register.submit(wanted());
        simulator.restApi().totalZero();
        simulator.restApi().unstableOrder();
        assertThat(register.find(wanted())).isPresent();
    }

    @Test
    void a_tenant_that_ignores_filters_gets_no_second_mentorship_and_none_of_others_is_taken_for_it() {
        simulator.restApi().ignoreFilters();
        Mentorship others = new Mentorship(new EmployeeNumber("29"), senior(), START, END);
        register.submit(others);
        new RestMentorshipRegister(
                        calls,
                        new MentorshipTerms(
                                simulator.mentorships().mentorType("Career Mentor"),
                                terms().completed(),
                                terms().ended()))
                .submit(new Mentorship(senior(), junior(), START, END));
        assertThat(register.find(wanted())).isEmpty();
        register.submit(wanted());
        register.submit(wanted());
        assertThat(simulator.mentorships().all()).hasSize(3);
        Entry open = register.find(wanted()).orElseThrow();
        assertThat(open.closed()).isFalse();
        assertThat(open.id()).isNotEqualTo(register.find(others).orElseThrow().id());
        register.edit(open.id(), new Mentorship(junior(), senior(), START, END.plusDays(3)));
        register.close(open.id(), wanted(), CloseReason.ENDED);
        assertThat(register.find(wanted()).orElseThrow().closed()).isTrue();
        assertThat(register.find(others).orElseThrow().closed()).isFalse();
    }

    @Test
    void who_left_meanwhile_keeps_no_mentorship_open() {
        register.submit(wanted());
        Entry entry = register.find(wanted()).orElseThrow();
        simulator.people().terminate("28", LocalDate.now(Clock.systemUTC()).minusDays(3));
        register.close(entry.id(), wanted(), CloseReason.ENDED);
        assertThat(simulator.mentorships().all())
                .singleElement()
                .satisfies(m -> assertThat(m.closed()).isTrue());
    }

    @Test
    void a_mentorship_of_other_people_is_neither_edited_nor_closed() {
        register.submit(wanted());
        String id = register.find(wanted()).orElseThrow().id();
        Mentorship others = new Mentorship(new EmployeeNumber("29"), senior(), START, END.plusDays(9));
        Mentorship swapped = new Mentorship(senior(), junior(), START, END.plusDays(9));
        assertThatExceptionOfType(DirectoryRejectedException.class)
                .isThrownBy(() -> register.edit(id, others))
                .withMessageContaining("other people");
        assertThatExceptionOfType(DirectoryRejectedException.class)
                .isThrownBy(() -> register.close(id, others, CloseReason.ENDED))
                .withMessageContaining("other people");
        assertThatExceptionOfType(DirectoryRejectedException.class)
                .isThrownBy(() -> register.edit(id, swapped))
                .withMessageContaining("swapped");
        assertThat(simulator.mentorships().all()).singleElement().satisfies(m -> {
            assertThat(m.end()).isEqualTo(END);
            assertThat(m.closed()).isFalse();
        });
    }

    @Test
    void the_self_check_says_which_permission_version_type_or_reason_is_wrong() {
        simulator.restApi().withoutPermissionFor(RestDomain.MENTORSHIPS);
        assertThat(register.selfCheck())
                .filteredOn(line -> !line.ok())
                .extracting(SelfCheck::text)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("S22", "Career and Development Planning"));
        simulator.restApi().clear();
        simulator.restApi().serve("talentManagement", "v3");
        assertThat(register.selfCheck())
                .filteredOn(line -> !line.ok())
                .extracting(SelfCheck::text)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("talentManagement/v2", "404", "not served"));
        simulator.tokens().expireAccessTokens();
        simulator.tokens().revokeRefreshToken();
        assertThat(register.selfCheck()).anySatisfy(line -> {
            assertThat(line.ok()).isFalse();
            assertThat(line.text()).contains("invalid_grant");
        });
    }

    @Test
    void a_type_or_reason_that_the_tenant_does_not_know_is_told_from_other_faults() {
        MentorshipTerms unknown = new MentorshipTerms("0".repeat(32), "1".repeat(32), "2".repeat(32));
        RestMentorshipRegister other = new RestMentorshipRegister(calls, unknown);
        assertThatExceptionOfType(DirectoryRejectedException.class)
                .isThrownBy(() -> other.submit(wanted()))
                .withMessageContaining("mentorType")
                .withMessageContaining("of this tenant");
    }

    private String wid(String number) {
        return simulator.people().worker(number).wid();
    }
}
