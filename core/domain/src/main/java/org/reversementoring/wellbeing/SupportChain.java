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
        return contacts(programme, supportCase.asked())
                .filter(c -> c.place() != Place.EXTERNAL_PROVIDER)
                .map(SupportContact::person)
                .filter(Objects::nonNull)
                .filter(person -> !supportCase.tried().contains(person))
                .findFirst();
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

    private Set<PersonId> recused(Programme programme, Asked asked) {
        ReportingLines lines = new ReportingLines(people.managers());
        Set<PersonId> out = new HashSet<>(programme.managers());
        suspensions.find(programme.id()).ifPresent(s -> out.addAll(s.contacts()));
        Set<PersonId> members = new HashSet<>(Set.of(asked.person()));
        Set<EmployeeNumber> mentees = new HashSet<>();
        for (Pair pair : pairs.ofMember(asked.person())) {
            if (pair.programme().equals(asked.programme())) {
                members.add(pair.partnerOf(asked.person()));
                number(pair.mentee()).ifPresent(mentees::add);
            }
        }
        out.addAll(members);
        for (SupportContact contact : programme.supportChain()) {
            PersonId id = contact.person();
            Person person = id == null ? null : people.find(id).orElse(null);
            if (id != null && (person == null || !person.isActive())) {
                out.add(id);
            } else if (id != null && person != null && isRelated(person, members, mentees, lines)) {
                out.add(id);
            }
        }
        return out;
    }

    private boolean isRelated(
            Person contact, Set<PersonId> members, Set<EmployeeNumber> mentees, ReportingLines lines) {
        EmployeeNumber manager = contact.manager();
        boolean directStaffOfMentee = manager != null && mentees.contains(manager);
        return directStaffOfMentee
                || members.stream()
                        .flatMap(member -> number(member).stream())
                        .anyMatch(member -> lines.isAbove(contact.number(), member));
    }

    /** Who asked, as the directory knows them: a contact has to be able to reach them. */
    Optional<Person> person(PersonId id) {
        return people.find(id);
    }

    private Optional<EmployeeNumber> number(PersonId person) {
        return people.find(person).map(Person::number);
    }
}
