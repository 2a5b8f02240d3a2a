package org.reversementoring.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;

/** Seals and opens everything that a session holds. */
final class SessionSeals {
    private final PairSeals seals;

    SessionSeals(Sealer sealer) {
        this.seals = new PairSeals(sealer);
    }

    SealedText meeting(SessionId session, PairId pair, PersonId author, Meeting meeting) {
        return seals.seal(pair, author, log(session, "meeting"), meeting.toFields());
    }

    /** Empty where its author had it erased. */
    Optional<Meeting> meeting(Session session) {
        return seals.fields(log(session.id(), "meeting"), session.meeting()).map(Meeting::of);
    }

    /** The meetings of these sessions that can still be read, cancelled ones left out. */
    List<Meeting> meetings(List<Session> sessions) {
        return sessions.stream()
                .filter(s -> s.state() != Session.State.CANCELLED)
                .flatMap(s -> meeting(s).stream())
                .toList();
    }

    List<Meeting> held(List<Session> sessions) {
        return meetings(
                sessions.stream().filter(s -> s.state() == Session.State.HELD).toList());
    }

    ByAuthor change(Session session, Change change) {
        Place place = change(session.id(), session.changes().size());
        return new ByAuthor(change.by(), seals.seal(session.pair(), change.by(), place, change.toFields()));
    }

    List<Change> changes(Session session) {
        List<ByAuthor> kept = session.changes();
        return IntStream.range(0, kept.size())
                .mapToObj(i -> seals.fields(change(session.id(), i), kept.get(i).text())
                        .map(f -> Change.of(kept.get(i).author(), f)))
                .flatMap(Optional::stream)
                .toList();
    }

    SealedText agenda(SessionId session, PairId pair, PersonId author, String text) {
        return seals.seal(pair, author, place(DataItem.D09, session, "agenda"), text);
    }

    @Nullable
    String agenda(Session session) {
        SealedText agenda = session.words().agenda();
        return agenda == null ? null : seals.text(place(DataItem.D09, session.id(), "agenda"), agenda);
    }

    ByAuthor note(Session session, PersonId author, String text) {
        return new ByAuthor(
                author,
                seals.seal(session.pair(), author, place(DataItem.D09, session.id(), "note/" + author.value()), text));
    }

    String note(Session session, ByAuthor note) {
        return seals.text(
                place(DataItem.D09, session.id(), "note/" + note.author().value()), note.text());
    }

    ByAuthor learned(Session session, PersonId author, Learned learned) {
        return new ByAuthor(
                author,
                seals.seal(
                        session.pair(),
                        author,
                        place(DataItem.D34, session.id(), "learned/" + author.value()),
                        learned.toFields()));
    }

    Optional<Learned> learned(Session session, ByAuthor learned) {
        return seals.fields(
                        place(
                                DataItem.D34,
                                session.id(),
                                "learned/" + learned.author().value()),
                        learned.text())
                .map(Learned::of);
    }

    Insight insight(Session session, PersonId author, UUID id, InsightType type, String text) {
        PrivateFields fields = PrivateFields.of(Map.of("type", type.name(), "text", text));
        return new Insight(
                id,
                author,
                seals.seal(session.pair(), author, place(DataItem.D34, session.id(), "insight/" + id), fields));
    }

    Optional<Insight.Open> insight(Session session, Insight insight) {
        return seals.fields(place(DataItem.D34, session.id(), "insight/" + insight.id()), insight.content())
                .map(f -> new Insight.Open(
                        insight.id(),
                        session.id(),
                        insight.author(),
                        InsightType.valueOf(f.get("type").orElse(InsightType.OTHER.name())),
                        f.get("text").orElse("")));
    }

    Feedback feedback(Session session, PersonId author, UUID id, String specific, String actionable) {
        PrivateFields fields = PrivateFields.of(Map.of("specific", specific, "actionable", actionable));
        return new Feedback(
                id,
                author,
                seals.seal(session.pair(), author, place(DataItem.D09, session.id(), "feedback/" + id), fields));
    }

    Optional<Feedback.Open> feedback(Session session, Feedback feedback) {
        return seals.fields(place(DataItem.D09, session.id(), "feedback/" + feedback.id()), feedback.content())
                .map(f -> new Feedback.Open(
                        feedback.id(),
                        feedback.author(),
                        f.get("specific").orElse(""),
                        f.get("actionable").orElse("")));
    }

    private static Place change(SessionId session, int index) {
        return log(session, "change/" + index);
    }

    private static Place log(SessionId session, String field) {
        return place(DataItem.D11, session, field);
    }

    private static Place place(DataItem item, SessionId session, String field) {
        return new Place(item, session.value(), field);
    }
}
