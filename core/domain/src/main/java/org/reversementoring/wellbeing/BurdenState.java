package org.reversementoring.wellbeing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the evaluations so far add up to. Only the mentor ever sees it.
 *
 * @param policyVersion of the policy that evaluated last; {@link #NEVER_EVALUATED} before
 * @param heldSince when a signal of this level or above fired last, or when the level last went down
 * @param signals that fired in the last evaluation
 * @param offers all that were made, oldest first
 */
public record BurdenState(
        String policyVersion, BurdenLevel level, Instant heldSince, List<Signal> signals, List<Offer> offers) {
    static final String NEVER_EVALUATED = "0";

    public BurdenState {
        signals = List.copyOf(signals);
        offers = List.copyOf(offers);
    }

    public static BurdenState quiet(Instant now) {
        return new BurdenState(NEVER_EVALUATED, BurdenLevel.NONE, now, List.of(), List.of());
    }

    /** The state after an evaluation: level and offers follow from the signals that fired now. */
    BurdenState after(List<Signal> fired, String version, BurdenLimits limits, Instant now, Supplier<UUID> newId) {
        BurdenLevel firedLevel = fired.stream().map(Signal::level).reduce(BurdenLevel.NONE, BurdenLevel::max);
        BurdenLevel next = level;
        Instant held = heldSince;
        while (next != BurdenLevel.NONE
                && !firedLevel.atLeast(next)
                && !held.plus(limits.quiet()).isAfter(now)) {
            next = next.oneDown();
            held = held.plus(limits.quiet());
        }
        if (firedLevel.atLeast(next)) {
            next = firedLevel;
            held = now;
        }
        return new BurdenState(version, next, held, fired, offersAfter(fired, limits.quiet(), now, newId));
    }

    private List<Offer> offersAfter(List<Signal> fired, Duration quiet, Instant now, Supplier<UUID> newId) {
        List<Offer> next = new ArrayList<>();
        for (Offer offer : offers) {
            boolean over = offer.isOpen() && !offer.madeAt().plus(quiet).isAfter(now);
            next.add(over ? offer.expired() : offer);
        }
        List<Signal> calling =
                fired.stream().filter(s -> s.level().atLeast(BurdenLevel.OFFER)).toList();
        Optional<Offer> open = next.stream().filter(Offer::isOpen).findFirst();
        if (open.isPresent() && !calling.isEmpty()) {
            next.replaceAll(o -> o.isOpen() ? o.widened(union(o.signals(), kinds(calling)), levelOf(calling)) : o);
        } else if (calling.stream().anyMatch(s -> !answeredLately(s, quiet, now))) {
            next.add(new Offer(newId.get(), kinds(calling), levelOf(calling), Offer.State.OFFERED, now, null, null));
        }
        return next;
    }

    /** An offer that was answered is not repeated for the same signal within the quiet time unless the level rises. */
    private boolean answeredLately(Signal signal, Duration quiet, Instant now) {
        return offers.stream()
                .filter(o -> o.signals().contains(signal.kind()) && o.level().atLeast(signal.level()))
                .map(o -> Optional.ofNullable(o.answeredAt()))
                .anyMatch(at -> at.isPresent() && at.get().plus(quiet).isAfter(now));
    }

    BurdenState answered(UUID offer, Offer.Choice choice, Instant now) {
        List<Offer> next = new ArrayList<>(offers);
        next.replaceAll(o -> o.id().equals(offer) ? o.answered(choice, now) : o);
        return new BurdenState(policyVersion, level, heldSince, signals, next);
    }

    private static Set<Signal.Kind> kinds(List<Signal> signals) {
        Set<Signal.Kind> kinds = EnumSet.noneOf(Signal.Kind.class);
        signals.forEach(s -> kinds.add(s.kind()));
        return kinds;
    }

    private static Set<Signal.Kind> union(Set<Signal.Kind> one, Set<Signal.Kind> other) {
        Set<Signal.Kind> both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }

    private static BurdenLevel levelOf(List<Signal> signals) {
        return signals.stream().map(Signal::level).reduce(BurdenLevel.NONE, BurdenLevel::max);
    }
}
