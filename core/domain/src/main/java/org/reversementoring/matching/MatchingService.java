package org.reversementoring.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Role;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.People;
import org.reversementoring.people.ReportingLines;
import org.reversementoring.problem.FieldError;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ActivationGate;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** Proposing who could work with whom, and approving it. A pair begins only once both people accept it. */
public final class MatchingService {
    /** What the matching reads and writes. */
    public record Ports(
            UnitOfWork work,
            Programmes programmes,
            People people,
            Pairs pairs,
            MatchRuns runs,
            CandidatePool pool,
            PairProposals proposals) {}

    private final Ports ports;
    private final Policy policy;
    private final Standings standings;
    private final ActivationGate gate;
    private final Ids ids;
    private final Clock clock;

    public MatchingService(Ports ports, Policy policy, Standings standings, ActivationGate gate, Ids ids, Clock clock) {

        this.ports = ports;
        this.policy = policy;
        this.standings = standings;
        this.gate = gate;
        this.ids = ids;
        this.clock = clock;
    }

    /** Matches everybody who is opted in now. Takes the place of a matching that was not decided. */
    public MatchRun propose(Actor actor, ProgrammeId id) {
        Instant now = clock.instant();
        Matcher matcher = ports.work().run(() -> {
            Programme programme = visible(actor, id, Action.PROPOSE_MATCHING);
            requireReady(programme);
            return new Matcher(ports.pool().candidates(id), relations(programme), ScorePart.Policy.of(programme, now));
        });
        // Solved between two units of work: thousands of people take seconds, for which no transaction should wait.
        Matcher.Outcome outcome = matcher.match();
        return ports.work().run(() -> {
            ports.runs().undecided(id).forEach(run -> ports.runs().save(run.discarded(now)));
            return ports.runs().add(MatchRun.proposed(new MatchRunId(ids.next()), id, outcome, now));
        });
    }

    public MatchRun read(Actor actor, ProgrammeId programme, MatchRunId run) {
        return ports.work().run(() -> {
            visible(actor, programme, Action.READ_MATCHING);
            return find(programme, run);
        });
    }

    /**
     * Makes a pair of every proposal that is still admissible. Whoever has withdrawn, gone on leave or come into the
     * other's reporting line since is left out, with a sentence that does not say which.
     */
    public MatchRun approve(Actor actor, ProgrammeId id, MatchRunId runId, long version) {
        return ports.work().run(() -> {
            Programme programme = visible(actor, id, Action.APPROVE_MATCHING);
            MatchRun run = find(id, runId);
            if (run.version() != version) {
                throw RefusedException.stale();
            }
            requireReady(programme);
            StillPossible still = new StillPossible(ports.pool().candidates(id), relations(programme), clock.instant());
            List<ProposedPair> possible =
                    run.proposals().stream().filter(still::take).toList();
            List<Unmatched> unmatched = new ArrayList<>(run.unmatched());
            unmatched.addAll(still.unmatched());
            MatchRun approved = ports.runs().save(run.approved(possible, unmatched, clock.instant()));
            possible.forEach(proposal -> ports.proposals().propose(proposal.approved(id)));
            return approved;
        });
    }

    private Relations relations(Programme programme) {
        List<Pair> pairs = Page.all(request -> ports.pairs().page(programme.id(), request));
        return new Relations(
                programme.definition().guarded(),
                new ReportingLines(ports.people().managers()),
                pairs);
    }

    /** New pairs need help within reach: the gate is asked again, not only when the programme opens. */
    private void requireReady(Programme programme) {
        programme.requireOpen();
        List<String> gaps = gate.missing(programme);
        if (!gaps.isEmpty()) {
            throw new RefusedException(
                    Problem.NOT_READY,
                    "No new pairs for now: " + String.join(" ", gaps),
                    gaps.stream().map(gap -> new FieldError("programme", gap)).toList());
        }
    }

    private MatchRun find(ProgrammeId programme, MatchRunId id) {
        return ports.runs()
                .find(id)
                .filter(run -> run.programme().equals(programme))
                .orElseThrow(RefusedException::notFound);
    }

    /**
     * A run shows both sides of everybody: taking part gives no right to it. A member reads the own side's reasons in
     * the pair.
     */
    private Programme visible(Actor actor, ProgrammeId id, Action action) {
        Programme programme = ports.programmes().find(id).orElse(null);
        Standing standing = programme == null ? Standing.none(actor) : standings.towards(actor, programme);
        policy.require(action, standing.without(Set.of(Role.MENTOR, Role.MENTEE)));
        if (programme == null) {
            throw RefusedException.notFound();
        }
        return programme;
    }
}
