package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reversementoring.event.EventType;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.people.ReportingLines;
import org.reversementoring.people.SyncResult;
import org.reversementoring.people.SyncResult.Outcome;
import org.reversementoring.workday.simulator.Worker.Job;

/** The cases of Workday that concern jobs and who manages whom. */
class JobAndManagerCasesTest extends CasesFixture {
    @Test
    void several_jobs_count_by_the_primary_one_alone() {
        Person before = person("28");
        workday()
                .addJob(
                        "28",
                        new Job("Acting Vice President", 1, "Sales"),
                        workday().worker("275").organization());
        assertNothingHappens();
        assertThat(person("28")).isEqualTo(before);
        workday().endJob("28", "Acting Vice President");
        assertNothingHappens();
    }

    @Test
    void several_jobs_a_change_of_the_primary_one_counts_beside_another() {
        workday()
                .addJob(
                        "28",
                        new Job("Works Council", 4, "Sales"),
                        workday().worker("275").organization());
        workday().changeJob("28", new Job("Shift Lead", 3, "Production"));
        accepted();
        assertThat(person("28").title()).isEqualTo("Shift Lead");
        assertThat(told("28")).contains(EventType.LEVEL_CHANGED, EventType.PERSON_PROMOTED);
    }

    @Test
    void several_jobs_in_a_report_of_jobs_are_not_taken_for_several_people() {
        workday().listTwice("28");
        SyncResult result = sync();
        assertThat(result.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(result.reasons())
                .singleElement()
                .asString()
                .startsWith("Delivered more than once: employee number 28. ");
        assertThat(employed()).hasSize(EVERYBODY);
    }

    @Test
    void vacant_manager_leaves_the_person_without_one_until_the_position_is_filled() {
        EmployeeNumber before = Objects.requireNonNull(person("28").manager());
        String organisation = workday().worker("28").organization();
        workday().assignManagers(organisation);
        accepted();
        assertThat(person("28").manager()).isNull();
        assertThat(person("28").isActive()).isTrue();
        assertThat(told("28")).containsExactly(EventType.MANAGER_CHANGED);

        workday().assignManagers(organisation, before.value());
        accepted();
        assertThat(person("28").manager()).isEqualTo(before);
    }

    @Test
    void vacant_manager_because_the_manager_left() {
        String manager = Objects.requireNonNull(person("28").manager()).value();
        workday().terminate(manager, TODAY);
        assertThat(accepted().left()).isEqualTo(1);
        assertThat(person("28").manager()).isNull();
        assertThat(told("28")).containsExactly(EventType.MANAGER_CHANGED);
    }

    @Test
    void several_managers_count_by_one_who_stays_the_same_in_whatever_order_they_come() {
        simulator.reportShape().severalAsList();
        String organisation = workday().worker("28").organization();
        EmployeeNumber first = Objects.requireNonNull(person("28").manager());
        workday().assignManagers(organisation, "290", first.value());
        assertNothingHappens();
        workday().assignManagers(organisation, first.value(), "290");
        assertNothingHappens();
        assertThat(person("28").manager()).isEqualTo(first);
    }

    @Test
    void ceo_self_chain_is_the_top_and_no_circle() {
        assertThat(person("1").manager()).isNull();
        simulator.reportShape().chiefReportsToSelf();
        assertNothingHappens();
        assertThat(person("1").manager()).isNull();
        ReportingLines lines = new ReportingLines(work.run(people::managers));
        assertThat(lines.isAbove(new EmployeeNumber("1"), new EmployeeNumber("28")))
                .isTrue();
    }
}
