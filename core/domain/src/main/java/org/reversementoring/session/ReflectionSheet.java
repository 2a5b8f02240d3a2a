package org.reversementoring.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;

/**
 * A pair's reflections, for its members.
 *
 * @param due whether the reader should look back again
 * @param benefitGap how far apart the two see the mutual benefit: the mentee's latest answer minus the mentor's, -4 to
 *     4; above zero, the mentee finds it more mutual than the mentor does. Null until both answered
 */
public record ReflectionSheet(
        List<Entry> entries, boolean due, @Nullable Integer benefitGap) {
    public ReflectionSheet {
        entries = List.copyOf(entries);
    }

    public record Entry(ReflectionId id, PersonId author, int heldSessions, Reflection.Answers answers) {}
}
