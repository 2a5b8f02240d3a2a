package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reversementoring.event.EventType;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.people.SyncResult;
import org.reversementoring.workday.simulator.Entered;
import org.reversementoring.workday.simulator.Worker.Job;
import org.reversementoring.workday.simulator.Worker.Place;

/** The cases of Workday in which the day on which something is typed in is not the day from which it holds. */
class EffectiveDateCasesTest extends CasesFixture {
    private static final Job LEAD = new Job("Engineering Lead", 2, "Engineering");

    @Test
    void rescinded_hire_before_the_first_day_was_never_there() {
        workday().hire(colleagueOf("5", "291", TODAY.plusDays(3)));
        assertNothingHappens();
        workday().rescindHire("291");
        advance(Duration.ofDays(5));
        assertNothingHappens();
        assertThat(find("291")).isEmpty();
    }

    @Test
    void rescinded_hire_after_the_first_day_leaves_once_it_is_absent_twice() {
        workday().hire(colleagueOf("5", "291", TODAY));
        assertThat(accepted().joined()).isEqualTo(1);
        workday().rescindHire("291");
        assertThat(accepted().missing()).isEqualTo(1);
        assertThat(person("291").isActive()).as("absent once is not left").isTrue();
        advance(Duration.ofDays(1));
        assertThat(accepted().left()).isEqualTo(1);
        assertThat(told("291")).containsExactly(EventType.PERSON_LEFT);
        assertNothingHappens();
    }

    @Test
    void rescinded_termination_brings_the_worker_back_as_if_nothing_had_been() {
        Person before = person("28");
        workday().terminate("28", TODAY);
        assertThat(accepted().left()).isEqualTo(1);
        workday().rescindTermination("28");
        SyncResult result = accepted();
        assertThat(List.of(result.restored(), result.rehired(), result.joined()))
                .containsExactly(1, 0, 0);
        assertThat(person("28").withVersion(before.version())).isEqualTo(before);
        assertThat(told("28")).containsExactly(EventType.PERSON_CORRECTED);
    }

    @Test
    void rescinded_termination_before_its_date_is_never_seen() {
        workday().terminate("28", TODAY.plusDays(10));
        assertNothingHappens();
        workday().rescindTermination("28");
        advance(Duration.ofDays(20));
        assertNothingHappens();
    }

    @Test
    void correction_of_a_manager_takes_the_place_of_what_was_typed_in_wrongly() {
        Entered wrong = workday().changeManager("5", "14");
        accepted();
        workday().correcting(wrong).changeManager("5", "25");
        SyncResult result = accepted();
        assertThat(result.changed()).isEqualTo(1);
        assertThat(person("5").manager()).isEqualTo(new EmployeeNumber("25"));
        assertThat(told("5")).contains(EventType.MANAGER_CHANGED);
    }

    @Test
    void correction_of_a_hire_date_is_no_rehire() {
        Entered hire = workday().hire(colleagueOf("5", "291", TODAY.minusDays(10)));
        accepted();
        workday().correct(hire, TODAY.minusDays(7));
        SyncResult result = accepted();
        assertThat(List.of(result.rehired(), result.changed())).containsExactly(0, 1);
        assertThat(person("291").hired()).isEqualTo(TODAY.minusDays(7));
        assertThat(told("291")).containsExactly(EventType.PERSON_CORRECTED);
    }

    @Test
    void back_dating_a_promotion_counts_from_the_next_read_on() {
        workday().on(TODAY.minusMonths(2)).changeJob("5", LEAD);
        accepted();
        assertThat(Objects.requireNonNull(person("5").level()).rank()).isEqualTo(2);
        assertThat(told("5")).contains(EventType.LEVEL_CHANGED, EventType.PERSON_PROMOTED);
        assertNothingHappens();
    }

    @Test
    void back_dating_a_termination_tells_the_day_on_which_it_was() {
        workday().terminate("28", TODAY.minusDays(20));
        assertThat(accepted().left()).isEqualTo(1);
        assertThat(person("28").left()).isEqualTo(TODAY.minusDays(20));
    }

    @Test
    void back_dating_below_a_later_change_does_not_undo_the_later_one() {
        workday().changeManager("5", "14");
        accepted();
        workday().on(TODAY.minusMonths(1)).changeManager("5", "25");
        assertNothingHappens();
        assertThat(person("5").manager()).isEqualTo(new EmployeeNumber("14"));
    }

