package org.reversementoring.reporting;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reversementoring.pairing.Pair;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Programme;

/**
 * What is being reported on: a programme in the time after {@code from} and up to {@code to}.
 *
 * @param asked everybody who was ever asked or came of their own accord, in any state at the end of the wave
 * @param pairs every pair of the programme, whatever its state
 */
record Wave(Programme programme, Instant from, Instant to, List<Participant> asked, List<Pair> pairs) {
    Wave {
        asked = List.copyOf(asked);
        pairs = List.copyOf(pairs);
    }

    boolean contains(Instant at) {
        return at.isAfter(from) && !at.isAfter(to);
    }

    /** Who takes part. */
    List<Participant> participants() {
        return asked.stream().filter(p -> p.state().takesPart()).toList();
    }

    List<PersonId> on(Side side) {
        return participants().stream()
                .filter(p -> p.side() == side)
                .map(Participant::person)
                .toList();
    }

    /** What stands for these people when figures are compared: the first participation of each, not the person. */
    List<UUID> units(Collection<PersonId> people) {
        Map<PersonId, UUID> first = new HashMap<>();
        asked.forEach(p -> first.merge(p.person(), p.id().value(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
        return people.stream().filter(first::containsKey).map(first::get).toList();
    }

    /** Pairs that were active at some moment of the wave. */
    List<Pair> pairsUnderWay() {
        return pairs.stream().filter(this::isUnderWay).toList();
    }

    private boolean isUnderWay(Pair pair) {
        Instant begun = pair.times().activatedAt();
        Instant ended = pair.times().endedAt();
        return begun != null && !begun.isAfter(to) && (ended == null || ended.isAfter(from));
    }
}
