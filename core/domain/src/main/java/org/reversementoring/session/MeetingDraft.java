package org.reversementoring.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.Arrangement;
import org.reversementoring.problem.Check;

/**
 * A meeting as a member writes it. What is left out is taken from what the pair agreed on.
 *
 * @param minutes null for the agreed length
 * @param type null for ONE_ON_ONE
 * @param format null for the agreed format
 * @param facilitator key of the catalogue entry of an external facilitator who is present; null for none
 */
public record MeetingDraft(
        @Nullable Instant startsAt,
        @Nullable Integer minutes,
        @Nullable String focusArea,
        @Nullable SessionType type,
        @Nullable SessionFormat format,
        @Nullable String theme,
        @Nullable String facilitator) {
    /** How far ahead a session may be planned, and how far back one may be logged. */
    private static final Duration HORIZON = Duration.ofDays(366);

    Meeting planned(Arrangement agreed, Instant now) {
        Check check = new Check();
        Instant start = check.required("startsAt", startsAt, now);
        check.that(startsAt == null || start.isAfter(now), "startsAt", "must be in the future");
        check.that(start.isBefore(now.plus(HORIZON)), "startsAt", "must be within a year");
        return checked(check, agreed, start);
    }

    Meeting held(Arrangement agreed, Instant now) {
        Check check = new Check();
        Instant start = check.required("startsAt", startsAt, now);
        check.that(!start.isAfter(now), "startsAt", "must not be in the future");
        check.that(start.isAfter(now.minus(HORIZON)), "startsAt", "must be within the last year");
        return checked(check, agreed, start);
    }

    private Meeting checked(Check check, Arrangement agreed, Instant start) {
        int length = check.range(
                "minutes",
                minutes == null ? Integer.valueOf(agreed.sessionMinutes()) : minutes,
                Meeting.MIN_MINUTES,
                Meeting.MAX_MINUTES);
        SessionType kind = type == null ? SessionType.ONE_ON_ONE : type;
        String area = check.optional("focusArea", focusArea, 80);
        check.that(!kind.needsFocusArea() || !area.isEmpty(), "focusArea", "is required for a session of this type");
        String about = check.optional("theme", theme, Meeting.MAX_THEME_LENGTH);
        String present = check.optional("facilitator", facilitator, 60);
        check.done();
        return new Meeting(
                start,
                length,
                area.isEmpty() ? null : area,
                kind,
                format == null ? SessionFormat.usual(agreed.format()) : format,
                about.isEmpty() ? null : about,
                !present.isEmpty(),
                present.isEmpty() ? null : new Facilitator(present, "", ""));
    }

    @Override
    public String toString() {
        return "[private]";
    }
}
