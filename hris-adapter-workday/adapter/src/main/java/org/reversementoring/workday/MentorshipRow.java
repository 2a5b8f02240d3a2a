package org.reversementoring.workday;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.DirectoryRejectedException;

/**
 * A mentorship as Workday answers it; nothing of it but ids and days is taken.
 *
 * @param mentor Workday's id of who teaches; empty where the answer has none
 * @param mentee Workday's id of who learns; empty where the answer has none
 * @param type empty where the answer has none
 * @param hasReason whether a reason to close stands in it
 */
record MentorshipRow(
        String id,
        String mentor,
        String mentee,
        String type,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        boolean hasReason) {

    static MentorshipRow of(JsonNode row, TenantDates dates) {
        return new MentorshipRow(
                row.path("id").asText(""),
                instance(row, "mentor"),
                instance(row, "mentee"),
                instance(row, "mentorType"),
                dates.read(row.path("startDate").asText("")),
                dates.read(row.path("endDate").asText("")),
                !instance(row, "closeMentorshipReason").isEmpty());
    }

    private static String instance(JsonNode row, String field) {
        return row.path(field).path("id").asText("");
    }

    /**
     * Whether it is between these two in this direction.
     *
     * @throws DirectoryRejectedException where it is between them the other way round, or does not say who is who
     */
    boolean isBetween(String wantedMentor, String wantedMentee) {
        Set<String> both = Set.of(wantedMentor, wantedMentee, "");
        if (!both.contains(mentor) || !both.contains(mentee)) {
            return false;
        }
        if (mentor.isEmpty() || mentee.isEmpty()) {
            throw new DirectoryRejectedException("Workday answered a mentorship without its mentor or its mentee: the"
                    + " integration user lacks a permission on workers.");
        }
        if (mentor.equals(wantedMentee) && mentee.equals(wantedMentor)) {
            throw new DirectoryRejectedException(
                    "Workday answered a mentorship with mentor and mentee swapped: here the"
                            + " mentor is the junior. Look at it in Workday; nothing more was done.");
        }
        return mentor.equals(wantedMentor) && mentee.equals(wantedMentee);
    }
}
