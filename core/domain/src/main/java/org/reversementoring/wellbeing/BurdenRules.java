package org.reversementoring.wellbeing;

import static org.reversementoring.wellbeing.BurdenLevel.OFFER;
import static org.reversementoring.wellbeing.BurdenLevel.URGENT;
import static org.reversementoring.wellbeing.BurdenLevel.WATCH;

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
    public static List<Signal> evaluate(BurdenPolicy policy, Facts facts) {
        List<Signal> fired = new ArrayList<>();
        Instant since = facts.now().minus(policy.window());
        pulses(policy, facts.latestPulses(since), fired);
        identityTime(policy, facts, since, fired);
        contactTime(policy, facts, fired);
        pairs(policy, facts, fired);
        declines(policy, facts, since, fired);
        unreciprocated(policy, facts.load(), fired);
        if (facts.detrimentReported()) {
            fired.add(new Signal(Kind.S10_DETRIMENT, URGENT, 1));
        }
        if (facts.conflict()) {
            fired.add(new Signal(Kind.S11_CONFLICT, OFFER, 1));
        }
        return List.copyOf(fired);
    }

    private static void pulses(BurdenPolicy policy, List<Pulse> latestFirst, List<Signal> fired) {
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
        pulse.scale(PulseItem.P1).filter(p -> p >= policy.exhaustionWatch()).ifPresent(worn -> {
            boolean twice = before.flatMap(p -> p.scale(PulseItem.P1))
                    .filter(p -> p >= policy.exhaustionWatch())
                    .isPresent();
            fired.add(new Signal(Kind.S2_EXHAUSTION, twice || worn >= policy.exhaustionOffer() ? OFFER : WATCH, worn));
        });
        giving(pulse).filter(g -> g >= policy.givingWatch()).ifPresent(giving -> {
            boolean twice = before.flatMap(BurdenRules::giving)
                    .filter(g -> g >= policy.givingWatch())
                    .isPresent();
            fired.add(new Signal(Kind.S3_GIVING, twice ? OFFER : WATCH, giving));
        });
        pulse.scale(PulseItem.P4)
                .filter(p -> p <= policy.safetyWatch())
                .ifPresent(safe -> fired.add(new Signal(
                        Kind.S4_SAFETY,
                        safe == 1 && pulse.says(PulseItem.P4_FEAR, "yes")
                                ? URGENT
                                : safe <= policy.safetyOffer() ? OFFER : WATCH,
                        safe)));
    }

    private static Optional<Integer> giving(Pulse pulse) {
        return Stream.of(PulseItem.P2, PulseItem.P3)
                .flatMap(item -> pulse.scale(item).stream())
                .max(Integer::compare);
    }

    private static void identityTime(BurdenPolicy policy, Facts facts, Instant since, List<Signal> fired) {
        int now = facts.load().identityMinutes() + facts.minutesAround(since, facts.now());
        int before = facts.load().identityMinutesBefore() + facts.minutesAround(since.minus(policy.window()), since);
        if (now >= policy.identityWatchMinutes()) {
            boolean offer = now >= policy.identityOfferMinutes() || before >= policy.identityWatchMinutes();
            fired.add(new Signal(Kind.S5_IDENTITY_TIME, offer ? OFFER : WATCH, now));
        }
    }

    private static void contactTime(BurdenPolicy policy, Facts facts, List<Signal> fired) {
        int met = facts.load().contactMinutes();
        if (met > facts.agreedMinutes()) {
            boolean offer = met > policy.contactOfferTimes() * facts.agreedMinutes();
            fired.add(new Signal(Kind.S6_CONTACT_TIME, offer ? OFFER : WATCH, met));
        }
    }

    private static void pairs(BurdenPolicy policy, Facts facts, List<Signal> fired) {
        if (facts.pairs() >= policy.pairsWatch()) {
            fired.add(new Signal(Kind.S7_PAIRS, facts.identityTopics() ? OFFER : WATCH, facts.pairs()));
        }
    }

    private static void declines(BurdenPolicy policy, Facts facts, Instant since, List<Signal> fired) {
        int again = facts.askedAgainSince(since);
        int declines = facts.declinesSince(since).size() - again;
        if (declines > 0) {
            fired.add(new Signal(Kind.S8_DECLINES, declines >= policy.declinesOffer() ? OFFER : WATCH, declines));
        }
        if (again > 0) {
            fired.add(new Signal(Kind.S8_ASKED_AGAIN, again >= policy.askedAgainUrgent() ? URGENT : OFFER, again));
        }
    }

    private static void unreciprocated(BurdenPolicy policy, Load load, List<Signal> fired) {
        if (load.lateCancels() > 0) {
            boolean offer = load.lateCancels() >= policy.lateCancelsOffer();
            fired.add(new Signal(Kind.S9_LATE_CANCELS, offer ? OFFER : WATCH, load.lateCancels()));
        }
        if (load.commitments() >= policy.commitmentsAtLeast()) {
            int percent = 100 * load.commitmentsOverdue() / load.commitments();
            if (percent >= policy.overdueOfferPercent()) {
                fired.add(new Signal(Kind.S9_OVERDUE, OFFER, percent));
            }
        }
    }
}
