package org.reversementoring.session;

import java.time.Instant;
import java.util.Optional;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.UnitOfWork;

/** Lets a session appear in calendars outside the product, as long as both members want that. */
public final class CalendarService {
    private final UnitOfWork work;
    private final Sessions sessions;
    private final SessionAccess access;
    private final SessionSeals seals;
    private final Releases releases;
    private final Policy policy;
    private final Standings standings;
    private final Events events;

    public CalendarService(
            UnitOfWork work,
            Sessions sessions,
            PairAccess pairs,
            Sealer sealer,
            Policy policy,
            Standings standings,
            Events events) {
        this.work = work;
        this.sessions = sessions;
        this.access = new SessionAccess(sessions, pairs, sealer);
        this.seals = new SessionSeals(sealer);
        this.releases = new Releases(sealer);
        this.policy = policy;
        this.standings = standings;
        this.events = events;
    }

    /** What a calendar may show: a time under a neutral title, no topic. */
    public record Entry(SessionId session, PairId pair, Instant startsAt, int minutes) {}

    /** The member's own answer; in effect once the other gave it too. */
    public SessionView release(Actor actor, SessionId id) {
        return answer(actor, id, true);
    }

    /** Takes the member's answer back; the entry goes at once. */
    public SessionView revoke(Actor actor, SessionId id) {
        return answer(actor, id, false);
    }

    /**
     * For the product's own jobs, told by SESSION_RELEASED_TO_CALENDAR: the entry to show now, or empty where there
     * must be none (any more).
     */
    public Optional<Entry> entry(Actor actor, SessionId id) {
        return work.run(() -> {
            policy.require(Action.USE_SESSION, standings.towardsOrganisation(actor));
            return sessions.find(id)
                    .filter(s -> s.calendar().complete() && s.state() != Session.State.CANCELLED)
                    .flatMap(s -> seals.meeting(s).map(m -> new Entry(s.id(), s.pair(), m.startsAt(), m.minutes())));
        });
    }

    private SessionView answer(Actor actor, SessionId id, boolean yes) {
        return work.run(() -> {
            SessionAccess.Found found = access.find(actor, id, Action.WRITE_RELEASES, Action.READ_SESSION);
            Session session = found.session();
            if (yes) {
                session.requirePlanned();
            }
            JointRelease before = session.calendar();
            JointRelease after =
                    releases.with(before, id.value(), found.inside().me(), yes);
            Session saved = sessions.save(session.withCalendar(after));
            if (before.complete() != after.complete()) {
                events.raise(EventType.SESSION_RELEASED_TO_CALENDAR, saved.eventIds());
            }
            return access.view(saved, found.inside());
        });
    }
}
