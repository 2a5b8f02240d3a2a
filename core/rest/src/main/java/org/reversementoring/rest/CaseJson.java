package org.reversementoring.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.wellbeing.Asked;
import org.reversementoring.wellbeing.CaseState;
import org.reversementoring.wellbeing.CaseView;
import org.reversementoring.wellbeing.SupportCase;

/**
 * A case, for the person who asked and the contact who has it.
 *
 * @param feedbackDue of an acknowledged detriment report: when the person has to have feedback at the latest
 * @param proof of a detriment report: SHA-256, in hex, of {@code nonce}, a line feed and {@code words} in UTF-8
 */
public record CaseJson(
        UUID id,
        long version,
        Asked.Kind kind,
        CaseState state,
        Asked.Urgency urgency,
        Instant requestedAt,
        @Nullable String name,
        @Nullable String workEmail,
        UUID programme,
        @Nullable UUID pair,
        @Nullable UUID handler,
        @Nullable Instant due,
        @Nullable Instant feedbackDue,
        boolean releasedToExternal,
        String words,
        @Nullable String proof,
        @Nullable String nonce,
        List<CaseStepJson> steps)
        implements Versioned {
    /** A step that a contact proposed. */
    public record CaseStepJson(Instant at, UUID author, String text) {}

    static CaseJson of(CaseView view) {
        SupportCase c = view.supportCase();
        Asked asked = c.asked();
        return new CaseJson(
                c.id().value(),
                c.version(),
                asked.kind(),
                c.state(),
                asked.urgency(),
                asked.at(),
                view.name(),
                view.workEmail(),
                asked.programme().value(),
                asked.pair() == null ? null : asked.pair().value(),
                c.handler() == null ? null : c.handler().value(),
                c.due(),
                c.feedbackDue(),
                asked.released(),
                view.words(),
                asked.proof(),
                view.nonce(),
                view.notes().stream()
                        .map(n -> new CaseStepJson(n.at(), n.author().value(), n.text()))
                        .toList());
    }
}
