package org.reversementoring.session;

import java.util.List;

/**
 * Something about a pair may leave it only while both members want that.
 *
 * @param votes each member's own yes or no, sealed for that member alone, so that neither is pressed by the other
 * @param complete true while both say yes
 */
public record JointRelease(List<ByAuthor> votes, boolean complete) {
    public JointRelease {
        votes = List.copyOf(votes);
    }
}
