package org.reversementoring.participation;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.matching.Candidate;
import org.reversementoring.matching.CandidatePool;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * Everybody who opted in, with what they said of themselves, for the matching. Preferences and do-not-match lists are
 * used here and shown to nobody; a colleague on a list who has another number since is still the one who is meant. Two
 * whose pair has ended are not matched with each other again.
 */
public final class OptedInPool implements CandidatePool {
    private final Participants participants;
    private final People people;
    private final Pairs pairs;
    private final TrainingRecord training;
    private final ParticipantSeals seals;

    public OptedInPool(Participants participants, People people, Pairs pairs, TrainingRecord training, Sealer sealer) {
        this.participants = participants;
        this.people = people;
        this.pairs = pairs;
        this.training = training;
        this.seals = new ParticipantSeals(sealer);
    }

    @Override
    public List<Candidate> candidates(ProgrammeId programme) {
        List<Participant> optedIn = participants.optedIn(programme);
        Set<PersonId> ids = optedIn.stream().map(Participant::person).collect(toSet());
        Map<PersonId, Person> persons = people.findAll(ids);
        Map<EmployeeNumber, Set<EmployeeNumber>> present = presentNumbers(persons, people.formerNumbers(ids));
        return optedIn.stream()
                .map(p -> candidate(p, persons.get(p.person()), present))
                .flatMap(Optional::stream)
                .toList();
    }

    /** By each number that one of them has or had, the present numbers of whom it may mean. */
    private static Map<EmployeeNumber, Set<EmployeeNumber>> presentNumbers(
            Map<PersonId, Person> persons, Map<PersonId, Set<EmployeeNumber>> former) {
        Map<EmployeeNumber, Set<EmployeeNumber>> present = new HashMap<>();
        persons.forEach((id, person) -> Stream.concat(
                        Stream.of(person.number()), former.getOrDefault(id, Set.of()).stream())
                .forEach(any ->
                        present.computeIfAbsent(any, n -> new TreeSet<>()).add(person.number())));
        return present;
    }

    private Optional<Candidate> candidate(
            Participant participant, @Nullable Person person, Map<EmployeeNumber, Set<EmployeeNumber>> presentNumbers) {
        Profile profile = participant.profile();
        Preferences preferences = seals.preferences(participant).orElse(null);
        if (person == null || !person.isActive() || profile == null || preferences == null) {
            return Optional.empty();
        }
        Set<EmployeeNumber> apart = new TreeSet<>();
        preferences.doNotMatch().forEach(listed -> apart.addAll(presentNumbers.getOrDefault(listed, Set.of(listed))));
        apart.addAll(earlierPartners(participant));
        boolean trained = training.isComplete(participant.person(), participant.programme(), participant.side());
        return Optional.of(new Candidate(person, participant.side(), profile, preferences.capacity(), trained, apart));
    }

    private List<EmployeeNumber> earlierPartners(Participant participant) {
        PersonId person = participant.person();
        return pairs.ofMember(person).stream()
                .filter(p -> p.state() == PairState.ENDED && p.programme().equals(participant.programme()))
                .map(p -> people.find(p.partnerOf(person)))
                .flatMap(Optional::stream)
                .map(Person::number)
                .toList();
    }
}
