package org.reversementoring.participation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        Map<EmployeeNumber, Set<EmployeeNumber>> present = presentNumbers(optedIn);
        return optedIn.stream()
                .map(p -> candidate(p, present))
                .flatMap(Optional::stream)
                .toList();
    }

    /** By each number that one of them has or had, the present numbers of whom it may mean. */
    private Map<EmployeeNumber, Set<EmployeeNumber>> presentNumbers(List<Participant> optedIn) {
        Map<EmployeeNumber, Set<EmployeeNumber>> present = new HashMap<>();
        for (PersonId id : optedIn.stream().map(Participant::person).distinct().toList()) {
            people.find(id)
                    .map(Person::number)
                    .ifPresent(number -> people.numbers(id)
                            .forEach(any -> present.computeIfAbsent(any, n -> new TreeSet<>())
                                    .add(number)));
        }
        return present;
    }

    private Optional<Candidate> candidate(
            Participant participant, Map<EmployeeNumber, Set<EmployeeNumber>> presentNumbers) {
        Person person =
                people.find(participant.person()).filter(Person::isActive).orElse(null);
        Profile profile = participant.profile();
        Preferences preferences = seals.preferences(participant).orElse(null);
        if (person == null || profile == null || preferences == null) {
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
