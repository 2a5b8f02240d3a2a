package org.reversementoring.wellbeing;

import java.util.Optional;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairHolds;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.ReportingLines;

/**
 * Whether the directory shows a link between the two of a pair that must not be (S11). Not every pair that the product
 * keeps at rest has one: what somebody wished, and who is on leave, is told to nobody.
 */
public final class Conflicts {
    private final People people;

    public Conflicts(People people) {
        this.people = people;
    }

    /** Runs inside a unit of work. */
    boolean between(Pair pair) {
        if (!pair.held()) {
            return false;
        }
        Optional<Person> mentor = people.find(pair.mentor());
        Optional<Person> mentee = people.find(pair.mentee());
        return mentor.isPresent()
                && mentee.isPresent()
                && PairHolds.areLinked(pair, mentor.get(), mentee.get(), new ReportingLines(people.managers()));
    }
}