    @Test
    void future_hire_joins_on_the_first_day_and_not_before() {
        workday().hire(colleagueOf("5", "291", TODAY.plusDays(2)));
        assertNothingHappens();
        assertThat(find("291")).isEmpty();
        advance(Duration.ofDays(2));
        assertThat(accepted().joined()).isEqualTo(1);
        assertThat(told("291")).containsExactly(EventType.PERSON_JOINED);
    }

    @Test
    void future_move_counts_from_its_day_on() {
        workday().on(TODAY.plusDays(2)).move("5", new Place("Munich", "DE", "Europe/Berlin"));
        workday().on(TODAY.plusDays(2)).changeManager("5", "25");
        assertNothingHappens();
        advance(Duration.ofDays(2));
        accepted();
        assertThat(person("5").location()).isEqualTo("Munich");
        assertThat(told("5")).contains(EventType.PERSON_MOVED, EventType.MANAGER_CHANGED);
    }

    @Test
    void future_termination_leaves_the_person_until_the_last_day() {
        workday().terminate("28", TODAY.plusDays(2));
        assertNothingHappens();
        assertThat(person("28").left()).isNull();
        advance(Duration.ofDays(2));
        assertThat(accepted().left()).isEqualTo(1);
        assertThat(person("28").left()).isEqualTo(TODAY.plusDays(2));
    }

    @Test
    void future_hire_just_before_midnight_in_the_tenants_zone_has_not_begun_whatever_the_products_day_is() {
        workday().hire(colleagueOf("5", "291", LocalDate.parse("2026-11-23")));
        setTime("2026-11-23T07:59:59Z");
        assertNothingHappens();
        setTime("2026-11-23T08:00:00Z");
        assertThat(accepted().joined())
                .as("it is midnight in the tenant's zone")
                .isEqualTo(1);
    }

    @Test
    void future_termination_just_after_midnight_in_the_tenants_zone_is_reached() {
        workday().terminate("28", LocalDate.parse("2026-11-23"));
        setTime("2026-11-23T07:59:59Z");
        assertNothingHappens();
        setTime("2026-11-23T08:00:00Z");
        assertThat(accepted().left()).isEqualTo(1);
        assertThat(person("28").left()).isEqualTo(LocalDate.parse("2026-11-23"));
    }

    @Test
    void future_dates_with_an_offset_mean_the_calendar_day_that_they_name() {
        simulator.reportShape().offsetDates();
        assertNothingHappens();
        workday().hire(colleagueOf("5", "291", LocalDate.parse("2026-11-23")));
        setTime("2026-11-23T07:59:59Z");
        assertNothingHappens();
        setTime("2026-11-23T08:00:00Z");
        accepted();
        assertThat(person("291").hired()).isEqualTo(LocalDate.parse("2026-11-23"));
    }

    @Test
    void same_day_events_count_in_the_order_in_which_they_were_typed_in() {
        Instant noon = Instant.parse("2026-11-22T20:00:00Z");
        workday().enteredAt(noon).changeManager("5", "14");
        workday().enteredAt(noon.plusSeconds(1)).changeManager("5", "25");
        setTime("2026-11-22T21:00:00Z");
        accepted();
        assertThat(person("5").manager()).isEqualTo(new EmployeeNumber("25"));
        assertThat(told("5").stream().filter(type -> type == EventType.MANAGER_CHANGED))
                .hasSize(1);
    }

    @Test
    void same_day_events_a_hire_a_promotion_and_a_leave_of_one_day_are_one_newcomer() {
        workday().hire(colleagueOf("5", "291", TODAY));
        workday().changeJob("291", LEAD);
        workday().putOnLeave("291");
        assertThat(accepted().joined()).isEqualTo(1);
        assertThat(person("291").title()).isEqualTo("Engineering Lead");
        assertThat(person("291").onLeave()).isTrue();
        assertThat(told("291")).containsExactly(EventType.PERSON_JOINED);
    }

    @Test
    void same_day_events_a_termination_and_a_rehire_of_one_day_leave_the_person_employed() {
        workday().terminate("28", TODAY);
        workday().rehire("28", TODAY);
        assertThat(accepted().left()).isZero();
        assertThat(person("28").isActive()).isTrue();
    }
}
