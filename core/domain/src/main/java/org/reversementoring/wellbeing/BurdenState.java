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
 * @param signals that fired in the last evaluation, but for the muted
 * @param mutes what the mentor muted
 * @param muted the muted signals that fired in the last evaluation: they raise no level and no offer
 * @param offers all that were made, oldest first
 */
public record BurdenState(
        String policyVersion,
        BurdenLevel level,
        Instant heldSince,
        List<Signal> signals,
        Set<Mute> mutes,
        List<Signal> muted,
        List<Offer> offers) {
    static final String NEVER_EVALUATED = "0";
    /** The least that a policy may set. */
    private static final Duration SHORTEST_QUIET = Duration.ofDays(30);

    public BurdenState {
        signals = List.copyOf(signals);
        mutes = Set.copyOf(mutes);
        muted = List.copyOf(muted);
        offers = List.copyOf(offers);
    }

    public static BurdenState quiet(Instant now) {
        return new BurdenState(NEVER_EVALUATED, BurdenLevel.NONE, now, List.of(), Set.of(), List.of(), List.of());
    }

    /** Acts at the next evaluation. */
    BurdenState muting(Set<Mute> others) {
        return new BurdenState(policyVersion, level, heldSince, signals, others, muted, offers);
    }

    private boolean isMuted(Signal.Kind kind) {
        return Mute.of(kind).filter(mutes::contains).isPresent();
    }

    /** The state after an evaluation: level and offers follow from the signals that fired now. */
    BurdenState after(List<Signal> all, String version, BurdenLimits limits, Instant now, Supplier<UUID> newId) {
        List<Signal> fired = all.stream().filter(s -> !isMuted(s.kind())).toList();
        List<Signal> silent = all.stream().filter(s -> isMuted(s.kind())).toList();
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
        List<Offer> nextOffers = offersAfter(fired, limits.quiet(), now, newId);
        return new BurdenState(version, next, held, fired, mutes, silent, nextOffers);
    }

    private List<Offer> offersAfter(List<Signal> fired, Duration quiet, Instant now, Supplier<UUID> newId) {
        List<Offer> next = new ArrayList<>();
        for (Offer offer : offers) {
            boolean late = !offer.madeAt().plus(quiet).isAfter(now);
            boolean over = offer.isOpen() && (late || offer.signals().stream().allMatch(this::isMuted));
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

    /**
     * An offer that was answered is not repeated for the same signal within the quiet time unless the level rises. A
     * policy's longer quiet time does not keep S1, S10 and S11 silent for longer.
     */
    private boolean answeredLately(Signal signal, Duration policyQuiet, Instant now) {
        Duration quiet = Mute.of(signal.kind()).isPresent() ? policyQuiet : SHORTEST_QUIET;
        return offers.stream()
                .filter(o -> o.signals().contains(signal.kind()) && o.level().atLeast(signal.level()))
                .map(o -> Optional.ofNullable(o.answeredAt()))
                .anyMatch(at -> at.isPresent() && at.get().plus(quiet).isAfter(now));
    }

    BurdenState answered(UUID offer, Offer.Choice choice, Instant now) {
        List<Offer> next = new ArrayList<>(offers);
        next.replaceAll(o -> o.id().equals(offer) ? o.answered(choice, now) : o);
        return new BurdenState(policyVersion, level, heldSince, signals, mutes, muted, next);
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
