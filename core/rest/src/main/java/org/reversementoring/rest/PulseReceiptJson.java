package org.reversementoring.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.wellbeing.PulseReceipt;

/**
 * The answer to a pulse.
 *
 * @param burden what a mentor's answers add up to; absent for a mentee
 * @param supportCase what became of "contact me"
 */
public record PulseReceiptJson(
        UUID id,
        @Nullable BurdenJson burden,
        List<RoutedResourceJson> resources,
        @Nullable CaseSummaryJson supportCase) implements Identified {
    static PulseReceiptJson of(PulseReceipt receipt) {
        return new PulseReceiptJson(
                receipt.id().value(),
                receipt.burden() == null ? null : BurdenJson.of(receipt.burden()),
                RoutedResourceJson.of(receipt.resources()),
                receipt.supportCase() == null ? null : CaseSummaryJson.of(receipt.supportCase()));
    }
}
