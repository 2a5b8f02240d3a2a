package org.reversementoring.pairing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairDoor.Inside;
import org.reversementoring.participation.ParticipantState;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Side;
import org.reversementoring.people.People;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * The life of a pair as its members lead it. Accepting takes both; declining, pausing, ending and asking for another
 * match take one, in one call, at any time and without a reason, and tell the other side nothing but the neutral state.
 */
public final class PairingService {
    private static final String CAUSE = "cause";

    private final UnitOfWork work;
    private final Pairs pairs;
    private final Participants participants;
    private final People people;
    private final PairDoor door;
    private final PairTransitions transitions;
    private final PairHolds holds;
    private final PairSeals seals;
    private final PairTopics topics;
    private final Clock clock;

    public PairingService(
            UnitOfWork work,
            Pairs pairs,
            Participants participants,
            People people,
            PairDoor door,
            PairTransitions transitions,
            PairHolds holds,
            Sealer sealer,
            Clock clock) {
        this.work = work;
        this.pairs = pairs;
        this.participants = participants;
        this.people = people;
        this.door = door;
        this.transitions = transitions;
        this.holds = holds;
        this.seals = new PairSeals(sealer);
        this.topics = new PairTopics(sealer);
        this.clock = clock;
    }

    public PairView read(Actor actor, PairId id) {
        return work.run(() -> view(actor, door.enter(actor, id, Action.READ_PAIR)));
    }

    /** The actor's own pairs, in any state. */
    public List<PairView> mine(Actor actor) {
        return work.run(() -> actor.person().map(pairs::ofMember).orElse(List.of()).stream()
                .filter(p -> door.allows(actor, p, Action.READ_PAIR))
                .map(p -> view(actor, p))
                .toList());
    }

    /** The pairs of a programme that the actor may know of: all for its manager, their own for a member. */
    public Page<PairView> ofProgramme(Actor actor, ProgrammeId programme, Page.Request request) {
        return work.run(() -> {
            Page<Pair> visible = Page.visible(
                    request,
                    all -> pairs.page(programme, all),
                    p -> door.allows(actor, p, Action.READ_PAIR),
                    p -> p.id().value());
            return visible.map(p -> view(actor, p));
        });
    }

    /** The partner's contact card, for a member. */
    public PartnerCard partner(Actor actor, PairId id) {
        return work.run(() -> {
            Inside in = door.inside(actor, id, Action.READ_PARTNER);
            return people.find(in.pair().partnerOf(in.me()))
                    .map(PartnerCard::of)
                    .orElseThrow(RefusedException::notFound);
        });
    }

    /** Accepts the proposal. The pair is ACTIVE once both did, and both accepted the same agreement. */
    public PairView accept(Actor actor, PairId id) {
        return work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.ANSWER_PAIR);
            if (in.mine().hasAccepted()) {
                return view(actor, in.pair());
            }
            if (in.pair().state() != PairState.PROPOSED) {
                throw RefusedException.wrongState(
                        "The pair is " + in.pair().state() + "; only a proposal is accepted.");
            }
            Pair accepted = withTopics(in).withSide(in.me(), m -> m.accepted(clock.instant()));
            return view(actor, transitions.keep(in.pair(), accepted.activatedIfComplete(clock.instant())));
        });
    }

    /** From the mentor's acceptance on there is a list of open topics, so that an empty one never tells its past. */
    private Pair withTopics(Inside in) {
        if (!in.isMentor() || in.pair().openedTopics() != null) {
            return in.pair();
        }
        return in.pair().withOpenedTopics(new OpenedTopics(0, topics.seal(in.pair(), in.me(), List.of(), List.of())));
    }

    /** Declines a proposal: it ends, without a reason and without a trace of who declined. */
    public PairView decline(Actor actor, PairId id) {
        return work.runDespiteChanges(() -> {
            Pair pair = door.inside(actor, id, Action.ANSWER_PAIR).pair();
            if (pair.state() == PairState.ACTIVE || pair.state() == PairState.PAUSED) {
                throw RefusedException.wrongState("The pair is " + pair.state() + "; end it instead.");
            }
            return view(actor, transitions.end(pair));
        });
    }

    /** Lets the pair rest, as long as this member or the other wants. */
    public PairView pause(Actor actor, PairId id) {
        return change(actor, id, (in, pair) -> {
            if (pair.state() != PairState.ACTIVE && pair.state() != PairState.PAUSED) {
                throw RefusedException.wrongState("A pair that is " + pair.state() + " cannot rest.");
            }
            return pair.withSide(in.me(), m -> m.withPaused(true).withGoesOn(false))
                    .restingAsWanted(clock.instant());
        });
    }

    /**
     * Takes this member's wish for a pause back; from a member on leave it is also the word that the pair shall go on
     * meanwhile. It goes on once nobody wants it to rest and nothing keeps the two from meeting.
     */
    public PairView resume(Actor actor, PairId id) {
        return change(actor, id, (in, pair) -> {
            Pair unpaused = pair.withSide(in.me(), m -> m.withPaused(false));
            return holds.goingOn(unpaused, in.me()).restingAsWanted(clock.instant());
        });
    }

    public PairView end(Actor actor, PairId id) {
        return change(actor, id, (in, pair) -> ended(pair));
    }

    /** Ends the pair, and the member is ready for another in the next matching. The other side sees an end. */
    public PairView rematch(Actor actor, PairId id) {
        return change(actor, id, (in, pair) -> {
            Side side = in.isMentor() ? Side.MENTOR : Side.MENTEE;
            participants
                    .find(pair.programme(), in.me(), side)
                    .filter(p -> p.state() == ParticipantState.PAUSED && p.preferences() != null)
                    .ifPresent(p -> participants.save(p.resumed()));
            return ended(pair);
        });
    }

    /** Writes down why, for this member alone; nothing asks for it. */
    public void explain(Actor actor, PairId id, PrivateText cause) {
        change(
                actor,
                id,
                (in, pair) -> pair.withSide(
                        in.me(), m -> m.withEndCause(seals.own(pair, in.me(), DataItem.D19, CAUSE, cause))));
    }

    /** What this member wrote down; empty where nothing. */
    public Optional<PrivateText> explanation(Actor actor, PairId id) {
        return work.run(() -> {
            Inside in = door.inside(actor, id, Action.READ_PAIR_CAUSE);
            return seals.openOwn(
                    in.pair(), in.me(), DataItem.D19, CAUSE, in.mine().endCause());
        });
    }

    private PairView change(Actor actor, PairId id, BiFunction<Inside, Pair, Pair> change) {
        return work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.CHANGE_PAIR_STATE);
            Pair changed = change.apply(in, in.pair());
            return view(actor, changed.equals(in.pair()) ? changed : transitions.keep(in.pair(), changed));
        });
    }

    private Pair ended(Pair pair) {
        return pair.state() == PairState.ENDED ? pair : pair.entering(PairState.ENDED, clock.instant());
    }

    private PairView view(Actor actor, Pair pair) {
        boolean contact = door.allows(actor, pair, Action.READ_CONTACT_STATUS);
        return PairView.of(pair, actor.person().filter(pair::hasMember).orElse(null), contact, clock.getZone());
    }
}
