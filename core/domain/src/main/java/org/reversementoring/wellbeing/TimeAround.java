package org.reversementoring.wellbeing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.reversementoring.wellbeing.Declared.Preparation;
import org.reversementoring.wellbeing.Declared.Pulse;

/** The time that a mentor spent around sessions on identity, as the mentor declared it. */
public final class TimeAround {
    /** Nothing is known of any. */
    public static final TimeAround UNKNOWN = new TimeAround(List.of());

    private final List<Declared> declared;

    TimeAround(List<Declared> declared) {
        this.declared = List.copyOf(declared);
    }

    /**
     * Minutes between two moments. P6 and the mentor's own entries state the same time twice, so the larger of the two
     * counts.
     */
    public int minutes(Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC);
        int entered = declared.stream()
                .filter(Preparation.class::isInstance)
                .map(Preparation.class::cast)
                .filter(p -> p.identity() && p.day().isAfter(first) && !p.day().isAfter(last))
                .mapToInt(Preparation::minutes)
                .sum();
        int pulsed = declared.stream()
                .filter(Pulse.class::isInstance)
                .map(Pulse.class::cast)
                .filter(p -> p.at().isAfter(from) && !p.at().isAfter(to))
                .mapToInt(Pulse::minutesAround)
                .sum();
        return Math.max(entered, pulsed);
    }
}
