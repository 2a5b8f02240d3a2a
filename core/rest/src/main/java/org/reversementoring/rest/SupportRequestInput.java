package org.reversementoring.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.Check;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.wellbeing.Asked;
import org.reversementoring.wellbeing.SupportRequest;

/**
 * Asks for help, or reports a detriment. Only {@code programme} is needed, and {@code words} in a report.
 *
 * @param releaseToExternal whether an external provider may learn of it; no unless said
 */
public record SupportRequestInput(
        Asked.@Nullable Kind kind,
        @Nullable UUID programme,
        @Nullable UUID pair,
        Asked.@Nullable Urgency urgency,
        @Nullable String words,
        @Nullable Boolean releaseToExternal) {
    SupportRequest toDomain() {
        Check check = new Check();
        UUID where = check.id("programme", programme);
        check.done();
        return new SupportRequest(
                kind == null ? Asked.Kind.SUPPORT : kind,
                new ProgrammeId(where),
                pair == null ? null : new PairId(pair),
                urgency == null ? Asked.Urgency.NORMAL : urgency,
                words,
                releaseToExternal != null && releaseToExternal);
    }
}
