package org.reversementoring.curriculum;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.Page;

/**
 * One side of a programme as it is recorded here.
 *
 * @param members who takes part on this side
 * @param gone have a record, but take part on this side no longer
 * @param goneAltogether those of them who take part on neither side
 */
record Roster(
        Map<EmployeeNumber, Member> members,
        Map<TrainingRecord, EmployeeNumber> gone,
        Set<EmployeeNumber> goneAltogether) {
    /**
     * Somebody who takes part.
     *
     * @param trained null until enrolled
     */
    record Member(Person person, @Nullable TrainingRecord trained) {
        /** Empty where the directory has no e-mail address. */
        Optional<Learner> learner() {
            return Optional.ofNullable(person.workEmail())
                    .map(email -> new Learner(person.number(), person.name(), email));
        }
    }

    /** Reads one. Inside a unit of work. */
    static Roster of(
            ProgrammeId programme,
            Side side,
            Predicate<PersonId> whom,
            Participants participants,
            TrainingRecords records,
            People people) {
        Set<PersonId> here = new HashSet<>();
        Set<PersonId> anywhere = new HashSet<>();
        Page.walk(request -> participants.takingPart(programme, request), p -> {
            if (whom.test(p.person())) {
                anywhere.add(p.person());
                if (p.side() == side) {
                    here.add(p.person());
                }
            }
        });
        Roster roster = new Roster(new HashMap<>(), new HashMap<>(), new HashSet<>());
        for (TrainingRecord trained : records.ofProgramme(programme)) {
            if (trained.side() == side && whom.test(trained.person())) {
                people.find(trained.person()).ifPresent(person -> {
                    if (here.remove(person.id())) {
                        roster.members.put(person.number(), new Member(person, trained));
                    } else {
                        roster.leave(trained, person.number(), anywhere);
                    }
                });
            }
        }
        here.forEach(id ->
                people.find(id).ifPresent(person -> roster.members.put(person.number(), new Member(person, null))));
        return roster;
    }

    private void leave(TrainingRecord trained, EmployeeNumber number, Set<PersonId> anywhere) {
        gone.put(trained, number);
        if (!anywhere.contains(trained.person())) {
            goneAltogether.add(number);
        }
    }
}
