package org.reversementoring.wellbeing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a resource answers: always, or by a weekly rule in its own time zone.
 *
 * @param always answers at every hour of every day; the weekly rule is then empty
 * @param zone IANA zone in which the weekly rule is meant
 */
public record OpeningHours(boolean always, ZoneId zone, List<Span> weekly) {
    public static final OpeningHours ALWAYS = new OpeningHours(true, ZoneId.of("UTC"), List.of());

    /**
     * Open on each of these days from one time to another of the same day. A night that passes midnight is written as
     * two spans.
     *
     * @param to midnight stands for the end of the day
     */
    public record Span(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        public Span {
            days = Set.copyOf(days);
        }

        boolean isForward() {
            return to.equals(LocalTime.MIDNIGHT) || from.isBefore(to);
        }

        private Stream<Window> on(LocalDate day, ZoneId zone) {
            if (!days.contains(day.getDayOfWeek())) {
                return Stream.empty();
            }
            ZonedDateTime end = to.equals(LocalTime.MIDNIGHT)
                    ? day.plusDays(1).atStartOfDay(zone)
                    : day.atTime(to).atZone(zone);
            return Stream.of(new Window(day.atTime(from).atZone(zone).toInstant(), end.toInstant()));
        }
    }

    private record Window(Instant from, Instant to) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    public OpeningHours {
        weekly = List.copyOf(weekly);
    }

    public boolean openAt(Instant at) {
        return always || windows(at).anyMatch(w -> w.holds(at));
    }

    /** When it opens next after {@code at}; empty where it is open then or never opens. */
    public Optional<Instant> nextOpening(Instant at) {
        if (openAt(at)) {
            return Optional.empty();
        }
        return windows(at).map(Window::from).filter(from -> from.isAfter(at)).min(Instant::compareTo);
    }

    /** The windows of eight days from the day of {@code at}: a weekly rule repeats within them. */
    private Stream<Window> windows(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(8)
                .flatMap(day -> weekly.stream().flatMap(span -> span.on(day, zone)));
    }
}
