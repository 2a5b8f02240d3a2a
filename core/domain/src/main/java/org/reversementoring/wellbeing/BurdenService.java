package org.reversementoring.wellbeing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
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
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Declared.Preparation;
import org.reversementoring.wellbeing.Declared.TopicDecline;

/** What a mentor declares and is offered. To everybody else, the mentee included, none of it exists. */
public final class BurdenService {
    private static final Logger LOG = Logger.getLogger(BurdenService.class.getName());

    private final UnitOfWork work;
    private final PairDoor own;
    private final Pairs pairs;
    private final Declarations declarations;
    private final BurdenEvaluation evaluation;
    private final ExternalHelp help;
    private final SupportService support;
    private final PairSteps steps;
    private final Sealer sealer;
    private final Policy policy;
    private final Standings standings;
    private final Ids ids;
    private final Clock clock;

    public BurdenService(
            UnitOfWork work,
            PairDoor own,
            Pairs pairs,
            Declarations declarations,
            BurdenEvaluation evaluation,
            ExternalHelp help,
            SupportService support,
            PairSteps steps,
            Sealer sealer,
            Policy policy,
            Standings standings,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.own = own;
        this.pairs = pairs;
        this.declarations = declarations;
        this.evaluation = evaluation;
        this.help = help;
        this.support = support;
        this.steps = steps;
        this.sealer = sealer;
        this.policy = policy;
        this.standings = standings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Time the mentor spent around the sessions. */
    public record PreparationEntry(
            @Nullable LocalDate day,
            Preparation.@Nullable Kind kind,
            @Nullable Integer minutes,
            boolean identity) {}

    /** Level, reasons, offers and external help, for the mentor alone. */
    public BurdenView read(Actor actor, PairId id) {
        Evaluated found = work.run(() -> {
            Pair pair = own.inside(actor, id, Action.READ_BURDEN).pair();
            return new Evaluated(pair, evaluation.current(pair));
        });
        return view(found);
    }

    /** As {@link #read}; where nothing can be read just now, the help is shown all the same. */
    public BurdenView readOrHelp(Actor actor, PairId id) {
        if (actor.unconfirmed()) {
            policy.require(Action.READ_RESOURCES, standings.towardsCatalogue(actor));
            return unread(actor);
        }
        try {
            return read(actor, id);
        } catch (RuntimeException e) {
            if (!RefusedException.isOutage(e)) {
                throw e;
            }
            LOG.log(
                    Level.WARNING,
                    () -> "a burden cannot be read: " + e.getClass().getName());
            return unread(actor);
        }
    }

    private BurdenView unread(Actor actor) {
        return BurdenView.unread(help.localityOf(actor), help);
    }

    /**
     * Mutes the prompts of these signals in this pair, and of no others; acts at once. S1, S10, S11 and the caps on
     * bookings stay.
     *
     * @param signals null only together with {@code all}
     */
    public BurdenView mute(Actor actor, PairId id, @Nullable Collection<Mute> signals, boolean all) {
        return view(work.runDespiteChanges(() -> {
            Pair pair = own.inside(actor, id, Action.READ_BURDEN, Action.MUTE_SIGNALS)
                    .pair();
            pair.requireUnderWay();
            Check check = new Check();
            check.that(all || signals != null, "signals", "is required, or all");
            List<Mute> named = check.list("signals", all ? List.of(Mute.values()) : signals, 0, Mute.values().length);
            check.done();
            return new Evaluated(pair, evaluation.evaluateMuting(pair, Set.copyOf(named)));
        }));
    }

    /** Keeps time spent preparing or recovering. */
    public BurdenView prepare(Actor actor, PairId id, PreparationEntry entry) {
        return view(work.runDespiteChanges(() -> {
            Pair pair = own.inside(actor, id, Action.WRITE_PREPARATION).pair();
            pair.requireUnderWay();
            Check check = new Check();
            LocalDate today = LocalDate.now(clock);
            LocalDate day = check.required("day", entry.day(), today);
            check.that(!day.isAfter(today), "day", "must not lie in the future");
            check.that(!day.isBefore(today.minusDays(60)), "day", "must lie within the last 60 days");
            Preparation.Kind kind = check.required("kind", entry.kind(), Preparation.Kind.PREPARATION);
            int minutes = check.range("minutes", entry.minutes(), 1, 24 * 60);
            check.done();
            return declared(pair, new Preparation(clock.instant(), day, kind, minutes, entry.identity()));
        }));
    }

    /**
     * The mentor does not want to speak about a topic here. Declined a second time, it counts as asked again. To the
     * mentee the topic is simply absent.
     */
    public BurdenView declineTopic(Actor actor, PairId id, String topic) {
        return view(work.runDespiteChanges(() -> {
            Pair pair = own.inside(actor, id, Action.DECLINE_TOPIC).pair();
            pair.requireUnderWay();
            Check check = new Check();
            String named = check.text("topic", topic, 200);
            check.done();
            steps.closeTopic(actor, id, named);
            return declared(pair, new TopicDecline(clock.instant(), named.toLowerCase(Locale.ROOT)));
        }));
    }

    private Evaluated declared(Pair pair, Declared fact) {
        declarations.add(Declaration.sealed(new DeclarationId(ids.next()), pair.id(), pair.mentor(), fact, sealer));
        return new Evaluated(pair, evaluation.evaluate(pair));
    }

    /**
     * The mentor's choice from the menu, carried out at once.
     *
     * @param topic needed where a topic is handed over or closed
     * @return the burden, and the case where the mentor chose to talk to the contact
     */
    public OfferAnswer answerOffer(Actor actor, PairId id, UUID offer, Offer.Choice choice, @Nullable String topic) {
        Evaluated after = work.runDespiteChanges(() -> {
            Pair pair = own.inside(actor, id, Action.READ_BURDEN, Action.ANSWER_OFFER)
                    .pair();
            BurdenState state = evaluation.current(pair);
            Offer made = state.offers().stream()
                    .filter(o -> o.id().equals(offer))
                    .findFirst()
                    .orElseThrow(RefusedException::notFound);
            if (!made.isOpen()) {
                throw RefusedException.wrongState("The offer is " + made.state() + ".");
            }
            carryOut(actor, id, choice, topic);
            BurdenState next = state.answered(offer, choice, clock.instant());
            evaluation.keep(pair, next);
            return new Evaluated(pair, next);
        });
        SupportCase supportCase = choice == Offer.Choice.TALK_TO_CONTACT
                ? support.ask(actor, SupportRequest.contactMe(after.pair())).supportCase()
                : null;
        return new OfferAnswer(view(after), resourcesFor(choice, after.pair()), supportCase);
    }

    /** What became of an answer; {@code resources} are those that the choice itself asked for. */
    public record OfferAnswer(
            BurdenView burden,
            List<RoutedResource> resources,
            @Nullable SupportCase supportCase) {}

    private void carryOut(Actor actor, PairId id, Offer.Choice choice, @Nullable String topic) {
        if (choice.namesTopic()) {
            Check check = new Check();
            String named = check.text("topic", topic, 200);
            check.done();
            steps.closeTopic(actor, id, named);
        }
        switch (choice) {
            case PAUSE -> steps.pause(actor, id);
            case END -> steps.end(actor, id);
            case REMATCH -> steps.rematch(actor, id);
            case TALK_TO_CONTACT, EXTERNAL_HELP, HAND_OVER_TOPIC, CLOSE_TOPIC, SUPERVISION, NO_THANKS -> {}
        }
    }

    private List<RoutedResource> resourcesFor(Offer.Choice choice, Pair pair) {
        return switch (choice) {
            case EXTERNAL_HELP -> help.route(Need.EMOTIONAL, Resource.For.MENTOR, pair.mentor());
            case HAND_OVER_TOPIC -> help.route(Need.IDENTITY, Resource.For.BOTH, pair.mentor());
            case SUPERVISION -> help.route(Need.SELF_HELP, Resource.For.MENTOR, pair.mentor());
            case TALK_TO_CONTACT, CLOSE_TOPIC, PAUSE, REMATCH, END, NO_THANKS -> List.of();
        };
    }

    /**
     * Evaluates every active and paused pair anew, so that levels go down in time and counts are seen. For the
     * product's own job; answers how many.
     */
    public int evaluateAll(Actor actor) {
        policy.require(Action.EVALUATE_BURDEN, standings.towardsOrganisation(actor));
        return evaluateAll(PairState.ACTIVE) + evaluateAll(PairState.PAUSED);
    }

    private int evaluateAll(PairState state) {
        return Page.count(request -> work.run(() -> pairs.page(state, request)), this::evaluated);
    }

    private boolean evaluated(Pair pair) {
        try {
            work.runDespiteChanges(() -> evaluation.evaluate(pair));
            return true;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "a burden is not evaluated: " + e.getClass().getName());
            return false;
        }
    }

    private record Evaluated(Pair pair, BurdenState state) {}

    private BurdenView view(Evaluated evaluated) {
        return evaluation.view(
                evaluated.pair(), help.localityOf(evaluated.pair().mentor()), evaluated.state(), help);
    }
}
