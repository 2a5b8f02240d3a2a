package org.reversementoring.wellbeing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Ids;
import org.reversementoring.wellbeing.Declared.Pulse;

/**
 * Evaluates the burden of a pair's mentor from what the mentor declared and from counts, and keeps the result sealed.
 * All methods run inside the unit of work of the fact that caused them.
 */
public final class BurdenEvaluation {
    private final Declarations declarations;
    private final Burdens burdens;
    private final SupportCases cases;
    private final Pairs pairs;
    private final LoadSource loads;
    private final Conflicts conflicts;
    private final Sealer sealer;
    private final BurdenPolicy policy;
    private final Ids ids;
    private final Clock clock;

    public BurdenEvaluation(
            Declarations declarations,
            Burdens burdens,
            SupportCases cases,
            Pairs pairs,
            LoadSource loads,
            Conflicts conflicts,
            Sealer sealer,
            BurdenPolicy policy,
            Ids ids,
            Clock clock) {
        this.declarations = declarations;
        this.burdens = burdens;
        this.cases = cases;
        this.pairs = pairs;
        this.loads = loads;
        this.conflicts = conflicts;
        this.sealer = sealer;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /** Evaluates now and keeps the state. */
    BurdenState evaluate(Pair pair) {
        return evaluate(pair, state -> state);
    }

    /** Changes what the mentor muted, then evaluates with it. */
    BurdenState evaluateMuting(Pair pair, Set<Mute> mutes) {
        return evaluate(pair, state -> state.muting(mutes));
    }

    private BurdenState evaluate(Pair pair, UnaryOperator<BurdenState> change) {
        Instant now = clock.instant();
        BurdenLimits limits = policy.of(pair.programme());
        Optional<Burden> before = burdens.find(pair.id());
        BurdenState state = change.apply(before.flatMap(b -> b.open(sealer)).orElse(BurdenState.quiet(now)))
                .after(
                        BurdenRules.evaluate(limits, facts(pair, limits.window(), now)),
                        policy.version(),
                        limits,
                        now,
                        ids::next);
        before.ifPresentOrElse(
                b -> burdens.save(b.withState(state, now, sealer)),
                () -> burdens.add(Burden.sealed(pair.id(), pair.mentor(), now, state, sealer)));
        return state;
    }

    /** What these answers come to by themselves, for when they cannot be kept. Reads nothing and makes no offer. */
    BurdenState alone(Pulse pulse) {
        Facts facts = new Facts(pulse.at(), List.of(pulse), Load.NONE, 0, 1, false, false);
        List<Signal> fired = BurdenRules.evaluate(policy.general(), facts);
        BurdenLevel level = fired.stream().map(Signal::level).reduce(BurdenLevel.NONE, BurdenLevel::max);
        return new BurdenState(policy.version(), level, pulse.at(), fired, Set.of(), List.of(), List.of());
    }

    /** As evaluated last. */
    BurdenState current(Pair pair) {
        return burdens.find(pair.id()).flatMap(b -> b.open(sealer)).orElse(BurdenState.quiet(clock.instant()));
    }

    /**
     * A state as its mentor is shown it.
     *
     * @param pair null where it cannot be read
     */
    BurdenView view(@Nullable Pair pair, Locality where, BurdenState state, ExternalHelp help) {
        BurdenLimits limits = pair == null ? policy.general() : policy.of(pair.programme());
        return BurdenView.of(state, where, limits.window(), help);
    }

    void keep(Pair pair, BurdenState state) {
        Burden burden = burdens.find(pair.id()).orElseThrow();
        burdens.save(burden.withState(state, clock.instant(), sealer));
    }

    private Facts facts(Pair pair, Duration window, Instant now) {
        List<Declared> declared = declarations.of(pair.id(), pair.mentor()).stream()
                .flatMap(d -> d.open(sealer).stream())
                .toList();
        return new Facts(
                now,
                declared,
                loads.of(pair, window, now),
                pair.arrangement().minutesIn30Days(),
                (int) pairs.ofMember(pair.mentor()).stream()
                        .filter(p -> p.isMentor(pair.mentor()) && p.isActive())
                        .count(),
                detrimentSince(pair, pair.mentor(), now.minus(window)),
                conflicts.between(pair));
    }

    private boolean detrimentSince(Pair pair, PersonId mentor, Instant since) {
        return cases.ofPerson(mentor).stream()
                .map(SupportCase::asked)
                .anyMatch(a -> a.kind() == Asked.Kind.DETRIMENT && pair.id().equals(a.pair()) && a.at().isAfter(since));
    }
}
