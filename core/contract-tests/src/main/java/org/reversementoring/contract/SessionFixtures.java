package org.reversementoring.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reversementoring.access.Role;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.session.ByAuthor;
import org.reversementoring.session.Commitment;
import org.reversementoring.session.CommitmentId;
import org.reversementoring.session.Credit;
import org.reversementoring.session.Feedback;
import org.reversementoring.session.Insight;
import org.reversementoring.session.JointRelease;
import org.reversementoring.session.Reflection;
import org.reversementoring.session.ReflectionId;
import org.reversementoring.session.Session;
import org.reversementoring.session.SessionId;
import org.reversementoring.session.Story;
import org.reversementoring.session.StoryId;
import org.reversementoring.session.Words;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;

/** Aggregates of the room with every field in use, for the contracts of its ports. */
final class SessionFixtures {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Ids IDS = new TimeOrderedIds(Clock.systemUTC());

    private SessionFixtures() {}

    static PairId pair() {
        return new PairId(IDS.next());
    }

    static ProgrammeId programme() {
        return new ProgrammeId(IDS.next());
    }

    static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    static SealedText sealed() {
        return new SealedText("pair/a/b", "AbC+/9==" + UUID.randomUUID());
    }

    static ByAuthor byAuthor() {
        return new ByAuthor(person(), sealed());
    }

    static JointRelease release(boolean complete) {
        return new JointRelease(List.of(byAuthor(), byAuthor()), complete);
    }

    static Session session(PairId pair, int number) {
        return new Session(
                new SessionId(IDS.next()),
                0,
                pair,
                programme(),
                number,
                Session.State.PLANNED,
                sealed(),
                List.of(),
                new Words(null, List.of(), List.of(), List.of(), List.of()));
    }

    /** As it is after it was moved, held, and written about. */
    static Session held(Session planned) {
        return new Session(
                planned.id(),
                planned.version(),
                planned.pair(),
                planned.programme(),
                planned.number(),
                Session.State.HELD,
                sealed(),
                List.of(byAuthor()),
                new Words(
                        sealed(),
                        List.of(byAuthor(), byAuthor()),
                        List.of(byAuthor()),
                        List.of(new Insight(UUID.randomUUID(), person(), sealed())),
                        List.of(new Feedback(UUID.randomUUID(), person(), sealed()))));
    }

    static Commitment commitment(PairId pair) {
        return new Commitment(new CommitmentId(IDS.next()), 0, pair, programme(), person(), sealed(), null);
    }

    static Commitment completed(Commitment open) {
        return new Commitment(
                open.id(), open.version(), open.pair(), open.programme(), open.author(), open.content(), byAuthor());
    }

    static Reflection reflection(PairId pair) {
        return new Reflection(new ReflectionId(IDS.next()), 0, pair, programme(), person(), 3, sealed());
    }

    static Story story(PairId pair, ProgrammeId programme, boolean published) {
        return new Story(
                new StoryId(IDS.next()),
                0,
                pair,
                programme,
                person(),
                Story.Kind.ENDORSEMENT,
                "She made short video plain to a board of nine.",
                "short-video",
                NOW,
                release(published));
    }

    static Story released(Story story, boolean complete) {
        return new Story(
                story.id(),
                story.version(),
                story.pair(),
                story.programme(),
                story.author(),
                story.kind(),
                story.text(),
                story.skill(),
                story.writtenAt(),
                release(complete));
    }

    static Credit credit(PersonId person, ProgrammeId programme, Credit.Kind kind) {
        return new Credit(
                IDS.next(),
                0,
                person,
                programme,
                kind,
                Set.of(Role.MENTOR, Role.MENTEE),
                5,
                300,
                NOW.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
