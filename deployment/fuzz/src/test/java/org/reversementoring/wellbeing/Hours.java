package org.reversementoring.wellbeing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.reversementoring.problem.Check;

/** Opening hours: the first line is the time zone, the second the rules. */
public final class Hours {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private Hours() {}

    public static void read(byte[] data) {
        String[] lines = new String(data, StandardCharsets.UTF_8).split("\n", 2);
        Check check = new Check();
        OpeningHours hours = OpeningHoursText.parse(check, lines.length == 2 ? lines[1] : "", lines[0]);
        Optional<Instant> next = hours.nextOpening(NOW);
        if (check.faults().isEmpty() && !hours.always() && !hours.openAt(next.orElse(NOW))) {
            throw new AssertionError("closed when it opens");
        }
    }
}
