package org.reversementoring.moodle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.CourseSpec;
import org.reversementoring.spi.LearningPlatform.Learner;

/** So many people, and every two of them a pair. */
final class Crowd {
    final List<Learner> people;
    final Map<PairId, List<Learner>> pairs = new LinkedHashMap<>();

    Crowd(int people) {
        this.people = IntStream.range(0, people)
                .mapToObj(i ->
                        new Learner(new EmployeeNumber("N-" + i), "First" + i + " Last" + i, "n" + i + "@example.com"))
                .toList();
        for (int i = 0; i + 1 < people; i += 2) {
            pairs.put(new PairId(new UUID(9, i)), this.people.subList(i, i + 2));
        }
    }

    static CourseRef course(LearningPlatform platform) {
        return platform.publish(new CourseSpec(
                "rm-crowd", "Meeting place", "rm-tpl-programme", Instant.parse("2026-12-01T08:00:00Z"), null));
    }

    void enrolAndGroup(LearningPlatform platform, CourseRef course) {
        platform.enrol(course, people);
        platform.group(course, pairs);
    }
}
