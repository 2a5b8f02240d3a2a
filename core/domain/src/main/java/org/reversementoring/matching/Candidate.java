package org.reversementoring.matching;

import java.util.Set;
import org.reversementoring.participation.Profile;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;

/**
 * A person who has opted in on one side of a programme, as the matching needs them. Somebody who is mentor for one
 * skill and mentee for another is two candidates.
 *
 * @param capacity how many pairs at once the person wants on this side, 0 or more, running pairs included
 * @param trained whether the person has completed the side's curriculum
 * @param apart colleagues never to be paired with, by the person's own list or a declared conflict; used, never shown
 */
public record Candidate(
        Person person, Side side, Profile profile, int capacity, boolean trained, Set<EmployeeNumber> apart) {
    public Candidate {
        apart = Set.copyOf(apart);
        if (capacity < 0) {
            throw new IllegalArgumentException("a capacity is 0 or more");
        }
    }

    EmployeeNumber number() {
        return person.number();
    }

    Candidate withCapacity(int left) {
        return new Candidate(person, side, profile, left, trained, apart);
    }

    /** Without the person's own words and lists. */
    @Override
    public String toString() {
        return "Candidate[" + person.id().value() + " " + side + "]";
    }
}
