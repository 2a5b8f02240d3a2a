package org.reversementoring.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.people.WorkerBuilder.worker;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.SyncResult.Outcome;

class PeopleSyncGuardsTest extends PeopleSyncFixture {
    @Test
    void an_empty_snapshot_changes_nothing() {
        service.sync(OPERATOR);
        directory.tell(List.of());
        assertQuarantined("nobody in employment");
        assertThat(work.run(people::all)).hasSize(11).allMatch(Person::isActive);
    }

    @Test
    void a_drop_of_more_than_a_fifth_is_quarantined_and_a_smaller_one_is_not() {
        service.sync(OPERATOR);
        remove("11");
        remove("10");
        assertThat(service.sync(OPERATOR).outcome()).isEqualTo(Outcome.ACCEPTED);
        remove("9");
        remove("8");
        assertQuarantined("7 employed people, last time 9");
        assertQuarantined("accept it once: `people sync --accept-drop N`, or `acceptDropPercent`.");
    }

    @Test
    void an_employee_number_delivered_twice_is_quarantined_and_named() {
        company.add(worker("4").manager("3").build());
        directory.tell(company);
        assertQuarantined(
                "more than once: employee number 4. Does the source deliver one worker on two rows, or one number or key for two people?");
        assertThat(work.run(people::all)).isEmpty();
    }

    @Test
    void a_column_that_went_empty_is_quarantined_even_the_first_time() {
        directory.tell(company.stream()
                .map(w -> worker(w.number().value())
                        .manager(w.manager() == null ? null : w.manager().value())
                        .level("")
                        .build())
                .toList());
        assertQuarantined(
                "column Management_Level is empty on every row. Was its permission taken away, or was it left out of the export?");
    }

    @Test
    void keys_that_were_told_once_and_went_empty_are_quarantined() {
        service.sync(OPERATOR);
        change(worker("1").title("Chief Executive").level("Chief"));
        assertQuarantined("is empty on every row");
        assertThat(work.run(() -> people.directoryKey(person("1").id()))).contains("wid-1");
    }

    @Test
    void a_column_that_lost_many_values_is_quarantined() {
        service.sync(OPERATOR);
        for (int i = 4; i <= 7; i++) {
            change(worker("" + i).manager(i % 2 == 0 ? "2" : "3").timeZone(null));
        }
        assertQuarantined("column Time_Zone is filled on 63 % of the rows, last time on 100 %");
    }

    @Test
    void time_zones_may_be_missing_altogether() {
        directory.tell(company.stream()
                .map(w -> worker(w.number().value())
                        .level(w.level())
                        .manager(w.manager() == null ? null : w.manager().value())
                        .timeZone(null)
                        .build())
                .toList());
        assertThat(service.sync(OPERATOR).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void managers_who_are_not_in_the_report_are_a_reason_not_to_believe_it() {
        service.sync(OPERATOR);
        remove("2");
        // Nine name a manager; those of the five who name 1 or 3 are there.
        assertQuarantined("55 % of the managers named are in the report, last time 100 %");
    }

    @Test
    void people_who_report_to_each_other_in_a_circle_are_quarantined_and_numbered() {
        service.sync(OPERATOR);
        change(worker("2").level("Manager").manager("4"));
        assertQuarantined("report to each other in a circle: 2, 4. Correct the manager of one of them at the source.");
        assertThat(person("2").manager()).isEqualTo(new EmployeeNumber("1"));
    }

    @Test
    void after_a_quarantine_the_last_accepted_snapshot_is_still_the_measure() {
        service.sync(OPERATOR);
        List<DirectoryWorker> all = List.copyOf(company);
        directory.tell(company.subList(0, 5));
        assertThat(service.sync(OPERATOR).outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(service.sync(OPERATOR).outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(service.latest(OPERATOR).outcome()).isEqualTo(Outcome.QUARANTINED);
        directory.tell(all);
        assertThat(service.sync(OPERATOR).unchanged()).isEqualTo(11);
        assertThat(eventsSince(0)).isEmpty();
    }

    private void assertQuarantined(String reason) {
        int events = eventsSince(0).size();
        SyncResult result = service.sync(OPERATOR);
        assertThat(result.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(result.reasons()).anySatisfy(r -> assertThat(r).contains(reason));
        assertThat(eventsSince(0)).hasSize(events);
    }
}
