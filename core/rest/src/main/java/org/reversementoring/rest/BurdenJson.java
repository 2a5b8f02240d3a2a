package org.reversementoring.rest;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.wellbeing.BurdenLevel;
import org.reversementoring.wellbeing.BurdenView;
import org.reversementoring.wellbeing.Mute;
import org.reversementoring.wellbeing.Offer;

/**
 * What only the mentor sees: how far the product goes to help, why, what is offered, and help itself.
 *
 * @param level absent where it cannot be read just now; the help stands nevertheless
 */
public record BurdenJson(
        @Nullable BurdenLevel level,
        @Nullable String policyVersion,
        List<ReasonJson> reasons,
        List<MutedJson> muted,
        List<OfferJson> offers,
        String reminder,
        List<RoutedResourceJson> resources) {
    /** Why, in plain words; {@code signal} is its number in the rules. */
    public record ReasonJson(String signal, BurdenLevel level, String words) {}

    /** A muted signal; {@code reason} is why it would prompt now, absent where it would not. */
    public record MutedJson(
            Mute signal, String words, @Nullable String reason) {}

    /** An offer; {@code choices} is the menu while it is open. */
    public record OfferJson(
            UUID id,
            Offer.State state,
            BurdenLevel level,
            Instant madeAt,
            List<Offer.Choice> choices,
            Offer.@Nullable Choice answer,
            @Nullable Instant answeredAt) {}

    static BurdenJson of(BurdenView view) {
        return new BurdenJson(
                view.level(),
                view.policyVersion(),
                view.reasons().stream()
                        .map(r -> new ReasonJson(r.signal(), r.level(), r.words()))
                        .toList(),
                view.muted().stream()
                        .map(m -> new MutedJson(m.signal(), m.words(), m.reason()))
                        .toList(),
                view.offers().stream().map(BurdenJson::of).toList(),
                view.reminder(),
                RoutedResourceJson.of(view.resources()));
    }

    private static OfferJson of(Offer offer) {
        List<Offer.Choice> menu =
                offer.state() == Offer.State.OFFERED ? Arrays.asList(Offer.Choice.values()) : List.of();
        return new OfferJson(
                offer.id(), offer.state(), offer.level(), offer.madeAt(), menu, offer.answer(), offer.answeredAt());
    }
}
