package org.reversementoring.rest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.wellbeing.Asked;
import org.reversementoring.wellbeing.CaseState;
import org.reversementoring.wellbeing.SupportCase;

/**
 * That there is a case, without its content.
 *
 * @param handler who has it now; absent where nobody has
 * @param due when its present state is due
 */
public record CaseSummaryJson(
        UUID id,
        Asked.Kind kind,
        CaseState state,
        Asked.Urgency urgency,
        Instant requestedAt,
        @Nullable UUID handler,
        @Nullable Instant due) {
    static CaseSummaryJson of(SupportCase c) {
        return new CaseSummaryJson(
                c.id().value(),
                c.asked().kind(),
                c.state(),
                c.asked().urgency(),
                c.asked().at(),
                c.handler() == null ? null : c.handler().value(),
                c.due());
    }
}
