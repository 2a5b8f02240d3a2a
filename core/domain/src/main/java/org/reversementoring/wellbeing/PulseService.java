package org.reversementoring.wellbeing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Declared.Pulse;
import org.reversementoring.wellbeing.PulseItem.Side;

/** The pulse: a short question to each member, answered in private, skipped at will, never chased. */
public final class PulseService {
    private static final Logger LOG = Logger.getLogger(PulseService.class.getName());

    private final UnitOfWork work;
    private final PairDoor own;
    private final Declarations declarations;
    private final PulseRhythm rhythm;
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
        this.rhythm = new PulseRhythm(declarations, sessions, evaluation, sealer, clock);
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

    /** What the caller said at the opt-in, else English. */
    public String languageOf(Actor actor) {
        return help.localityOf(actor.personId()).language();
    }

    /**
     * Keeps the caller's answers; a skipped item is no key. Only the caller ever reads them. Help is in the answer even
     * where they cannot be kept, because nothing can be written or because the next pulse is not due yet.
     *
     * @param answers by the item's name, such as {@code P1}
     * @throws RefusedException NOT_READY before the next pulse is due, unless help is asked for
     */
    public PulseReceipt answer(Actor actor, PairId id, Map<String, String> answers) {
        if (actor.unconfirmed()) {
            policy.require(Action.READ_RESOURCES, standings.towardsCatalogue(actor));
            return receipt(actor, unkept(answers));
        }
        Heard heard;
        try {
            heard = work.runDespiteChanges(() -> hear(actor, id, answers));
        } catch (RuntimeException e) {
            if (!RefusedException.isOutage(e)) {
                throw e;
            }
            LOG.log(
                    Level.WARNING,
                    () -> "a pulse could not be kept: " + e.getClass().getName());
            heard = unkept(answers);
        }
        return receipt(actor, heard);
    }

    /**
     * @param pair null where it could not be read
     * @param kept null where the answers were not kept
     * @param state null for a mentee
     */
    private record Heard(
            @Nullable Pair pair,
            Pulse pulse,
            @Nullable DeclarationId kept,
            @Nullable BurdenState state) {}

    private Heard hear(Actor actor, PairId id, Map<String, String> answers) {
        PairDoor.Inside in = own.inside(actor, id, Action.WRITE_PULSE);
        Pair pair = in.pair();
        pair.requireUnderWay();
        Side side = in.isMentor() ? Side.MENTOR : Side.MENTEE;
        Pulse pulse = new Pulse(clock.instant(), PulseItem.checked(side, answers));
        PulseDue next = rhythm.next(pair, in.me());
        if (!next.due()) {
            if (pulse.asksForHelp()) {
                return new Heard(pair, pulse, null, evaluation.alone(pulse));
            }
            throw new RefusedException(
                    Problem.NOT_READY,
                    "The next pulse can be answered after " + next.sessions() + " more session(s)"
                            + (next.from() == null ? "." : " and from " + next.from() + " on.")
                            + " Help can be asked for at any time.");
        }
        DeclarationId declaration = new DeclarationId(ids.next());
        declarations.add(Declaration.sealed(declaration, pair.id(), in.me(), pulse, sealer));
        return new Heard(pair, pulse, declaration, in.isMentor() ? evaluation.evaluate(pair) : null);
    }

    /** By the answers alone, whose items tell the side. */
    private Heard unkept(Map<String, String> answers) {
        boolean mentor = PulseItem.of(Side.MENTOR).stream().anyMatch(item -> answers.containsKey(item.name()));
        Side side = mentor ? Side.MENTOR : Side.MENTEE;
        Pulse pulse = new Pulse(clock.instant(), PulseItem.checked(side, answers));
        return new Heard(null, pulse, null, mentor ? evaluation.alone(pulse) : null);
    }

    private PulseReceipt receipt(Actor actor, Heard heard) {
        if (heard.state() == null) {
            return new PulseReceipt(heard.kept(), null, List.of(), null);
        }
        Locality where = help.localityOf(actor);
        BurdenView burden = evaluation.view(heard.pair(), where, heard.state(), help);
        List<RoutedResource> resources = burden.resources();
        if (resources.isEmpty() && heard.pulse().asksForHelp()) {
            resources = help.route(Need.EMOTIONAL, Resource.For.MENTOR, where, true);
        }
        SupportCase supportCase = null;
        if (heard.pair() != null && heard.pulse().says(PulseItem.P7, "CONTACT_ME")) {
            supportCase =
                    support.ask(actor, SupportRequest.contactMe(heard.pair())).supportCase();
        }
        return new PulseReceipt(heard.kept(), burden, resources, supportCase);
    }

    /** Whether the caller can answer a pulse in this pair now, and from when on. */
    public PulseDue next(Actor actor, PairId id) {
        return work.run(() -> {
            PairDoor.Inside in = own.inside(actor, id, Action.READ_PULSE);
            return in.pair().isUnderWay() ? rhythm.next(in.pair(), in.me()) : PulseDue.NEVER;
        });
    }

    /** The caller's own pulses in this pair, oldest first. */
    public List<Pulse> own(Actor actor, PairId id) {
        return work.run(() -> {
            PairDoor.Inside in = own.inside(actor, id, Action.READ_PULSE);
            return rhythm.answered(in.pair(), in.me());
        });
    }
}
