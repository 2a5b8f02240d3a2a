package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.SyncResult;
import org.reversementoring.people.SyncResult.Outcome;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.workday.simulator.Fault;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

/** The cases of Workday that come from how it is run. */
class OperationCasesTest extends CasesFixture {
    private static final String THIRDS =
            "From_Employee_ID=0&To_Employee_ID=100; From_Employee_ID=101&To_Employee_ID=200; From_Employee_ID=201";

    /** What happens in Workday after the first part was read. */
    private Runnable meanwhile = () -> {};

    @Test
    void paging_drift_a_worker_in_two_parts_is_taken_over_in_neither_and_the_next_read_is_whole() {
        PersonId before = person("28").id();
        readInParts();
        meanwhile = () -> workday().convert("28", "291");
        SyncResult twice = sync();
        assertThat(twice.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(twice.reasons()).singleElement().asString().contains("Delivered more than once", "28", "291");
        assertThat(employed()).hasSize(EVERYBODY);
        assertThat(told()).isEmpty();

        meanwhile = () -> {};
        assertThat(accepted().joined()).isZero();
        assertThat(person("291").id()).isEqualTo(before);
        assertThat(employed()).hasSize(EVERYBODY);
    }

    @Test
    void paging_drift_a_worker_in_no_part_once_has_not_left() {
        PersonId before = person("205").id();
        readInParts();
        meanwhile = () -> workday().convert("205", "0");
        SyncResult once = accepted();
        assertThat(List.of(once.missing(), once.left(), once.joined())).containsExactly(1, 0, 0);
        assertThat(person("205").isActive()).isTrue();

        meanwhile = () -> {};
        SyncResult again = accepted();
        assertThat(List.of(again.missing(), again.left(), again.joined())).containsOnly(0);
        assertThat(person("0").id()).isEqualTo(before);
        assertThat(employed()).hasSize(EVERYBODY);
    }

    @Test
    void paging_drift_rows_in_another_order_are_no_change() {
        simulator.reportShape().unstableOrder();
        assertNothingHappens();
        assertNothingHappens();
    }

    @Test
    void token_rotation_in_the_middle_of_a_run_goes_on_with_the_new_one() {
        simulator.tokens().rotateRefreshTokens();
        readInParts();
        meanwhile = simulator.tokens()::expireAccessTokens;
        assertNothingHappens();
        assertNothingHappens();
    }

    @Test
    void token_rotation_a_refresh_token_that_is_dead_says_what_to_do_and_changes_nothing() {
        readFrom(directory(refreshToken("one that was replaced long ago")));
        assertRefused("The refresh token is dead", "make a new one in Workday");
    }

    @Test
    void release_in_march_or_september_new_columns_are_passed_over() {
        simulator.reportShape().furtherColumn("Badge_Color", "blue");
        simulator.reportShape().furtherColumn("Skills", List.of(Map.of("Skill", "Go"), Map.of("Skill", "Chess")));
        assertNothingHappens();
    }

    @Test
    void release_in_march_or_september_a_new_column_with_pay_never_enters() {
        simulator.reportShape().furtherColumn("Base_Pay_Amount", "pay-of-somebody");
        assertNothingHappens();
        assertThat(work.run(people::all)).extracting(Person::toString).noneMatch(p -> p.contains("pay-of-somebody"));
    }

    @Test
    void maintenance_window_with_503_leaves_the_last_good_people_and_the_next_run_catches_up() {
        outOfOrder(Fault.UNAVAILABLE, "answered 503", "Given up after 3 tries");
    }

    @Test
    void maintenance_window_with_throttling_leaves_the_last_good_people_and_the_next_run_catches_up() {
        outOfOrder(Fault.TOO_MANY_REQUESTS, "answered 429", "Given up after 3 tries");
    }

    @Test
    void maintenance_window_that_throttles_with_500_leaves_the_last_good_people_and_the_next_run_catches_up() {
        outOfOrder(Fault.THROTTLED_AS_500, "answered 500", "Given up after 3 tries");
    }

    @Test
    void maintenance_window_that_begins_in_mid_report_leaves_the_last_good_people_and_the_next_run_catches_up() {
        outOfOrder(Fault.CUT_CONNECTION, "broke", "Given up after 3 tries");
    }

    @Test
    void maintenance_window_with_a_closed_port_leaves_the_last_good_people_and_the_next_run_catches_up()
            throws Exception {
        int port = simulator.baseUri().getPort();
        simulator.close();
        assertRefused("The connection to Workday broke", "Given up after 3 tries");
        simulator = closing(WorkdaySimulator.start(port, TENANT, clock));
        workday().putOnLeave("28");
        assertThat(accepted().changed()).isEqualTo(1);
    }

    @Test
    void maintenance_window_of_the_token_endpoint_leaves_the_last_good_people_and_the_next_run_catches_up() {
        simulator.tokens().expireAccessTokens();
        simulator.tokens().unavailable(3);
        assertRefused("The token endpoint answered 503", "Given up after 3 tries");
        workday().putOnLeave("28");
        assertThat(accepted().changed()).isEqualTo(1);
    }

    @Test
    void isu_password_expiry_says_so_after_a_single_request_and_changes_nothing() throws Exception {
        readFrom(directory(new Credentials.Basic(TENANT.isuUser(), TENANT.isuPassword())));
        assertNothingHappens();
        int port = simulator.baseUri().getPort();
        simulator.close();
        simulator = closing(WorkdaySimulator.start(port, withAnotherPassword(), clock));
        workday().terminate("28", TODAY);
        assertRefused("answered 401", "is the account active?");
        assertThat(simulator.calls())
                .as("a wrong password sent again and again locks the account")
                .hasSize(1);

        readFrom(directory(new Credentials.Basic(TENANT.isuUser(), "the new password")));
        assertThat(accepted().left()).isEqualTo(1);
    }

    private void outOfOrder(Fault fault, String... words) {
        workday().terminate("28", TODAY);
        simulator.faults().next(LIMITS.tries(), fault);
        assertRefused(words);
        assertThat(accepted().left()).isEqualTo(1);
    }

    /** Nothing has changed, and an operator reads these words, none of which is a secret. */
    private void assertRefused(String... words) {
        List<Person> before = work.run(people::all);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(this::sync)
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.ELSEWHERE_UNAVAILABLE))
                .satisfies(e -> assertThat(e.getMessage())
                        .contains(words)
                        .doesNotContain(TENANT.clientSecret(), TENANT.isuPassword(), TENANT.refreshToken()));
        assertThat(work.run(people::all)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(told()).isEmpty();
    }

    private static Tenant withAnotherPassword() {
        return new Tenant(
                TENANT.name(),
                TENANT.reportOwner(),
                TENANT.reportName(),
                TENANT.clientId(),
                TENANT.clientSecret(),
                TENANT.refreshToken(),
                TENANT.isuUser(),
                "the new password",
                TENANT.zone());
    }

    private void readInParts() {
        PeopleDirectory parts = directory(refreshToken(TENANT.refreshToken()), THIRDS);
        readFrom(new PeopleDirectory() {
            @Override
            public void read(Intake intake) {
                parts.read(new Intake() {
                    @Override
                    public void begin(int part) {
                        if (part == 1) {
                            meanwhile.run();
                        }
                        intake.begin(part);
                    }

                    @Override
                    public void take(DirectoryWorker worker) {
                        intake.take(worker);
                    }
                });
            }

            @Override
            public List<SelfCheck> selfCheck() {
                return parts.selfCheck();
            }
        });
    }
}
