package org.reversementoring.wellbeing;

import java.util.Optional;
import org.reversementoring.pairing.Pair;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.ReportingLines;

/**
 * Whether the directory shows that the mentee has come to stand above the mentor (S11). A pair that the product keeps
 * at rest for any other reason has no conflict: what somebody wished, and who is on leave, is told to nobody.
 */
public final class Conflicts {
    private final People people;

    public Conflicts(People people) {
        this.people = people;
    }

    /** Runs inside a unit of work. */
    boolean between(Pair pair) {
        // A guarded pair may stand in one line, because both know of it and accepted it.
        if (!pair.held() || pair.guarded()) {
            return false;
        }
        Optional<Person> mentor = people.find(pair.mentor());
        Optional<Person> mentee = people.find(pair.mentee());
        return mentor.isPresent()
                && mentee.isPresent()
                && new ReportingLines(people.managers())
                        .isAbove(mentee.get().number(), mentor.get().number());
    }
}
