package org.reversementoring.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;

/**
 * A session opened for one of the pair's members.
 *
 * @param meeting null where the member who wrote it had it erased
 */
public record SessionView(
        Session session,
        @Nullable Meeting meeting,
        List<Change> changes,
        @Nullable String agenda,
        List<Note> notes,
        List<Lesson> learned,
        List<Insight.Open> insights,
        List<Feedback.Open> feedback) {
    public SessionView {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
        learned = List.copyOf(learned);
        insights = List.copyOf(insights);
        feedback = List.copyOf(feedback);
    }

    /** A member's shared note. */
    public record Note(PersonId author, String text) {
        @Override
        public String toString() {
            return "[private]";
        }
    }

    /** What a member learned. */
    public record Lesson(PersonId author, Learned learned) {}

    /** One line of a list of sessions. */
    public record Line(Session session, @Nullable Meeting meeting) {}

    @Override
    public String toString() {
        return "[private]";
    }
}
