package org.reversementoring.session;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.Check;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** Reading sessions and writing in them: agenda, notes, what each learned, insights, feedback. For the pair alone. */
public final class SessionService {
    private static final int MAX_PART_LENGTH = 2000;

    private final UnitOfWork work;
    private final Sessions sessions;
    private final PairDoor pairs;
    private final SessionAccess access;
    private final SessionSeals seals;
    private final Ids ids;

    public SessionService(UnitOfWork work, Sessions sessions, PairDoor pairs, Sealer sealer, Ids ids) {
        this.work = work;
        this.sessions = sessions;
        this.pairs = pairs;
        this.access = new SessionAccess(sessions, pairs, sealer);
        this.seals = new SessionSeals(sealer);
        this.ids = ids;
    }

    public SessionView read(Actor actor, SessionId id) {
        return work.run(() -> {
            SessionAccess.Found found =
                    access.find(actor, id, Action.READ_SESSION, Action.READ_PAIR_TEXTS, Action.READ_LEARNED);
            return access.view(found.session());
        });
    }

    /** A pair's sessions in the order in which they were written down. */
    public Page<SessionView.Line> list(Actor actor, PairId pair, Page.Request request) {
        return work.run(() -> {
            pairs.inside(actor, pair, Action.READ_SESSION);
            return sessions.page(pair, request)
                    .map(s -> new SessionView.Line(s, seals.meeting(s).orElse(null)));
        });
    }

    /** Replaces the agenda; either member may change what the other or a template wrote. */
    public SessionView writeAgenda(Actor actor, SessionId id, long version, @Nullable String text) {
        return write(actor, id, version, Action.WRITE_PAIR_TEXTS, found -> {
            Session session = found.session();
            session.requireNotCancelled();
            String agenda = required("text", text, PrivateText.MAX_LENGTH);
            return session.words()
                    .withAgenda(seals.agenda(id, session.pair(), found.inside().me(), agenda));
        });
    }

    /** Replaces the member's own note; the partner reads it and keeps their own. */
    public SessionView writeNote(Actor actor, SessionId id, long version, @Nullable String text) {
        return write(actor, id, version, Action.WRITE_PAIR_TEXTS, found -> {
            Session session = found.session();
            session.requireNotCancelled();
            String note = required("text", text, PrivateText.MAX_LENGTH);
            return session.words().withNote(seals.note(session, found.inside().me(), note));
        });
    }

    /** Replaces what the member learned in a session that was held. */
    public SessionView writeLearned(
            Actor actor, SessionId id, long version, @Nullable String text, Set<OutcomeSkill> skills) {
        return write(actor, id, version, Action.WRITE_LEARNED, found -> {
            found.session().requireHeld();
            Learned learned = new Learned(required("text", text, PrivateText.MAX_LENGTH), skills);
            return found.session()
                    .words()
                    .withLearned(seals.learned(found.session(), found.inside().me(), learned));
        });
    }

    public SessionView addInsight(Actor actor, SessionId id, @Nullable InsightType type, @Nullable String text) {
        return add(actor, id, Action.WRITE_LEARNED, found -> {
            Session session = found.session();
            session.requireNotCancelled();
            Check check = new Check();
            InsightType kind = check.required("type", type, InsightType.OTHER);
            String words = check.text("text", text, PrivateText.MAX_LENGTH);
            check.that(session.words().insights().size() < Words.MAX_ENTRIES, "text", "the session's log is full");
            check.done();
            return session.words()
                    .withInsight(seals.insight(session, found.inside().me(), ids.next(), kind, words));
        });
    }

    /** Tells the partner something specific and something to act on; one without the other is refused. */
    public SessionView giveFeedback(Actor actor, SessionId id, @Nullable String specific, @Nullable String actionable) {
        return add(actor, id, Action.WRITE_PAIR_TEXTS, found -> {
            Session session = found.session();
            session.requireHeld();
            Check check = new Check();
            String what = check.text("specific", specific, MAX_PART_LENGTH);
            String next = check.text("actionable", actionable, MAX_PART_LENGTH);
            check.that(session.words().feedback().size() < Words.MAX_ENTRIES, "specific", "the session's log is full");
            check.done();
            return session.words()
                    .withFeedback(seals.feedback(session, found.inside().me(), ids.next(), what, next));
        });
    }

    private SessionView write(
            Actor actor, SessionId id, long version, Action action, Function<SessionAccess.Found, Words> writing) {
        return work.run(() -> save(access.change(actor, id, version, action), writing));
    }

    /** Adding to a list changes nothing that the caller could have overlooked, so no version is asked. */
    private SessionView add(Actor actor, SessionId id, Action action, Function<SessionAccess.Found, Words> writing) {
        return work.run(() -> {
            SessionAccess.Found found = access.find(actor, id, action);
            found.inside().pair().requireNotEnded();
            return save(found, writing);
        });
    }

    private SessionView save(SessionAccess.Found found, Function<SessionAccess.Found, Words> writing) {
        Session saved = sessions.save(found.session().withWords(writing.apply(found)));
        return access.view(saved);
    }

    private static String required(String field, @Nullable String value, int max) {
        Check check = new Check();
        String text = check.text(field, value, max);
        check.done();
        return text;
    }
}
