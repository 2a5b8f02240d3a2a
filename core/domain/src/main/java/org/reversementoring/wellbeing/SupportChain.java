package org.reversementoring.wellbeing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.ReportingLines;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.SupportContact;
import org.reversementoring.programme.Suspension;
import org.reversementoring.programme.Suspensions;

/**
 * Who may take a case, found anew for each routing from the reporting lines of that moment. Out are: the person and
 * everybody they are paired with, whoever is above one of them, the mentee's direct staff, the programme's managers and
 * who in HR decides about its participants, contacts whose assignment is suspended, and who has left. Whoever is on
 * leave is passed over.
 */
public final class SupportChain {
    private final Pairs pairs;
    private final People people;
    private final Suspensions suspensions;

    public SupportChain(Pairs pairs, People people, Suspensions suspensions) {
        this.pairs = pairs;
        this.people = people;
        this.suspensions = suspensions;
    }

    /**
     * The next contact who can be reached here, is not recused and has not had the case: named contact, deputy, second
     * contact, and the external provider where the person released it.
     */
    Optional<PersonId> next(Programme programme, SupportCase supportCase) {
        return reachable(programme, supportCase.asked(), lines())
                .filter(person -> !supportCase.tried().contains(person))
                .findFirst();
    }

    /** Whether who has the case may go on having it: the chain, its people and their relations may have changed. */
    boolean mayKeep(Programme programme, SupportCase supportCase, ReportingLines lines) {
        return reachable(programme, supportCase.asked(), lines)
                .anyMatch(person -> person.equals(supportCase.handler()));
    }

    /** Who reports to whom now. */
    ReportingLines lines() {
        return new ReportingLines(people.managers());
    }

    private Stream<PersonId> reachable(Programme programme, Asked asked, ReportingLines lines) {
        return contacts(programme, asked, lines)
                .filter(c -> asked.released() || !c.isExternal())
                .map(SupportContact::person)
                .filter(Objects::nonNull)
                .filter(this::isThere);
    }

    private boolean isThere(PersonId contact) {
        return people.find(contact).filter(p -> !p.onLeave()).isPresent();
    }

    /** The contacts inside the company who need not stay out. */
    Stream<PersonId> inside(Programme programme, Asked asked) {
        return contacts(programme, asked, lines())
                .filter(c -> !c.isExternal())
                .map(SupportContact::person)
                .filter(Objects::nonNull);
    }

    /** Whom the person may turn to directly, in the order of the chain. */
    List<SupportContact> visibleTo(Programme programme, Asked asked) {
        return contacts(programme, asked, lines())
                .filter(c -> c.person() == null || isThere(c.person()))
                .toList();
    }

    /** Whether this person stands in the chain at one of these places and must not stay out. */
    boolean mayTake(Programme programme, Asked asked, PersonId contact, boolean external) {
        return contacts(programme, asked, lines())
                .filter(c -> external == c.isExternal())
                .anyMatch(c -> contact.equals(c.person()));
    }

    private Stream<SupportContact> contacts(Programme programme, Asked asked, ReportingLines lines) {
        Around around = around(programme, asked, lines);
        Set<PersonId> suspended =
                suspensions.find(programme.id()).map(Suspension::contacts).orElse(Set.of());
        return programme.supportChain().stream()
                .sorted(Comparator.comparing(SupportContact::place))
                .filter(c -> c.person() == null
                        || !(suspended.contains(c.person()) || staysOut(programme, around, c.person())));
    }

    /** Whether this person must have nothing to do with what was asked, in the chain or not. */
    boolean staysOut(Programme programme, Asked asked, PersonId person) {
        return staysOut(programme, around(programme, asked, lines()), person);
    }

    private boolean staysOut(Programme programme, Around around, PersonId person) {
        return programme.managers().contains(person)
                || programme.hrDecisionMakers().contains(person)
                || around.members().contains(person)
                || people.find(person)
                        .filter(p -> p.isActive() && !isRelated(p, around))
                        .isEmpty();
    }

    /** The person and those they are paired with, the mentees among them, and everybody's reporting lines. */
    private record Around(Set<PersonId> members, Set<EmployeeNumber> mentees, ReportingLines lines) {}

    private Around around(Programme programme, Asked asked, ReportingLines lines) {
        Set<PersonId> members = new HashSet<>(Set.of(asked.person()));
        Set<EmployeeNumber> mentees = new HashSet<>();
        for (Pair pair : pairs.ofMember(asked.person())) {
            if (pair.programme().equals(programme.id())) {
                members.add(pair.partnerOf(asked.person()));
                number(pair.mentee()).ifPresent(mentees::add);
            }
        }
        return new Around(members, mentees, lines);
    }

    private boolean isRelated(Person contact, Around around) {
        EmployeeNumber manager = contact.manager();
        boolean directStaffOfMentee = manager != null && around.mentees().contains(manager);
        return directStaffOfMentee
                || around.members().stream()
                        .flatMap(member -> number(member).stream())
                        .anyMatch(member -> around.lines().isAbove(contact.number(), member));
    }

    /** Who asked, as the directory knows them: a contact has to be able to reach them. */
    Optional<Person> person(PersonId id) {
        return people.find(id);
    }

    private Optional<EmployeeNumber> number(PersonId person) {
        return people.find(person).map(Person::number);
    }
}
