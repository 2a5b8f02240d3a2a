package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the columns of the report are. Moodle gives them by header alone, and headers and values alike in the language
 * of the service's user, who has to use English: what is not English is not guessed.
 */
record ReportLayout(int number, int account, int course, int status, int completed) {
    private static final String ACCOUNT = "Username";

    /**
     * One enrolment of one person.
     *
     * @param account the user name, empty where the report has no such column
     */
    record Row(String number, String account, String course, boolean active, boolean completed) {}

    /** @throws UnreadableReportException naming the column that is not there */
    static ReportLayout of(JsonNode headers) {
        List<String> names = new ArrayList<>();
        Answers.list(headers, "").forEach(header -> names.add(Html.text(header.asText())));
        return new ReportLayout(
                column(names, "ID number"),
                names.indexOf(ACCOUNT),
                column(names, "Course ID number"),
                column(names, "Status"),
                column(names, "Completed"));
    }

    private static int column(List<String> names, String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new UnreadableReportException("has no column \"" + name
                    + "\" (headers have to be English, as the language of the service's user)");
        }
        return at;
    }

    /** The rows that are about somebody with an ID number: an enrolment method without people has a row too. */
    List<Row> rows(JsonNode rows) {
        List<Row> read = new ArrayList<>();
        for (JsonNode row : Answers.list(rows, "")) {
            JsonNode values = row.path("columns");
            String person = text(values, number);
            if (!person.isEmpty()) {
                read.add(new Row(
                        person,
                        account < 0 ? "" : text(values, account),
                        text(values, course),
                        active(text(values, status)),
                        completed(text(values, completed))));
            }
        }
        return read;
    }

    private static String text(JsonNode values, int column) {
        return Html.text(values.path(column).asText(""));
    }

    /** "Not current" is an enrolment before its start or after its end: nobody can learn there now either. */
    private static boolean active(String status) {
        return switch (status) {
            case "Active" -> true;
            case "Suspended", "Not current" -> false;
            default -> throw foreign("Status");
        };
    }

    /** Nothing stands there before somebody has begun. */
    private static boolean completed(String completed) {
        return switch (completed) {
            case "Yes" -> true;
            case "No", "" -> false;
            default -> throw foreign("Completed");
        };
    }

    private static UnreadableReportException foreign(String column) {
        return new UnreadableReportException(
                "has a value in the column \"" + column + "\" that is not Moodle's English one");
    }
}
