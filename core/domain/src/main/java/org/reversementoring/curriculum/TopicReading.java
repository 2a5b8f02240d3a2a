package org.reversementoring.curriculum;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mentee's way through the learning resource of a topic of identity, from enrolment on. For the mentee alone.
 *
 * @param completedAt when completion was first read from the learning platform; null before
 * @param enrolledIn address of the course; null where it was kept before addresses were
 */
public record TopicReading(
        String focusArea,
        @Nullable Instant completedAt,
        @Nullable URI enrolledIn) {}
