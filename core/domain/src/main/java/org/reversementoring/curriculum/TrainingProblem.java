package org.reversementoring.curriculum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;

/**
 * What somebody has to know or put right about a programme's training in the learning platform. It says nothing of
 * pairs, and nothing of how far a mentee is with a topic of identity.
 *
 * @param person whom it concerns; null where it concerns everybody
 * @param employee the person's number; null where it concerns everybody
 * @param detail which course, or the reason, in words that name nobody; may be empty
 * @param since when it was first found
 */
public record TrainingProblem(
        Kind kind, @Nullable PersonId person, @Nullable EmployeeNumber employee, String detail, Instant since) {
    /** Every kind, the weightiest first. */
    public enum Kind {
        PLATFORM_REFUSES("The learning platform refuses", "The operator finds the reason with the command check."),
        COURSE_GONE(
                "A course was deleted in the learning platform",
                "What was completed stays completed. Publish the curricula again: the course is made anew, and everybody"
                        + " who takes part is enrolled in it."),
        TWO_ACCOUNTS(
                "Several accounts in the learning platform have this employee number",
                "Have its administrator take the number out of all but one."),
        NOT_SERVED(
                "The learning platform cannot serve this person",
                "Have its administrator put that right; the next run tries again."),
        NO_MAIL(
                "The directory has no work e-mail address",
                "Have it entered in the HR system; after the next sync the person is enrolled."),
        SUSPENDED(
                "The enrolment is suspended in the learning platform",
                "What was completed stays completed. Have the suspension lifted there, or the person withdraw."),
        REMOVED(
                "The enrolment was removed in the learning platform",
                "It is made again, for the person takes part. Who is to leave withdraws."),
        RETAKING(
                "A course that was completed is taken again",
                "Until it is completed no new pair is proposed; present pairs go on.");

        private final String what;
        private final String advice;

        Kind(String what, String advice) {
            this.what = what;
            this.advice = advice;
        }

        public String what() {
            return what;
        }

        /** What to do about it. */
        public String advice() {
            return advice;
        }
    }

    /** What is wrong, without whom it concerns. */
    public String what() {
        return detail.isEmpty() ? kind.what + "." : kind.what + ": " + detail + ".";
    }

    /** One line for people: with whom, what is wrong, and what to do. */
    public String line() {
        return (employee == null ? "" : "Employee " + employee + ": ") + what() + " " + kind.advice;
    }

    /** What makes it the same problem in two runs. */
    record Key(Kind kind, @Nullable PersonId person, String detail) {}

    Key key() {
        return new Key(kind, person, detail);
    }

    boolean concerns(PersonId somebody) {
        return somebody.equals(person);
    }

    TrainingProblem ofSomebody() {
        return new TrainingProblem(kind, null, null, "somebody who left: " + detail, since);
    }

    TrainingProblem since(Instant first) {
        return new TrainingProblem(kind, person, employee, detail, first);
    }
}
