package org.reversementoring.workday;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The parts in which a report is read, one after the other, where the whole has too many rows for one answer: each is a
 * query of the report's prompts, such as {@code Organization!WID=…} or
 * {@code From_Employee_ID=100000&To_Employee_ID=149999}.
 */
public final class ReportParts {
    /** Where an operator writes them down. */
    static final String SETTING = "RM_WORKDAY_REPORT_PARTS";

    private static final String TODAY = "{today}";
    private static final String KEPT = "-._~!$'()*,:@/?&=+%{}";

    private final List<String> queries;
    private final Clock clock;

    private ReportParts(List<String> queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** The whole report in one answer. */
    public static ReportParts whole() {
        return new ReportParts(List.of(""), Clock.systemUTC());
    }

    /**
     * Reads the setting: parts separated by semicolons or line breaks; an empty text is the whole report. In a value
     * {@code {today}} stands for the date with its offset, for a prompt such as {@code Effective_as_of_Date}; it is the
     * same for all parts of a read.
     *
     * @param clock in the tenant's time zone
     * @throws IllegalArgumentException with what is wrong, to stand behind the name of the setting
     */
    public static ReportParts parse(String setting, Clock clock) {
        List<String> queries = new ArrayList<>();
        for (String text : setting.split("[;\r\n]")) {
            String query = text.strip();
            if (!query.isEmpty()) {
                check(query, queries);
                queries.add(query);
            }
        }
        return new ReportParts(queries.isEmpty() ? List.of("") : List.copyOf(queries), clock);
    }

    private static void check(String query, List<String> before) {
        String which = "part " + (before.size() + 1);
        if (before.contains(query)) {
            throw new IllegalArgumentException(which + " is the same as part " + (before.indexOf(query) + 1));
        }
        for (String prompt : query.split("&", -1)) {
            int equals = prompt.indexOf('=');
            if (equals < 1 || equals == prompt.length() - 1) {
                throw new IllegalArgumentException(which
                        + " must be prompts with values, such as Organization!WID=… or"
                        + " From_Employee_ID=100000&To_Employee_ID=149999");
            }
            if (prompt.substring(0, equals).equals("format")) {
                throw new IllegalArgumentException(which + " must not name the format, which is always json");
            }
        }
    }

    /** As they are asked for now. */
    List<ReportPart> now() {
        String today = DateTimeFormatter.ISO_OFFSET_DATE
                .format(ZonedDateTime.now(clock))
                .replace("+", "%2B");
        return IntStream.range(0, queries.size())
                .mapToObj(index -> new ReportPart(
                        index, queries.size(), encoded(queries.get(index)).replace(TODAY, today)))
                .toList();
    }

    /** What is encoded already stays as it is. */
    private static String encoded(String query) {
        StringBuilder text = new StringBuilder();
        for (byte one : query.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xff);
            boolean kept = character < 128 && (Character.isLetterOrDigit(character) || KEPT.indexOf(character) >= 0);
            text.append(kept ? "" + character : String.format(Locale.ROOT, "%%%02X", (int) character));
        }
        return text.toString();
    }
}
