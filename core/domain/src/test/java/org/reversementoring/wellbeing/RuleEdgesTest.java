package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.wellbeing.BurdenPolicy.Line;

/** Edges of the rules that no story passes by. */
class RuleEdgesTest {
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-03-01T22:00:00Z");

    @Test
    void a_case_rests_once_it_is_closed_withdrawn_or_left_to_help_outside() {
        assertThat(Arrays.stream(CaseState.values()).filter(CaseState::isAtRest))
                .containsExactlyInAnyOrder(CaseState.CLOSED, CaseState.WITHDRAWN, CaseState.EXTERNAL_ONLY);
    }

    @Test
    void a_deadline_does_not_wait_for_the_day_after_the_furthest_one() {
        Instant monday = Instant.parse("2026-03-02T09:00:00Z");
        LocalDate opens = LocalDate.of(2026, 3, 2).plusDays(WorkingTime.MOST_DAYS);
        WorkingTime closed = new WorkingTime(
                ZoneOffset.UTC,
                new WorkingWeek(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(17, 0)),
                day -> day.isBefore(opens));
        assertThat(closed.after(monday, Duration.ofHours(1)))
                .isEqualTo(monday.plus(Duration.ofDays(WorkingTime.MOST_DAYS)));
    }

    @Test
    void of_several_programmes_each_keeps_its_own_quiet_time_in_the_order_of_their_ids() {
        ProgrammeId first = new ProgrammeId(new UUID(1, 1));
        ProgrammeId second = new ProgrammeId(new UUID(2, 2));
        ProgrammeId third = new ProgrammeId(new UUID(3, 3));
        List<Line> lines = new ArrayList<>(BurdenPolicy.DEFAULT.lines());
        for (ProgrammeId programme : List.of(third, first, second)) {
            lines.add(new Line(
                    "programmes." + programme.value() + ".quiet",
                    "P4" + programme.value().getLeastSignificantBits() + "D"));
        }
        List<Line> written = BurdenPolicy.read(lines).lines();
        assertThat(written.subList(BurdenPolicy.DEFAULT.lines().size(), written.size()))
                .containsExactly(
                        new Line("programmes." + first.value() + ".quiet", "P41D"),
                        new Line("programmes." + second.value() + ".quiet", "P42D"),
                        new Line("programmes." + third.value() + ".quiet", "P43D"));
    }

    @Test
    void of_those_that_are_closed_the_one_that_opens_first_comes_first() {
        Resource early = closedUntil("z-early", 6);
        Resource late = closedUntil("a-late", 11);
        ResourceRouting.Request request =
                new ResourceRouting.Request(Need.EMOTIONAL, Resource.For.MENTOR, "DE", "de", true, SUNDAY_NIGHT);
        assertThat(ResourceRouting.route(List.of(late, early), request))
                .extracting(r -> r.resource().key().value())
                .containsExactly("z-early", "a-late");
    }

    private static Resource closedUntil(String key, int hour) {
        OpeningHours hours = new OpeningHours(
                false,
                ZoneId.of("Europe/Berlin"),
                List.of(new OpeningHours.Span(Set.of(DayOfWeek.MONDAY), LocalTime.of(hour, 0), LocalTime.of(17, 0))));
        return InventedHelp.entry(key, Resource.Kind.COUNSELLING, "DE", "de", hours, InventedHelp.FRESH);
    }
}
