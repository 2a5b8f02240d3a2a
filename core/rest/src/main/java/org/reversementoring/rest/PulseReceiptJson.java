package org.reversementoring.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.wellbeing.PulseReceipt;

/**
 * The answer to a pulse.
 *
 * @param id absent where the answers were not kept
 * @param kept false where nothing can be written just now, or where help was asked for before the next pulse is due;
 *     the help stands nevertheless
 * @param burden what a mentor's answers add up to; absent for a mentee
 * @param supportCase what became of "contact me"
 */
public record PulseReceiptJson(
        @Nullable UUID id,
        boolean kept,
        @Nullable BurdenJson burden,
        List<RoutedResourceJson> resources,
        @Nullable CaseSummaryJson supportCase)
        implements Identified {
    static PulseReceiptJson of(PulseReceipt receipt) {
        return new PulseReceiptJson(
                receipt.id() == null ? null : receipt.id().value(),
                receipt.kept(),
                receipt.burden() == null ? null : BurdenJson.of(receipt.burden()),
                RoutedResourceJson.of(receipt.resources()),
                receipt.supportCase() == null ? null : CaseSummaryJson.of(receipt.supportCase()));
    }
}
