package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reversementoring.contract.LearningPlatformContract.Stage;

/** What is seen of a course in Moodle's own terms. */
interface MoodleStage extends Stage {
    /** As Moodle describes the course with this ID number. */
    JsonNode course(String key);

    @Override
    default String title(String course) {
        return course(course).path("fullname").asText();
    }

    @Override
    default Instant start(String course) {
        return Instant.ofEpochSecond(course(course).path("startdate").asLong());
    }

    @Override
    default @Nullable Instant end(String course) {
        long end = course(course).path("enddate").asLong();
        return end == 0 ? null : Instant.ofEpochSecond(end);
    }

    @Override
    default boolean isHidden(String course) {
        return course(course).path("visible").asInt() == 0;
    }
}
