package org.reversementoring.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.problem.RefusedException;

/** Finds a session for a member of its pair, and opens it. */
final class SessionAccess {
    private final Sessions sessions;
    private final PairDoor pairs;
    private final SessionSeals seals;

    SessionAccess(Sessions sessions, PairDoor pairs, Sealer sealer) {
        this.sessions = sessions;
        this.pairs = pairs;
        this.seals = new SessionSeals(sealer);
    }

    /** A session and the member who looks at it. */
    record Found(Session session, PairDoor.Inside inside) {}

    Found find(Actor actor, SessionId id, Action... actions) {
        Session session = sessions.find(id).orElse(null);
        PairDoor.Inside inside = pairs.inside(actor, session == null ? null : session.pair(), actions);
        if (session == null) {
            throw RefusedException.notFound();
        }
        return new Found(session, inside);
    }

    /** As {@link #find}, for a change of the version that the caller has read, in a pair that has not ended. */
    Found change(Actor actor, SessionId id, long version, Action action) {
        Found found = find(actor, id, action);
        if (found.session().version() != version) {
            throw RefusedException.stale();
        }
        found.inside().pair().requireNotEnded();
        return found;
    }

    SessionView view(Session session) {
        Words words = session.words();
        return new SessionView(
                session,
                seals.meeting(session).orElse(null),
                seals.changes(session),
                seals.agenda(session),
                words.notes().stream()
                        .map(n -> new SessionView.Note(n.author(), seals.note(session, n)))
                        .toList(),
                words.learned().stream().flatMap(l -> lesson(session, l)).toList(),
                insights(session),
                words.feedback().stream()
                        .map(f -> seals.feedback(session, f))
                        .flatMap(Optional::stream)
                        .toList());
    }

    List<Insight.Open> insights(Session session) {
        return session.words().insights().stream()
                .map(i -> seals.insight(session, i))
                .flatMap(Optional::stream)
                .toList();
    }

    Stream<SessionView.Lesson> lesson(Session session, ByAuthor learned) {
        return seals.learned(session, learned).map(l -> new SessionView.Lesson(learned.author(), l)).stream();
    }
}
