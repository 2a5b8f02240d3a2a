package org.reversementoring.wellbeing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ActivationGate;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.SupportContact;
import org.reversementoring.programme.Suspension;
import org.reversementoring.programme.Suspensions;
import org.reversementoring.spi.UnitOfWork;

/**
 * Another gate, and beside it: a support chain in which nobody could take a case opens no programme. It tells the same
 * for every cause, for one of them is who takes part.
 */
public final class ReachableChain implements ActivationGate {
    private final ActivationGate gate;
    private final UnitOfWork work;
    private final People people;
    private final Suspensions suspensions;

    public ReachableChain(ActivationGate gate, UnitOfWork work, People people, Suspensions suspensions) {
        this.gate = gate;
        this.work = work;
        this.people = people;
        this.suspensions = suspensions;
    }

    @Override
    public List<String> missing(Programme programme) {
        List<String> missing = new ArrayList<>(gate.missing(programme));
        boolean inside = programme.supportChain().stream().anyMatch(c -> !c.isExternal());
        if (inside && !work.run(() -> anybodyCould(programme))) {
            missing.add(
                    "Nobody in the support chain could take a case now: each is outside the directory, has left, is on leave,"
                            + " or holds a role that does not go together with it. Name somebody else.");
        }
        for (SupportContact.Place place : List.of(SupportContact.Place.NAMED_CONTACT, SupportContact.Place.DEPUTY)) {
            if (has(programme, place) && !work.run(() -> isStillEmployed(programme, place))) {
                missing.add("Whoever was the support chain's " + place + " has left. Name somebody else.");
            }
        }
        return missing;
    }

    private static boolean has(Programme programme, SupportContact.Place place) {
        return programme.supportChain().stream().anyMatch(c -> c.place() == place);
    }

    private boolean isStillEmployed(Programme programme, SupportContact.Place place) {
        return programme.supportChain().stream()
                .filter(c -> c.place() == place)
                .map(SupportContact::person)
                .anyMatch(person -> person == null
                        || people.find(person).filter(Person::isActive).isPresent());
    }

    @Override
    public List<String> notes(Programme programme) {
        return gate.notes(programme);
    }

    private boolean anybodyCould(Programme programme) {
        Set<PersonId> suspended =
                suspensions.find(programme.id()).map(Suspension::contacts).orElse(Set.of());
        return programme.supportChain().stream()
                .filter(c -> !c.isExternal())
                .map(SupportContact::person)
                .anyMatch(person -> person != null
                        && !suspended.contains(person)
                        && !programme.managers().contains(person)
                        && !programme.hrDecisionMakers().contains(person)
                        && people.find(person)
                                .filter(p -> p.isActive() && !p.onLeave())
                                .isPresent());
    }
}
