package org.reversementoring.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.privacy.Hand;
import org.reversementoring.privacy.HoldMove;
import org.reversementoring.privacy.HoldReason;
import org.reversementoring.privacy.HoldState;
import org.reversementoring.privacy.LegalHold;

/**
 * A legal hold of the register.
 *
 * @param pair absent for an auditor, and where a case is kept
 * @param supportCase absent for an auditor, and where a pair is kept
 * @param fileNumber for data protection officers alone
 * @param until it ends by itself then
 * @param renews the hold that this one goes on with; absent for a first
 */
public record LegalHoldJson(
        UUID id,
        long version,
        Kept kept,
        @Nullable UUID pair,
        @Nullable UUID supportCase,
        HoldReason reason,
        @Nullable String fileNumber,
        Instant until,
        TellingJson telling,
        @Nullable UUID renews,
        HoldState state,
        List<HoldStepJson> steps)
        implements Identified, Versioned {
    /** What a hold keeps. */
    public enum Kept {
        PAIR,
        SUPPORT_CASE
    }

    /** One step; {@code hand} is the same number for the same person within this entry. */
    public record HoldStepJson(HoldMove move, Instant at, Hand.Office office, int hand) {}

    /** For who handles it. */
    static LegalHoldJson of(LegalHold h) {
        return of(h, true, h.fileNumber());
    }

    /** For the persons whose data it keeps. */
    static LegalHoldJson own(LegalHold h) {
        return of(h, true, null);
    }

    /** For who only watches over the register. */
    static LegalHoldJson pseudonymous(LegalHold h) {
        return of(h, false, null);
    }

    private static LegalHoldJson of(LegalHold h, boolean named, @Nullable String fileNumber) {
        Hands hands = new Hands();
        return new LegalHoldJson(
                h.id().value(),
                h.version(),
                h.pair() == null ? Kept.SUPPORT_CASE : Kept.PAIR,
                named && h.pair() != null ? h.pair().value() : null,
                named && h.supportCase() != null ? h.supportCase().value() : null,
                h.reason(),
                fileNumber,
                h.until(),
                TellingJson.of(h.telling()),
                h.renews() == null ? null : h.renews().value(),
                h.state(),
                h.steps().stream()
                        .map(s -> new HoldStepJson(s.move(), s.at(), s.by().office(), hands.number(s.by())))
                        .toList());
    }
}
