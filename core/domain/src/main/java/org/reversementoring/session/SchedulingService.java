package org.reversementoring.session;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.pairing.OpenTopics;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairReleases;
import org.reversementoring.pairing.PreLearning;
import org.reversementoring.pairing.Release;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.LoadCaps;

/** Planning, moving, cancelling and logging sessions. Open to the two members of the pair alone. */
public final class SchedulingService {
    private final UnitOfWork work;
    private final Sessions sessions;
    private final PairDoor pairs;
    private final SessionAccess access;
    private final SessionSeals seals;
    private final PairReleases releases;
    private final TopicGate gate;
    private final BookingLoad load;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    public SchedulingService(
            UnitOfWork work,
            Sessions sessions,
            PairDoor pairs,
            Sealer sealer,
            Function<Pair, OpenTopics> topics,
            PreLearning preLearning,
            Facilitators facilitators,
            LoadCaps caps,
            Events events,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.sessions = sessions;
        this.pairs = pairs;
        this.access = new SessionAccess(sessions, pairs, sealer);
        this.seals = new SessionSeals(sealer);
        this.releases = new PairReleases(sealer);
        this.gate = new TopicGate(topics, preLearning, facilitators, seals);
        this.load = new BookingLoad(caps);
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Plans one session of an active pair.
     *
     * @throws RefusedException LOAD_LIMIT above the caps of the burden policy, unless the mentor overrides; NOT_READY
     *     for an identity topic whose learning resource the mentee has not completed; INVALID_INPUT at
     *     {@code focusArea} for a topic that is not open, and at {@code facilitator} for one who cannot be booked or is
     *     missing
     */
    public SessionView plan(Actor actor, PairId pair, PlanSession plan) {
        return work.run(() -> {
            PairDoor.Inside inside = bookable(actor, pair);
            Meeting wanted = plan.meeting().planned(inside.pair().arrangement(), clock.instant());
            Meeting meeting = bookable(inside, null, wanted, plan.overrideLoad());
            return access.view(keep(inside, meeting, Session.State.PLANNED, plan.agendaTemplate()));
        });
    }

    /** Plans the same session again and again; all of them or none. */
    public List<SessionView> planSeries(Actor actor, PairId pair, PlanSession plan, Series series) {
        return work.run(() -> {
            PairDoor.Inside inside = bookable(actor, pair);
            Meeting first = plan.meeting().planned(inside.pair().arrangement(), clock.instant());
            List<SessionView> planned = new ArrayList<>();
            for (Instant start :
                    series.starts(first.startsAt(), inside.pair().arrangement().cadenceWeeks())) {
                Meeting meeting = bookable(inside, null, first.at(start), plan.overrideLoad());
                planned.add(access.view(keep(inside, meeting, Session.State.PLANNED, plan.agendaTemplate())));
            }
            return planned;
        });
    }

    public SessionView reschedule(Actor actor, SessionId id, long version, MeetingDraft draft, boolean overrideLoad) {
        return work.run(() -> {
            SessionAccess.Found found = access.change(actor, id, version, Action.WRITE_SESSION);
            PairDoor.Inside inside = found.inside();
            Session session = found.session();
            session.requirePlanned();
            inside.pair().requireActive();
            inside.programme().requireOpen();
            Meeting wanted = draft.planned(inside.pair().arrangement(), clock.instant());
            Meeting meeting = bookable(inside, session, wanted, overrideLoad);
            SealedText sealed = seals.meeting(id, session.pair(), inside.me(), meeting);
            Session moved = sessions.save(session.moved(sealed, change(Change.Kind.MOVED, found)));
            tell(inside.pair(), moved);
            return access.view(moved);
        });
    }

    /**
     * Has an external facilitator present in a planned session. Either member may ask for it, in one call, whatever the
     * version, without a reason.
     *
     * @param facilitator key of the catalogue entry
     */
    public SessionView facilitate(Actor actor, SessionId id, @Nullable String facilitator) {
        return work.runDespiteChanges(() -> {
            SessionAccess.Found found = access.find(actor, id, Action.WRITE_SESSION);
            PairDoor.Inside inside = found.inside();
            Session session = found.session();
            Check check = new Check();
            String key = check.text("facilitator", facilitator, 60);
            check.done();
            session.requirePlanned();
            inside.pair().requireActive();
            Meeting present = present(session);
            if (present == null) {
                throw RefusedException.wrongState("The session's plan is no longer there; plan it anew.");
            }
            Meeting facilitated = gate.facilitated(inside.pair(), present, key);
            SealedText sealed = seals.meeting(id, session.pair(), inside.me(), facilitated);
            return access.view(sessions.save(session.facilitated(sealed)));
        });
    }

    public SessionView cancel(Actor actor, SessionId id, long version) {
        return work.run(() -> {
            SessionAccess.Found found = access.change(actor, id, version, Action.WRITE_SESSION);
            Session session = found.session();
            session.requirePlanned();
            Session cancelled = sessions.save(session.cancelled(change(Change.Kind.CANCELLED, found)));
            tell(found.inside().pair(), cancelled);
            return access.view(cancelled);
        });
    }

    /** Logs a planned session as held, or corrects the log. */
    public SessionView log(Actor actor, SessionId id, long version, MeetingDraft draft) {
        return work.run(() -> {
            SessionAccess.Found found = access.change(actor, id, version, Action.WRITE_SESSION);
            PairDoor.Inside inside = found.inside();
            Meeting held = gate.held(
                    inside, present(found.session()), draft.held(inside.pair().arrangement(), clock.instant()));
            SealedText sealed = seals.meeting(id, found.session().pair(), inside.me(), held);
            Session logged = sessions.save(found.session().held(sealed));
            events.raise(EventType.PAIR_FACTS_CHANGED, logged.eventIds());
            return access.view(logged);
        });
    }

    /** Writes down a session that nobody had planned: an impromptu moment, a day of shadowing. */
    public SessionView logUnplanned(Actor actor, PairId pair, MeetingDraft draft) {
        return work.run(() -> {
            PairDoor.Inside inside = pairs.inside(actor, pair, Action.WRITE_SESSION);
            inside.pair().requireActive();
            Meeting held = gate.held(inside, null, draft.held(inside.pair().arrangement(), clock.instant()));
            return access.view(keep(inside, held, Session.State.HELD, null));
        });
    }

    private PairDoor.Inside bookable(Actor actor, PairId pair) {
        PairDoor.Inside inside = pairs.inside(actor, pair, Action.WRITE_SESSION);
        inside.pair().requireActive();
        inside.programme().requireOpen();
        return inside;
    }

    private Session keep(
            PairDoor.Inside inside, Meeting meeting, Session.State state, @Nullable String agendaTemplate) {
        Pair pair = inside.pair();
        SessionId id = new SessionId(ids.next());
        int number = sessions.ofPair(pair.id()).stream()
                        .mapToInt(Session::number)
                        .max()
                        .orElse(0)
                + 1;
        Words words = agendaTemplate == null
                ? Words.NONE
                : Words.NONE.withAgenda(seals.agenda(
                        id,
                        pair.id(),
                        inside.me(),
                        AgendaTemplate.named(agendaTemplate).asText()));
        Session kept = sessions.add(new Session(
                id,
                0,
                pair.id(),
                pair.programme(),
                number,
                state,
                seals.meeting(id, pair.id(), inside.me(), meeting),
                List.of(),
                words));
        tell(pair, kept);
        return kept;
    }

    private Meeting bookable(PairDoor.Inside inside, @Nullable Session session, Meeting wanted, boolean overrideLoad) {
        Pair pair = inside.pair();
        List<Session> others = sessions.ofPair(pair.id()).stream()
                .filter(s -> session == null || !s.id().equals(session.id()))
                .toList();
        Meeting meeting = gate.planned(inside, present(session), wanted, others);
        load.require(inside, seals.meetings(others), meeting, overrideLoad);
        return meeting;
    }

    private @Nullable Meeting present(@Nullable Session session) {
        return session == null ? null : seals.meeting(session).orElse(null);
    }

    private ByAuthor change(Change.Kind kind, SessionAccess.Found found) {
        Instant now = clock.instant();
        Session session = found.session();
        boolean late = seals.meeting(session).filter(m -> Change.isLate(m, now)).isPresent();
        return seals.change(session, new Change(kind, found.inside().me(), now, late));
    }

    /** Of every change alike, so that none stands out. */
    private void tell(Pair pair, Session session) {
        events.raise(EventType.PAIR_FACTS_CHANGED, session.eventIds());
        if (releases.isReleased(pair, Release.CALENDAR)) {
            events.raise(EventType.SESSION_RELEASED_TO_CALENDAR, session.eventIds());
        }
    }
}
