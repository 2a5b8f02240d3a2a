package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.reversementoring.moodle.simulator.ReportRows.Row;

/** A column that an administrator can put into a custom report on course participants. */
public enum ReportColumn {
    ID_NUMBER("ID number", "ID-Nummer") {
        @Override
        String value(Row row, Language language) {
            return ofUser(row, "idnumber");
        }
    },
    USERNAME("Username", "Anmeldename") {
        @Override
        String value(Row row, Language language) {
            return ofUser(row, "username");
        }
    },
    COURSE_ID_NUMBER("Course ID number", "Kurs-ID") {
        @Override
        String value(Row row, Language language) {
            return escaped(row.course().path("idnumber").asText());
        }
    },
    COURSE_WITH_LINK("Course full name with link", "Kursname mit Link") {
        @Override
        String value(Row row, Language language) {
            return "<a href=\"http://127.0.0.1/course/view.php?id="
                    + row.course().path("id").asText() + "\">"
                    + escaped(row.course().path("fullname").asText()) + "</a>";
        }
    },
    STATUS("Status", "Status") {
        @Override
        @Nullable
        String value(Row row, Language language) {
            if (row.enrolment() == null) {
                return null;
            }
            return row.enrolment().suspended() ? language.of("Suspended", "Gesperrt") : language.of("Active", "Aktiv");
        }
    },
    COMPLETED("Completed", "Abgeschlossen") {
        @Override
        String value(Row row, Language language) {
            return switch (row.completion()) {
                case NO_RECORD -> "";
                case OPEN -> language.of("No", "Nein");
                case COMPLETE -> language.of("Yes", "Ja");
            };
        }
    };

    private final String english;
    private final String german;

    ReportColumn(String english, String german) {
        this.english = english;
        this.german = german;
    }

    String header(Language language) {
        return language.of(english, german);
    }

    /** As the page would show it, so with HTML. */
    abstract @Nullable String value(Row row, Language language);

    private static String ofUser(Row row, String field) {
        JsonNode user = row.user();
        return user == null ? "" : escaped(user.path(field).asText());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#039;");
    }
}
