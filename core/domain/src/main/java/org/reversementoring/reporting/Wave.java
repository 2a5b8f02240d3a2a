package org.reversementoring.reporting;

import java.time.Instant;
import java.util.List;
import org.reversementoring.pairing.Pair;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.Side;
import org.reversementoring.programme.Programme;

/**
 * What is being reported on: a programme in the time after {@code from} and up to {@code to}.
 *
 * @param participants who takes part at the end of the wave
 * @param pairs every pair of the programme, whatever its state
 */
record Wave(Programme programme, Instant from, Instant to, List<Participant> participants, List<Pair> pairs) {
    Wave {
        participants = List.copyOf(participants);
        pairs = List.copyOf(pairs);
    }

    boolean contains(Instant at) {
        return at.isAfter(from) && !at.isAfter(to);
    }

    int on(Side side) {
        return (int) participants.stream().filter(p -> p.side() == side).count();
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
