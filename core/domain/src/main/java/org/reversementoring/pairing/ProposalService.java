package org.reversementoring.pairing;

import java.time.Clock;
import java.util.List;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.participation.ParticipantState;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;

/** Turns what the programme manager approved into proposals that both people may accept. */
public final class ProposalService {
    private final UnitOfWork work;
    private final Programmes programmes;
    private final Pairs pairs;
    private final Participants participants;
    private final PairTransitions transitions;
    private final Policy policy;
    private final Standings standings;
    private final Ids ids;
    private final Clock clock;

    public ProposalService(
            UnitOfWork work,
            Programmes programmes,
            Pairs pairs,
            Participants participants,
            PairTransitions transitions,
            Policy policy,
            Standings standings,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.pairs = pairs;
        this.participants = participants;
        this.transitions = transitions;
        this.policy = policy;
        this.standings = standings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Proposes all of them or none. Nobody is in a pair by it: both have to accept. */
    public List<PairId> propose(Actor actor, ProgrammeId programmeId, List<Proposal> proposals) {
        return work.run(() -> {
            Programme programme = programmes.find(programmeId).orElse(null);
            policy.require(
                    Action.APPROVE_MATCHING, programme == null ? Standing.none() : standings.towards(actor, programme));
            if (programme == null) {
                throw RefusedException.notFound();
            }
            programme.requireOpen();
            return proposals.stream().map(p -> propose(programme, p).id()).toList();
        });
    }

    private Pair propose(Programme programme, Proposal proposal) {
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
        return transitions.propose(Pair.proposed(
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
