package org.reversementoring.participation;

import java.util.Map;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.pairing.Pairs;

/**
 * Takes somebody out of a side of a programme: the answers are deleted and the pairs on this side end. Declining an
 * invitation goes the same way and is told to nobody. Runs inside a unit of work.
 */
public final class Leaving {
    private final Participants participants;
    private final Pairs pairs;
    private final PairTransitions transitions;
    private final Events events;

    public Leaving(Participants participants, Pairs pairs, PairTransitions transitions, Events events) {
        this.participants = participants;
        this.pairs = pairs;
        this.transitions = transitions;
        this.events = events;
    }

    public void leave(Participant participant) {
        if (participant.state() == ParticipantState.WITHDRAWN) {
            return;
        }
        participants.save(participant.withdrawn());
        if (participant.state().takesPart()) {
            raise(EventType.WITHDRAWN, participant);
            pairs.ofMember(participant.person()).stream()
                    .filter(p -> p.programme().equals(participant.programme()) && isOnSide(participant, p))
                    .forEach(transitions::end);
        }
    }

    void raise(EventType type, Participant participant) {
        events.raise(
                type,
                Map.of(
                        "participant", participant.id().value(),
                        "programme", participant.programme().value(),
                        "person", participant.person().value()));
    }

    private static boolean isOnSide(Participant participant, Pair pair) {
        return pair.isMentor(participant.person()) == (participant.side() == Side.MENTOR);
    }
}
