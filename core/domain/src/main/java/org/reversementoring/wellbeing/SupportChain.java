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
import org.reversementoring.programme.SupportContact.Place;
import org.reversementoring.programme.Suspensions;

/**
 * Who may take a case, found anew for each routing from the reporting lines of that moment. Out are: the person and
 * everybody they are paired with, whoever is above one of them, the mentee's direct staff, the programme's managers,
 * and contacts whose assignment is suspended.
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
     * contact. An external provider is never routed to: the person is given its address.
     */
    Optional<PersonId> next(Programme programme, SupportCase supportCase) {
        return inside(programme, supportCase.asked())
                .filter(person -> !supportCase.tried().contains(person))
                .findFirst();
    }

    /** The contacts inside the company who need not stay out. */
    Stream<PersonId> inside(Programme programme, Asked asked) {
        return contacts(programme, asked)
                .filter(c -> c.place() != Place.EXTERNAL_PROVIDER)
                .map(SupportContact::person)
                .filter(Objects::nonNull);
    }

    /** Whom the person may turn to directly, in the order of the chain. */
    List<SupportContact> visibleTo(Programme programme, Asked asked) {
        return contacts(programme, asked).toList();
    }

    /** Whether this person stands in the chain at one of these places and must not stay out. */
    boolean mayTake(Programme programme, Asked asked, PersonId contact, boolean external) {
        return contacts(programme, asked)
                .filter(c -> external == (c.place() == Place.EXTERNAL_PROVIDER))
                .anyMatch(c -> contact.equals(c.person()));
    }

    private Stream<SupportContact> contacts(Programme programme, Asked asked) {
        Set<PersonId> out = recused(programme, asked);
        return programme.supportChain().stream()
                .sorted(Comparator.comparing(SupportContact::place))
                .filter(c -> c.person() == null || !out.contains(c.person()));
    }

    /** Whether this person must have nothing to do with what was asked, in the chain or not. */
    boolean staysOut(Programme programme, Asked asked, PersonId person) {
        Around around = around(programme, asked);
        return programme.managers().contains(person)
                || around.members().contains(person)
                || people.find(person)
                        .filter(p -> p.isActive() && !isRelated(p, around))
                        .isEmpty();
    }

    private Set<PersonId> recused(Programme programme, Asked asked) {
        Around around = around(programme, asked);
        Set<PersonId> out = new HashSet<>(programme.managers());
        suspensions.find(programme.id()).ifPresent(s -> out.addAll(s.contacts()));
        out.addAll(around.members());
        for (SupportContact contact : programme.supportChain()) {
            PersonId id = contact.person();
            if (id != null
                    && people.find(id)
                            .filter(p -> p.isActive() && !isRelated(p, around))
                            .isEmpty()) {
                out.add(id);
            }
        }
        return out;
    }

    /** The person and those they are paired with, the mentees among them, and everybody's reporting lines. */
    private record Around(Set<PersonId> members, Set<EmployeeNumber> mentees, ReportingLines lines) {}

    private Around around(Programme programme, Asked asked) {
        Set<PersonId> members = new HashSet<>(Set.of(asked.person()));
        Set<EmployeeNumber> mentees = new HashSet<>();
        for (Pair pair : pairs.ofMember(asked.person())) {
            if (pair.programme().equals(programme.id())) {
                members.add(pair.partnerOf(asked.person()));
                number(pair.mentee()).ifPresent(mentees::add);
            }
        }
        return new Around(members, mentees, new ReportingLines(people.managers()));
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
