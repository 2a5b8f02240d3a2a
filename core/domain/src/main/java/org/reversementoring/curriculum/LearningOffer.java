package org.reversementoring.curriculum;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.participation.Side;
import org.reversementoring.problem.Check;

/**
 * Something to learn from while the programme runs, beyond the training at its start.
 *
 * @param topics what it is about; may be empty
 * @param side whom it is for; null for both
 * @param at when it takes place; null for material
 * @param minutes how long it takes, 15 to 480; null for material
 * @param place where it takes place; empty for material
 * @param link where it is read or joined; needed for material
 */
public record LearningOffer(
        LearningOfferId id,
        Type type,
        String title,
        Set<Topic> topics,
        @Nullable Side side,
        @Nullable Instant at,
        @Nullable Integer minutes,
        String place,
        @Nullable URI link) {
    /** The kinds of offer. A workshop and a seminar take place at a time and stand in the calendar. */
    public enum Type {
        WORKSHOP,
        SEMINAR,
        MATERIAL
    }

    public LearningOffer {
        topics = Set.copyOf(topics);
    }

    public boolean isScheduled() {
        return type != Type.MATERIAL;
    }

    void check() {
        Check check = new Check();
        check.text("title", title, 120);
        check.optional("place", place, 200);
        if (isScheduled()) {
            check.that(at != null, "at", "is required for a workshop or seminar");
            check.range("minutes", minutes, 15, 480);
            check.that(!place.isBlank() || link != null, "place", "is required where there is no link");
        } else {
            check.that(at == null, "at", "is not for material, which is there at any time");
            check.that(minutes == null, "minutes", "is not for material, which is there at any time");
            check.that(link != null, "link", "is required for material");
        }
        check.that(link == null || isWebAddress(link), "link", "must be a https address");
        check.done();
    }

    private static boolean isWebAddress(URI link) {
        return "https".equals(link.getScheme())
                && link.getHost() != null
                && link.getUserInfo() == null
                && link.toString().length() <= 500;
    }
}
