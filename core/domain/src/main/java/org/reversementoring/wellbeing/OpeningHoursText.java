package org.reversementoring.wellbeing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reversementoring.problem.Check;

/**
 * Opening hours as a catalogue file writes them: {@code ALWAYS}, or weekly rules of RFC 5545 with the times of the day
 * behind them, such as {@code FREQ=WEEKLY;BYDAY=MO,WE 09:00-12:00,13:00-17:00}, several separated by {@code |}. 24:00
 * is the end of the day.
 */
final class OpeningHoursText {
    static final String ALWAYS = "ALWAYS";
    private static final String FORM = "must be ALWAYS, or rules such as FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 09:00-17:00,"
            + " several separated by |";
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);
    private static final Pattern FREQUENCY = Pattern.compile("FREQ=([A-Z]+).*");
    private static final Pattern RULE = Pattern.compile("FREQ=WEEKLY;BYDAY=((?:MO|TU|WE|TH|FR|SA|SU)"
            + "(?:,(?:MO|TU|WE|TH|FR|SA|SU))*) (\\d\\d:\\d\\d-\\d\\d:\\d\\d(?:,\\d\\d:\\d\\d-\\d\\d:\\d\\d)*)");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private OpeningHoursText() {}

    /** The hours; always open where the text is at fault, which the check then says. */
    static OpeningHours parse(Check check, String hours, String zone) {
        if (hours.isEmpty()) {
            check.fail("hours", "is required: " + FORM);
            return OpeningHours.ALWAYS;
        }
        if (hours.equals(ALWAYS)) {
            check.that(zone.isEmpty() || isZone(zone), "zone", "must be an IANA time zone such as Europe/Berlin");
            return OpeningHours.ALWAYS;
        }
        check.that(
                isZone(zone), "zone", "must be an IANA time zone such as Europe/Berlin, in which the hours are meant");
        List<OpeningHours.Span> weekly = new ArrayList<>();
        for (String rule : hours.split("\\|", -1)) {
            spans(check, rule.strip(), weekly);
        }
        return weekly.isEmpty() || !isZone(zone)
                ? OpeningHours.ALWAYS
                : new OpeningHours(false, ZoneId.of(zone), weekly);
    }

    /** An offset such as +02:00 is none: it knows no summer time. */
    private static boolean isZone(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }

    private static void spans(Check check, String rule, List<OpeningHours.Span> weekly) {
        Matcher matcher = RULE.matcher(rule);
        if (!matcher.matches()) {
            Matcher frequency = FREQUENCY.matcher(rule);
            check.fail(
                    "hours",
                    frequency.matches() && !frequency.group(1).equals("WEEKLY")
                            ? "knows FREQ=WEEKLY only, not FREQ=" + frequency.group(1)
                                    + "; every day is BYDAY=MO,TU,WE,TH,FR,SA,SU"
                            : FORM);
            return;
        }
        Set<DayOfWeek> days = new TreeSet<>();
        Arrays.stream(matcher.group(1).split(",")).map(DAYS::get).forEach(days::add);
        for (String span : matcher.group(2).split(",")) {
            span(check, days, span, weekly);
        }
    }

    private static void span(Check check, Set<DayOfWeek> days, String text, List<OpeningHours.Span> weekly) {
        String from = text.substring(0, 5);
        String to = text.substring(6);
        if (!TIME.matcher(from).matches()
                || !(to.equals("24:00") || TIME.matcher(to).matches())) {
            check.fail("hours", "has a time that no clock shows: " + text);
            return;
        }
        OpeningHours.Span span = new OpeningHours.Span(
                days, LocalTime.parse(from), to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to));
        if (!span.isForward()) {
            check.fail(
                    "hours",
                    "closes before it opens: " + text + "; write a night that passes midnight as two rules, one up to"
                            + " 24:00");
            return;
        }
        weekly.add(span);
    }
}
