package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.inmemory.InMemoryIntake.everybodyOf;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.PeopleDirectory.Intake;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.workday.WorkdaySettings.Limits;
import org.reversementoring.workday.simulator.Fault;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

class ReportInPartsTest {
    private static final Limits QUICK = new Limits(
            Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(20), 10_000_000, 3, Duration.ofMillis(4));
    private static final Tenant TENANT = Tenant.example();
    private static final String THIRDS =
            "From_Employee_ID=1&To_Employee_ID=100; From_Employee_ID=101&To_Employee_ID=200; From_Employee_ID=201";

    private final List<AutoCloseable> open = new ArrayList<>();
    private WorkdaySimulator simulator;

    @BeforeEach
    void start() throws Exception {
        simulator = WorkdaySimulator.start(Clock.systemUTC());
        open.add(simulator);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void the_parts_are_read_one_after_the_other_and_make_up_the_whole() {
        assertThat(everybodyOf(directory(THIRDS)))
                .extracting(DirectoryWorker::number)
                .doesNotHaveDuplicates()
                .hasSize(290);
        assertThat(reportCalls()).isEqualTo(3);
    }

    @Test
    void a_broken_connection_begins_only_its_own_part_anew() {
        Noted noted = new Noted() {
            @Override
            public void begin(int part) {
                super.begin(part);
                if (part == 1 && begun.size() == 2) {
                    simulator.faults().next(1, Fault.CUT_CONNECTION);
                }
            }
        };
        directory(THIRDS).read(noted);
        assertThat(noted.begun).containsExactly(0, 1, 1, 2);
        assertThat(noted.taken).isEqualTo(290 + 50);
    }

    @Test
    void an_access_token_that_ends_between_two_parts_is_renewed_once() {
        Noted noted = new Noted() {
            @Override
            public void begin(int part) {
                super.begin(part);
                if (part == 2) {
                    simulator.tokens().expireAccessTokens();
                }
            }
        };
        directory(THIRDS).read(noted);
        assertThat(noted.begun).containsExactly(0, 1, 2);
        assertThat(reportCalls()).isEqualTo(4);
        assertThat(simulator.calls().stream().filter(call -> call.endsWith(TENANT.tokenPath())))
                .hasSize(2);
    }

    @Test
    void who_moves_between_two_reads_comes_in_both_parts_and_the_later_one_tells_the_newer() {
        Noted noted = new Noted() {
            @Override
            public void begin(int part) {
                super.begin(part);
                if (part == 1) {
                    simulator.people().putOnLeave("28");
                }
            }
        };
        directory("To_Employee_ID=100; From_Employee_ID=20&To_Employee_ID=290").read(noted);
        assertThat(noted.workers)
                .filteredOn(worker -> worker.number().value().equals("28"))
                .extracting(DirectoryWorker::onLeave)
                .containsExactly(false, true);
    }

    @Test
    void the_day_as_of_which_is_read_goes_with_each_part() {
        simulator
                .people()
                .on(LocalDate.now(ZoneId.of("America/Los_Angeles")).plusDays(3))
                .putOnLeave("28");
        assertThat(onLeave("Effective_as_of_Date={today}&To_Employee_ID=100")).isFalse();
        assertThat(onLeave("Effective_as_of_Date=2099-01-01-08:00&To_Employee_ID=100"))
                .isTrue();
    }

    @Test
    void a_part_that_the_report_rejects_names_the_setting() {
        assertThatThrownBy(() -> everybodyOf(directory("To_Employee_ID=100; Company=x")))
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageStartingWith("Part 2 of 2 of the report (Company=x) answered 400.")
                .hasMessageEndingWith("See RM_WORKDAY_REPORT_PARTS.");
        assertThatThrownBy(() -> everybodyOf(directory("Organization!WID=0123456789abcdef0123456789abcdef")))
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageContaining("answered 400")
                .hasMessageContaining("RM_WORKDAY_REPORT_PARTS");
    }

    @Test
    void a_part_that_nobody_is_in_is_named_by_the_self_check() {
        assertThat(directory("To_Employee_ID=290; From_Employee_ID=9000").selfCheck())
                .containsExactly(
                        new SelfCheck(true, "Part 1 of 2 of the report (To_Employee_ID=290) delivers 290 workers."),
                        new SelfCheck(false, "Part 2 of 2 of the report (From_Employee_ID=9000) delivers 0 workers."));
    }

    @Test
    void co_managers_do_not_stop_the_read() {
        simulator.reportShape().severalAsList();
        String organisation = simulator.people().worker("28").organization();
        String first = everybodyOf(directory("")).stream()
                .filter(worker -> worker.number().value().equals("28"))
                .map(worker -> String.valueOf(worker.manager()))
                .findFirst()
                .orElseThrow();
        simulator.people().assignManagers(organisation, "290", first);
        assertThat(everybodyOf(directory("")))
                .filteredOn(worker -> worker.number().value().equals("28"))
                .extracting(worker -> String.valueOf(worker.manager()))
                .containsExactly(first);
        assertThat(directory("").selfCheck())
                .anySatisfy(line -> assertThat(line.text()).contains("have several managers"));
    }

    private boolean onLeave(String part) {
        return everybodyOf(directory(part)).stream()
                .filter(worker -> worker.number().value().equals("28"))
                .anyMatch(DirectoryWorker::onLeave);
    }

    private long reportCalls() {
        return simulator.calls().stream()
                .filter(call -> call.contains(TENANT.reportPath()))
                .count();
    }

    private RaasPeopleDirectory directory(String parts) {
        Credentials oauth = new Credentials.ClientCredentials(TENANT.clientId(), TENANT.clientSecret());
        WorkdaySettings settings =
                new WorkdaySettings(simulator.baseUri(), TENANT.reportPath(), simulator.tokenUri(), oauth, QUICK);
        RaasPeopleDirectory directory = new RaasPeopleDirectory(
                settings,
                ReportParts.parse(parts, Clock.system(ZoneId.of("America/Los_Angeles"))),
                new WorkdayTenant(simulator.tokenUri(), oauth, "", Clock.systemUTC()));
        open.add(directory);
        return directory;
    }

    private static class Noted implements Intake {
        final List<Integer> begun = new ArrayList<>();
        final List<DirectoryWorker> workers = new ArrayList<>();
        int taken;

        @Override
        public void begin(int part) {
            begun.add(part);
        }

        @Override
        public void take(DirectoryWorker worker) {
            taken++;
            workers.add(worker);
        }
    }
}
