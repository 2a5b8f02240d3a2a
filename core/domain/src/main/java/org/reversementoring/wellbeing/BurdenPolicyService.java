package org.reversementoring.wellbeing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.UnitOfWork;

/** The rules by which prompts are made, readable by everybody who is signed in. */
public final class BurdenPolicyService {
    private final UnitOfWork work;
    private final BurdenPolicy inForce;
    private final KeptPolicies kept;
    private final Programmes programmes;
    private final ExternalHelp help;
    private final Policy policy;
    private final Standings standings;

    public BurdenPolicyService(
            UnitOfWork work,
            BurdenPolicy inForce,
            KeptPolicies kept,
            Programmes programmes,
            ExternalHelp help,
            Policy policy,
            Standings standings) {
        this.work = work;
        this.inForce = inForce;
        this.kept = kept;
        this.programmes = programmes;
        this.help = help;
        this.policy = policy;
        this.standings = standings;
    }

    /**
     * A rule in plain words.
     *
     * @param signal its number, such as {@code S5}
     * @param threshold null where the rule is fixed
     */
    public record Rule(
            String signal,
            @Nullable Threshold threshold,
            @Nullable Integer value,
            String words) {}

    /** @param rules in the order of the signals */
    public record Limits(int windowDays, int quietDays, List<Rule> rules) {}

    /** @param differing of each programme with limits of its own, the rules that differ */
    public record View(String version, String notice, Limits limits, List<OfProgramme> differing) {}

    public record OfProgramme(ProgrammeId programme, Limits limits) {}

    /** The policy in force. */
    public View read(Actor actor) {
        policy.require(Action.READ_BURDEN_POLICY, standings.towardsCatalogue(actor));
        Messages messages = messages(actor);
        List<OfProgramme> differing = inForce.programmes().entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().value().toString()))
                .map(e -> new OfProgramme(e.getKey(), differing(e.getValue(), messages)))
                .toList();
        return new View(
                inForce.version(), messages.text("policy.notice"), whole(inForce.general(), messages), differing);
    }

    /** What acts on the pairs of one programme. */
    public View read(Actor actor, ProgrammeId id) {
        policy.require(Action.READ_BURDEN_POLICY, standings.towardsCatalogue(actor));
        Programme programme = work.run(() -> {
            Programme found = programmes.find(id).orElse(null);
            Standing standing = found == null ? Standing.none(actor) : standings.towards(actor, found);
            policy.require(Action.READ_PROGRAMME, standing);
            if (found == null) {
                throw RefusedException.notFound();
            }
            return found;
        });
        Messages messages = messages(actor);
        return new View(
                inForce.version(),
                messages.text("policy.notice"),
                whole(inForce.of(programme.id()), messages),
                List.of());
    }

    /** A document that is or was in use, by the version that an evaluation names. */
    public KeptPolicy kept(Actor actor, String version) {
        policy.require(Action.READ_BURDEN_POLICY, standings.towardsCatalogue(actor));
        return work.run(() -> kept.find(version).orElseThrow(RefusedException::notFound));
    }

    private Messages messages(Actor actor) {
        return Messages.in(help.localityOf(actor).language());
    }

    private static Limits whole(BurdenLimits limits, Messages messages) {
        List<Rule> rules = new ArrayList<>();
        rules.add(fixed("S1", messages));
        for (Threshold threshold : Threshold.values()) {
            rules.add(rule(threshold, limits, messages));
        }
        rules.add(fixed("S10", messages));
        rules.add(fixed("S11", messages));
        return limits(limits, rules);
    }

    private Limits differing(BurdenLimits own, Messages messages) {
        List<Rule> rules = new ArrayList<>();
        for (Threshold threshold : Threshold.values()) {
            if (own.at(threshold) != inForce.general().at(threshold)) {
                rules.add(rule(threshold, own, messages));
            }
        }
        return limits(own, rules);
    }

    private static Limits limits(BurdenLimits limits, List<Rule> rules) {
        return new Limits((int) limits.window().toDays(), (int) limits.quiet().toDays(), List.copyOf(rules));
    }

    private static Rule rule(Threshold threshold, BurdenLimits limits, Messages messages) {
        int value = limits.at(threshold);
        return new Rule(threshold.signal(), threshold, value, threshold.words(messages, value));
    }

    private static Rule fixed(String signal, Messages messages) {
        return new Rule(signal, null, null, messages.text("policy." + signal));
    }
}
