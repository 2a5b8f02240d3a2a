package org.reversementoring.wellbeing;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the mentor is shown: level, why, what is offered, and help in the same answer.
 *
 * @param level null where it cannot be read just now; the help stands nevertheless
 * @param policyVersion of the policy that evaluated last; null before the first evaluation
 * @param reasons one plain sentence for each signal that fired
 * @param muted what the mentor muted; none of it raises a level or an offer
 * @param reminder of the right to decline, pause and end
 * @param resources external help, best first; empty at level NONE
 */
public record BurdenView(
        @Nullable BurdenLevel level,
        @Nullable String policyVersion,
        List<Reason> reasons,
        List<Muted> muted,
        List<Offer> offers,
        String reminder,
        List<RoutedResource> resources) {
    /** @param signal its number in the rules, such as {@code S8} */
    public record Reason(String signal, BurdenLevel level, String words) {}

    /** @param reason why it would prompt now; null where it would not */
    public record Muted(Mute signal, String words, @Nullable String reason) {}

    /** The view of a state for a mentor there, in their language. */
    static BurdenView of(BurdenState state, Locality where, Duration window, ExternalHelp help) {
        Messages messages = Messages.in(where.language());
        Map<ResourceKey, RoutedResource> resources = new LinkedHashMap<>();
        for (Need need : needs(state)) {
            help.route(need, Resource.For.MENTOR, where, state.level().atLeast(BurdenLevel.OFFER))
                    .forEach(r -> resources.putIfAbsent(r.resource().key(), r));
        }
        return new BurdenView(
                state.level(),
                state.policyVersion().equals(BurdenState.NEVER_EVALUATED) ? null : state.policyVersion(),
                state.signals().stream()
                        .map(s -> new Reason(s.kind().id(), s.level(), s.reason(messages, window.toDays())))
                        .toList(),
                muted(state, messages, window),
                state.offers(),
                messages.text("burden.reminder"),
                List.copyOf(resources.values()));
    }

    /** What is shown where nothing can be read of a burden: all help with one. */
    static BurdenView unread(Locality where, ExternalHelp help) {
        Map<ResourceKey, RoutedResource> resources = new LinkedHashMap<>();
        for (Need need : List.of(Need.CRISIS, Need.EMOTIONAL)) {
            help.route(need, Resource.For.MENTOR, where, true)
                    .forEach(r -> resources.putIfAbsent(r.resource().key(), r));
        }
        return new BurdenView(
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Messages.in(where.language()).text("burden.reminder"),
                List.copyOf(resources.values()));
    }

    private static List<Muted> muted(BurdenState state, Messages messages, Duration window) {
        return state.mutes().stream()
                .sorted()
                .map(mute -> new Muted(mute, mute.words(messages), reason(mute, state, messages, window)))
                .toList();
    }

    private static @Nullable String reason(Mute mute, BurdenState state, Messages messages, Duration window) {
        return state.muted().stream()
                .filter(s -> Mute.of(s.kind()).filter(mute::equals).isPresent())
                .map(s -> s.reason(messages, window.toDays()))
                .reduce((one, other) -> one + " " + other)
                .orElse(null);
    }

    private static List<Need> needs(BurdenState state) {
        boolean detriment = fired(state, Signal.Kind.S10_DETRIMENT);
        boolean identity = fired(state, Signal.Kind.S3_GIVING)
                || fired(state, Signal.Kind.S5_IDENTITY_TIME)
                || fired(state, Signal.Kind.S8_ASKED_AGAIN);
        return switch (state.level()) {
            case NONE -> List.of();
            case WATCH -> List.of(Need.SELF_HELP);
            case OFFER -> identity ? List.of(Need.EMOTIONAL, Need.IDENTITY) : List.of(Need.EMOTIONAL);
            case URGENT -> List.of(Need.CRISIS, detriment ? Need.DETRIMENT : identity ? Need.IDENTITY : Need.EMOTIONAL);
        };
    }

    private static boolean fired(BurdenState state, Signal.Kind kind) {
        return state.signals().stream().anyMatch(s -> s.kind() == kind);
    }
}
