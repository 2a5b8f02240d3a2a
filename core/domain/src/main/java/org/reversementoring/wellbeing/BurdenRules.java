package org.reversementoring.wellbeing;

import static org.reversementoring.wellbeing.BurdenLevel.OFFER;
import static org.reversementoring.wellbeing.BurdenLevel.URGENT;
import static org.reversementoring.wellbeing.BurdenLevel.WATCH;
import static org.reversementoring.wellbeing.Threshold.ASKED_AGAIN_URGENT;
import static org.reversementoring.wellbeing.Threshold.COMMITMENTS_LEAST;
import static org.reversementoring.wellbeing.Threshold.CONTACT_TIMES;
import static org.reversementoring.wellbeing.Threshold.DECLINES_OFFER;
import static org.reversementoring.wellbeing.Threshold.EXHAUSTION_OFFER;
import static org.reversementoring.wellbeing.Threshold.EXHAUSTION_WATCH;
import static org.reversementoring.wellbeing.Threshold.GIVING_WATCH;
import static org.reversementoring.wellbeing.Threshold.IDENTITY_OFFER;
import static org.reversementoring.wellbeing.Threshold.IDENTITY_WATCH;
import static org.reversementoring.wellbeing.Threshold.LATE_CANCELS_OFFER;
import static org.reversementoring.wellbeing.Threshold.OVERDUE_OFFER;
import static org.reversementoring.wellbeing.Threshold.PAIRS_OFFER;
import static org.reversementoring.wellbeing.Threshold.PAIRS_WATCH;
import static org.reversementoring.wellbeing.Threshold.SAFETY_OFFER;
import static org.reversementoring.wellbeing.Threshold.SAFETY_WATCH;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reversementoring.wellbeing.Declared.Pulse;
import org.reversementoring.wellbeing.Signal.Kind;

/**
 * Which signals fire. A pure function of declared facts and a policy. Silence is never a signal: a pulse that was not
 * answered, or an item that was skipped, says nothing.
 */
public final class BurdenRules {
    private BurdenRules() {}

    /** The signals that fire now, each at its highest level, in the order of the rules. */
    public static List<Signal> evaluate(BurdenLimits limits, Facts facts) {
        List<Signal> fired = new ArrayList<>();
        Instant since = facts.now().minus(limits.window());
        pulses(limits, facts.latestPulses(since), fired);
        identityTime(limits, facts, since, fired);
        contactTime(limits, facts, fired);
        pairs(limits, facts, fired);
        declines(limits, facts, since, fired);
        unreciprocated(limits, facts.load(), fired);
        if (facts.detrimentReported()) {
            fired.add(new Signal(Kind.S10_DETRIMENT, URGENT, 1));
        }
        if (facts.conflict()) {
            fired.add(new Signal(Kind.S11_CONFLICT, OFFER, 1));
        }
        return List.copyOf(fired);
    }

    private static void pulses(BurdenLimits limits, List<Pulse> latestFirst, List<Signal> fired) {
        if (latestFirst.isEmpty()) {
            return;
        }
        Pulse pulse = latestFirst.get(0);
        Optional<Pulse> before = latestFirst.stream().skip(1).findFirst();
        if (pulse.says(PulseItem.P7, "URGENT")) {
            fired.add(new Signal(Kind.S1_SELF_REPORT, URGENT, 1));
        } else if (pulse.says(PulseItem.P7, "CONTACT_ME")) {
            fired.add(new Signal(Kind.S1_SELF_REPORT, OFFER, 1));
        }
        pulse.scale(PulseItem.P1).filter(p -> p >= limits.at(EXHAUSTION_WATCH)).ifPresent(worn -> {
            boolean twice = before.flatMap(p -> p.scale(PulseItem.P1))
                    .filter(p -> p >= limits.at(EXHAUSTION_WATCH))
                    .isPresent();
            fired.add(
                    new Signal(Kind.S2_EXHAUSTION, twice || worn >= limits.at(EXHAUSTION_OFFER) ? OFFER : WATCH, worn));
        });
        giving(pulse).filter(g -> g >= limits.at(GIVING_WATCH)).ifPresent(giving -> {
            boolean twice = before.flatMap(BurdenRules::giving)
                    .filter(g -> g >= limits.at(GIVING_WATCH))
                    .isPresent();
            fired.add(new Signal(Kind.S3_GIVING, twice ? OFFER : WATCH, giving));
        });
        pulse.scale(PulseItem.P4)
                .filter(p -> p <= limits.at(SAFETY_WATCH))
                .ifPresent(safe -> fired.add(new Signal(
                        Kind.S4_SAFETY,
                        safe == 1 && pulse.says(PulseItem.P4_FEAR, "yes")
                                ? URGENT
                                : safe <= limits.at(SAFETY_OFFER) ? OFFER : WATCH,
                        safe)));
    }

