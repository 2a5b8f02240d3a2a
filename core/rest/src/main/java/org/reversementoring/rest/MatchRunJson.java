package org.reversementoring.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.matching.HardRule;
import org.reversementoring.matching.MatchRun;
import org.reversementoring.matching.ProposedPair;
import org.reversementoring.matching.ScorePart;
import org.reversementoring.matching.Unmatched;
import org.reversementoring.participation.Side;

/** A matching as the programme manager reads it. */
public record MatchRunJson(
        UUID id,
        long version,
        UUID programme,
        MatchRun.State state,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        List<ProposedPairJson> proposals,
        List<UnmatchedJson> unmatched)
        implements Identified, Versioned {
    /** A proposed pair. Score and parts, in millionths, are gone once the matching is decided. */
    public record ProposedPairJson(
            UUID mentor,
            UUID mentee,
            boolean guarded,
            @Nullable Integer score,
            List<PartJson> parts,
            List<String> reasonsForMentor,
            List<String> reasonsForMentee,
            List<String> reasonsForManager) {}

    /** What one part adds to the score. */
    public record PartJson(ScorePart part, int points) {}

    /** Somebody left without a pair, and why. */
    public record UnmatchedJson(UUID person, Side side, String reason, List<BlockedJson> blocked) {}

    /** How many possible partners a rule keeps away. */
    public record BlockedJson(HardRule rule, int partners) {}

    static MatchRunJson of(MatchRun run) {
        return new MatchRunJson(
                run.id().value(),
                run.version(),
                run.programme().value(),
                run.state(),
                run.proposedAt(),
                run.decidedAt(),
                run.proposals().stream().map(MatchRunJson::of).toList(),
                run.unmatched().stream().map(MatchRunJson::of).toList());
    }

    private static ProposedPairJson of(ProposedPair pair) {
        return new ProposedPairJson(
                pair.mentor().value(),
                pair.mentee().value(),
                pair.guarded(),
                pair.score(),
                pair.parts().entrySet().stream()
                        .map(part -> new PartJson(part.getKey(), part.getValue()))
                        .toList(),
                pair.reasonsForMentor(),
                pair.reasonsForMentee(),
                pair.reasonsForManager());
    }

    private static UnmatchedJson of(Unmatched unmatched) {
        return new UnmatchedJson(
                unmatched.person().value(),
                unmatched.side(),
                unmatched.reason(),
                unmatched.blocked().entrySet().stream()
                        .map(rule -> new BlockedJson(rule.getKey(), rule.getValue()))
                        .toList());
    }
}
