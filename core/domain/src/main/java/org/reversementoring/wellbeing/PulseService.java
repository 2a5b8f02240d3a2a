package org.reversementoring.wellbeing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Declared.Pulse;
import org.reversementoring.wellbeing.PulseItem.Side;

/** The pulse: a short question to each member, answered in private, skipped at will, never chased. */
public final class PulseService {
    private static final Duration AT_MOST_EVERY = Duration.ofDays(21);
    private static final int EVERY_SESSIONS = 2;

    private final UnitOfWork work;
    private final PairDoor own;
    private final Declarations declarations;
    private final SessionCount sessions;
    private final BurdenEvaluation evaluation;
    private final ExternalHelp help;
    private final SupportService support;
    private final Sealer sealer;
    private final Policy policy;
    private final Standings standings;
    private final Ids ids;
    private final Clock clock;

    public PulseService(
            UnitOfWork work,
            PairDoor own,
            Declarations declarations,
            SessionCount sessions,
            BurdenEvaluation evaluation,
            ExternalHelp help,
            SupportService support,
            Sealer sealer,
            Policy policy,
            Standings standings,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.own = own;
        this.declarations = declarations;
        this.sessions = sessions;
        this.evaluation = evaluation;
        this.help = help;
        this.support = support;
        this.sealer = sealer;
        this.policy = policy;
        this.standings = standings;
        this.ids = ids;
        this.clock = clock;
    }

    /** The items of one side, for everybody who is signed in. */
    public List<PulseItem> items(Actor actor, Side side) {
        policy.require(Action.READ_PULSE_ITEMS, standings.towardsCatalogue(actor));
        return PulseItem.of(side);
    }

    /**
     * Keeps the caller's answers; a skipped item is no key. Only the caller ever reads them.
     *
     * @param answers by the item's name, such as {@code P1}
     */
    public PulseReceipt answer(Actor actor, PairId id, Map<String, String> answers) {
        Kept kept = work.runDespiteChanges(() -> {
            PairDoor.Inside in = own.inside(actor, id, Action.WRITE_PULSE);
            Pair pair = in.pair();
            PersonId me = in.me();
            pair.requireUnderWay();
            Side side = pair.isMentor(me) ? Side.MENTOR : Side.MENTEE;
            Pulse pulse = new Pulse(clock.instant(), checked(side, answers));
            requireTime(pair, me, side);
            DeclarationId declaration = new DeclarationId(ids.next());
            declarations.add(Declaration.sealed(declaration, pair.id(), me, pulse, sealer));
            Optional<BurdenState> state =
                    side == Side.MENTOR ? Optional.of(evaluation.evaluate(pair)) : Optional.empty();
            return new Kept(pair, me, declaration, pulse, state);
        });
        return receipt(actor, kept);
    }

    private record Kept(Pair pair, PersonId me, DeclarationId declaration, Pulse pulse, Optional<BurdenState> state) {}

    private PulseReceipt receipt(Actor actor, Kept kept) {
        if (kept.state().isEmpty()) {
            return new PulseReceipt(kept.declaration(), null, List.of(), null);
        }
        BurdenView burden = BurdenView.of(kept.state().get(), kept.me(), help);
        List<RoutedResource> resources = burden.resources();
        if (resources.isEmpty() && kept.pulse().says(PulseItem.P7, "SHOW_RESOURCES")) {
            resources = help.route(Need.EMOTIONAL, Resource.For.MENTOR, kept.me());
        }
        SupportCase supportCase = null;
        if (kept.pulse().says(PulseItem.P7, "CONTACT_ME")) {
            supportCase =
                    support.ask(actor, SupportRequest.contactMe(kept.pair())).supportCase();
        }
        return new PulseReceipt(kept.declaration(), burden, resources, supportCase);
    }

    /** The caller's own pulses in this pair, oldest first. */
    public List<Pulse> own(Actor actor, PairId id) {
        return work.run(() -> {
            PairDoor.Inside in = own.inside(actor, id, Action.READ_PULSE);
            return pulses(in.pair(), in.me());
        });
    }

    private List<Pulse> pulses(Pair pair, PersonId person) {
        return declarations.of(pair.id(), person).stream()
                .flatMap(d -> d.open(sealer).stream())
                .filter(Pulse.class::isInstance)
                .map(Pulse.class::cast)
                .toList();
    }

    /** After every second session, after every one while the burden is watched, and not within 21 days. */
    private void requireTime(Pair pair, PersonId me, Side side) {
        List<Pulse> before = pulses(pair, me);
        Instant last = before.isEmpty() ? null : before.get(before.size() - 1).at();
        boolean watched =
                side == Side.MENTOR && evaluation.current(pair).level().atLeast(BurdenLevel.WATCH);
        int needed = watched ? 1 : EVERY_SESSIONS;
        boolean soon = last != null && last.plus(AT_MOST_EVERY).isAfter(clock.instant());
        if (soon || sessions.heldSince(pair, last) < needed) {
            throw new RefusedException(
                    Problem.NOT_READY,
                    "The next pulse can be answered after " + needed + " more session(s) and 21 days after the last."
                            + " Help can be asked for at any time.");
        }
    }

    private static Map<PulseItem, String> checked(Side side, Map<String, String> answers) {
        Check check = new Check();
        Map<PulseItem, String> known = new EnumMap<>(PulseItem.class);
        Map<String, PulseItem> items = new TreeMap<>();
        PulseItem.of(side).forEach(item -> items.put(item.name(), item));
        answers.forEach((name, answer) -> {
            PulseItem item = items.get(name);
            if (item == null) {
                check.fail("answers", "may hold only the items of your side: " + items.keySet());
            } else if (answer == null || !item.choices().contains(answer)) {
                check.fail("answers." + item.name(), "must be one of " + item.choices());
            } else {
                known.put(item, answer);
            }
        });
        check.that(!answers.isEmpty(), "answers", "must hold at least one item");
        check.done();
        return known;
    }
}
