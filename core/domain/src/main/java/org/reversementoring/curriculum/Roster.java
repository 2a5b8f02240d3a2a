package org.reversementoring.curriculum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
 * One side of a programme: who has to be enrolled, who no longer, and who is still learning.
 *
 * @param missing take part, but have no record
 * @param gone have a record, but take part on this side no longer
 * @param goneAltogether those of them who take part on neither side
 * @param open take part and have not completed
 * @param problems who cannot be served, in words for the programme manager
 */
record Roster(
        Map<PersonId, Learner> missing,
        Map<TrainingRecord, EmployeeNumber> gone,
        Set<EmployeeNumber> goneAltogether,
        Map<EmployeeNumber, TrainingRecord> open,
        List<String> problems) {
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
        Roster roster =
                new Roster(new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashMap<>(), new ArrayList<>());
        Set<PersonId> missing = new HashSet<>(here);
        for (TrainingRecord trained : records.ofProgramme(programme)) {
            if (trained.side() == side && whom.test(trained.person())) {
                missing.remove(trained.person());
                people.find(trained.person())
                        .ifPresent(person -> roster.sort(trained, person.number(), here, anywhere));
            }
        }
        missing.forEach(id -> people.find(id).ifPresent(roster::toEnrol));
        return roster;
    }

    private void sort(TrainingRecord trained, EmployeeNumber number, Set<PersonId> here, Set<PersonId> anywhere) {
        if (!here.contains(trained.person())) {
            gone.put(trained, number);
            if (!anywhere.contains(trained.person())) {
                goneAltogether.add(number);
            }
        } else if (trained.status() != TrainingStatus.COMPLETED) {
            open.put(number, trained);
        }
    }

    private void toEnrol(Person person) {
        String email = person.workEmail();
        if (email == null) {
            problems.add("Employee " + person.number() + " has no work e-mail address in the directory.");
        } else {
            missing.put(person.id(), new Learner(person.number(), person.name(), email));
        }
    }
}
