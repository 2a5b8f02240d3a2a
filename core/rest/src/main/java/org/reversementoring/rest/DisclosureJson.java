package org.reversementoring.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.privacy.Disclosure;
import org.reversementoring.privacy.DisclosureMove;
import org.reversementoring.privacy.DisclosureState;
import org.reversementoring.privacy.DisclosureView;
import org.reversementoring.privacy.Ground;
import org.reversementoring.privacy.Hand;
import org.reversementoring.privacy.Recipient;

/**
 * A disclosure of the register. It names neither the person nor the case: who may know them comes by way of the case.
 *
 * @param recipientName absent for an auditor, and once the case's key is destroyed
 * @param information absent for everybody but the person and the case's contacts, and once the key is destroyed
 */
public record DisclosureJson(
        UUID id,
        long version,
        Ground ground,
        Recipient recipient,
        @Nullable String recipientName,
        @Nullable String information,
        TellingJson telling,
        DisclosureState state,
        List<DisclosureStepJson> steps)
        implements Identified, Versioned {
    /** One step; {@code hand} is the same number for the same person within this entry. */
    public record DisclosureStepJson(DisclosureMove move, Instant at, Hand.Office office, int hand) {}

    static DisclosureJson of(DisclosureView view) {
        Disclosure d = view.disclosure();
        Hands hands = new Hands();
        return new DisclosureJson(
                d.id().value(),
                d.version(),
                d.ground(),
                d.recipient(),
                view.recipientName(),
                view.information(),
                TellingJson.of(d.telling()),
                d.state(),
                d.steps().stream()
                        .map(s -> new DisclosureStepJson(s.move(), s.at(), s.by().office(), hands.number(s.by())))
                        .toList());
    }

    @Override
    public String toString() {
        return "[private]";
    }
}
