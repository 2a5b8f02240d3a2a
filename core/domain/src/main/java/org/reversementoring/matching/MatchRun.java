package org.reversementoring.matching;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;

/**
 * One matching of a programme: PROPOSED by the rules, decided by the programme manager. The decision ends every score:
 * a score that outlived it would be a rating of people. The reasons stay.
 *
 * @param version counts changes; 0 before it is first kept
 * @param decidedAt when it was approved or discarded
 */
public record MatchRun(
        MatchRunId id,
        long version,
        ProgrammeId programme,
        State state,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        List<ProposedPair> proposals,
        List<Unmatched> unmatched) {
    public enum State {
        /** Waits for the programme manager. */
        PROPOSED,
        /** Its proposals have become pairs, which both people still have to accept. */
        APPROVED,
        /** A later run has taken its place. */
        DISCARDED
    }

    public MatchRun {
        proposals = List.copyOf(proposals);
        unmatched = List.copyOf(unmatched);
    }

    static MatchRun proposed(MatchRunId id, ProgrammeId programme, Matcher.Outcome outcome, Instant now) {
        return new MatchRun(id, 0, programme, State.PROPOSED, now, null, outcome.proposals(), outcome.unmatched());
    }

    public MatchRun withVersion(long newVersion) {
        return new MatchRun(id, newVersion, programme, state, proposedAt, decidedAt, proposals, unmatched);
    }

    /**
     * @param possible the proposals that still can become pairs
     * @param unmatchedNow whom the matching left out, and now also who has lost a proposal
     */
    MatchRun approved(List<ProposedPair> possible, List<Unmatched> unmatchedNow, Instant now) {
        return decided(State.APPROVED, possible, unmatchedNow, now);
    }

    public MatchRun discarded(Instant now) {
        return decided(State.DISCARDED, proposals, unmatched, now);
    }

    public boolean names(PersonId person) {
        return proposals.stream().anyMatch(p -> p.names(person))
                || unmatched.stream().anyMatch(u -> u.person().equals(person));
    }

    /** As if this person had not been there; a proposal with them goes. */
    public MatchRun without(PersonId person) {
        return new MatchRun(
                id,
                version,
                programme,
                state,
                proposedAt,
                decidedAt,
                proposals.stream().filter(p -> !p.names(person)).toList(),
                unmatched.stream().filter(u -> !u.person().equals(person)).toList());
    }

    private MatchRun decided(State decision, List<ProposedPair> kept, List<Unmatched> left, Instant now) {
        if (state != State.PROPOSED) {
            throw RefusedException.wrongState("This matching has been decided; it is " + state + ".");
        }
        List<ProposedPair> withoutScores =
                kept.stream().map(ProposedPair::withoutScore).toList();
        return new MatchRun(id, version, programme, decision, proposedAt, now, withoutScores, left);
    }
}
