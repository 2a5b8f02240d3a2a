package org.reversementoring.pairing;

import java.time.Clock;
import org.reversementoring.matching.PairProposals;
import org.reversementoring.participation.ParticipantState;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Ids;

/**
 * Makes a pair that is PROPOSED of each proposal that the programme manager approved. Nobody is bound by it: both have
 * to accept.
 */
public final class ProposedPairs implements PairProposals {
    private final Programmes programmes;
    private final Pairs pairs;
    private final Participants participants;
    private final PairTransitions transitions;
    private final Ids ids;
    private final Clock clock;

    public ProposedPairs(
            Programmes programmes,
            Pairs pairs,
            Participants participants,
            PairTransitions transitions,
            Ids ids,
            Clock clock) {
        this.programmes = programmes;
        this.pairs = pairs;
        this.participants = participants;
        this.transitions = transitions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void propose(PairProposal proposal) {
        Programme programme = programmes.find(proposal.programme()).orElseThrow(RefusedException::notFound);
        programme.requireOpen();
        requireOptedIn(programme, proposal.mentor(), Side.MENTOR);
        requireOptedIn(programme, proposal.mentee(), Side.MENTEE);
        if (proposal.guarded() && !programme.definition().guarded()) {
            throw RefusedException.wrongState(
                    "A pair inside a reporting line can be proposed in a guarded programme alone.");
        }
        boolean present = pairs.ofMember(proposal.mentor()).stream()
                .anyMatch(p -> p.programme().equals(programme.id())
                        && p.mentee().equals(proposal.mentee())
                        && p.mentor().equals(proposal.mentor())
                        && p.state() != PairState.ENDED);
        if (present) {
            throw new RefusedException(Problem.ALREADY_EXISTS, "These two are proposed or paired already.");
        }
        transitions.propose(Pair.proposed(
                new PairId(ids.next()),
                programme.id(),
                proposal.mentor(),
                proposal.mentee(),
                proposal.guarded(),
                Arrangement.of(programme.definition().structure()),
                proposal.reasonsForMentor(),
                proposal.reasonsForMentee(),
                clock.instant()));
    }

    private void requireOptedIn(Programme programme, PersonId person, Side side) {
        boolean optedIn = participants.find(programme.id(), person, side).stream()
                .anyMatch(p -> p.state() == ParticipantState.OPTED_IN);
        if (!optedIn) {
            throw RefusedException.wrongState("Only people who have opted in can be proposed; run the matching again.");
        }
    }
}
