package org.reversementoring.workday;

import org.reversementoring.spi.MentorshipRegister.CloseReason;

/**
 * Which of the tenant's own values our mentorships carry. Each is a Workday ID, 32 hexadecimal digits.
 *
 * @param mentorType the type that the tenant added for reverse mentoring
 * @param completed the reason to close where the programme came to its end
 * @param ended the reason to close for everything else
 */
public record MentorshipTerms(String mentorType, String completed, String ended) {
    public MentorshipTerms {
        check("mentorType", mentorType);
        check("completed", completed);
        check("ended", ended);
    }

    /** Whether that is the form of a Workday ID. */
    public static boolean isWid(String text) {
        return Workers.WID.matcher(text).matches();
    }

    String reason(CloseReason reason) {
        return reason == CloseReason.COMPLETED ? completed : ended;
    }

    private static void check(String field, String value) {
        if (!isWid(value)) {
            throw new IllegalArgumentException(field + " must be a Workday ID of 32 hexadecimal digits");
        }
    }
}