    private static Optional<Integer> giving(Pulse pulse) {
        return Stream.of(PulseItem.P2, PulseItem.P3)
                .flatMap(item -> pulse.scale(item).stream())
                .max(Integer::compare);
    }

    private static void identityTime(BurdenLimits limits, Facts facts, Instant since, List<Signal> fired) {
        int now = facts.load().identityMinutes() + facts.minutesAround(since, facts.now());
        int before = facts.load().identityMinutesBefore() + facts.minutesAround(since.minus(limits.window()), since);
        if (now >= limits.at(IDENTITY_WATCH)) {
            boolean offer = now >= limits.at(IDENTITY_OFFER) || before >= limits.at(IDENTITY_WATCH);
            fired.add(new Signal(Kind.S5_IDENTITY_TIME, offer ? OFFER : WATCH, now));
        }
    }

    private static void contactTime(BurdenLimits limits, Facts facts, List<Signal> fired) {
        int met = facts.load().contactMinutes();
        if (met > facts.agreedMinutes()) {
            boolean offer = met > limits.at(CONTACT_TIMES) * facts.agreedMinutes();
            fired.add(new Signal(Kind.S6_CONTACT_TIME, offer ? OFFER : WATCH, met));
        }
    }

    private static void pairs(BurdenLimits limits, Facts facts, List<Signal> fired) {
        if (facts.pairs() >= limits.at(PAIRS_WATCH)) {
            boolean offer = facts.identityTopics() && facts.pairs() >= limits.at(PAIRS_OFFER);
            fired.add(new Signal(Kind.S7_PAIRS, offer ? OFFER : WATCH, facts.pairs()));
        }
    }

    private static void declines(BurdenLimits limits, Facts facts, Instant since, List<Signal> fired) {
        int again = facts.askedAgainSince(since);
        int declines = facts.declinesSince(since).size() - again;
        if (declines > 0) {
            fired.add(new Signal(Kind.S8_DECLINES, declines >= limits.at(DECLINES_OFFER) ? OFFER : WATCH, declines));
        }
        if (again > 0) {
            fired.add(new Signal(Kind.S8_ASKED_AGAIN, again >= limits.at(ASKED_AGAIN_URGENT) ? URGENT : OFFER, again));
        }
    }

    private static void unreciprocated(BurdenLimits limits, Load load, List<Signal> fired) {
        if (load.lateCancels() > 0) {
            boolean offer = load.lateCancels() >= limits.at(LATE_CANCELS_OFFER);
            fired.add(new Signal(Kind.S9_LATE_CANCELS, offer ? OFFER : WATCH, load.lateCancels()));
        }
        if (load.commitments() >= limits.at(COMMITMENTS_LEAST)) {
            int percent = 100 * load.commitmentsOverdue() / load.commitments();
            if (percent >= limits.at(OVERDUE_OFFER)) {
                fired.add(new Signal(Kind.S9_OVERDUE, OFFER, percent));
            }
        }
    }
}
