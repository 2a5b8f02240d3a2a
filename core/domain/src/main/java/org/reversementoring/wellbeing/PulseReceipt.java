package org.reversementoring.wellbeing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a pulse: help comes in the same breath, also where the answers could not be kept.
 *
 * @param id null where the answers were not kept: nothing can be written just now, or help was asked for before the
 *     next pulse is due
 * @param burden what a mentor's answers add up to; null for a mentee
 * @param resources external help, best first
 * @param supportCase what became of "contact me"; null where it was not asked for, or could not be kept
 */
public record PulseReceipt(
        @Nullable DeclarationId id,
        @Nullable BurdenView burden,
        List<RoutedResource> resources,
        @Nullable SupportCase supportCase) {
    public PulseReceipt {
        resources = List.copyOf(resources);
    }

    public boolean kept() {
        return id != null;
    }
}
