package org.reversementoring.curriculum;

import java.util.List;
import org.reversementoring.participation.Side;

/**
 * What one side of a programme learns.
 *
 * @param template the key of the course in the learning platform that it is made from
 */
public record Curriculum(Side side, String template, List<Topic> topics) {
    public Curriculum {
        topics = List.copyOf(topics);
    }

    /** Every topic, for either side: each side's course tells it from where that side stands. */
    public static Curriculum of(Side side) {
        return new Curriculum(
                side,
                switch (side) {
                    case MENTOR -> "rm-tpl-mentor";
                    case MENTEE -> "rm-tpl-mentee";
                },
                List.of(Topic.values()));
    }

    /** A title for people, at most 160 characters. */
    String title(String programme) {
        return programme
                + switch (side) {
                    case MENTOR -> ": training for mentors";
                    case MENTEE -> ": training for mentees";
                };
    }
}
