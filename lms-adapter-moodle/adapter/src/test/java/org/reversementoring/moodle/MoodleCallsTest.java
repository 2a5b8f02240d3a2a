package org.reversementoring.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.moodle.simulator.Call;
import org.reversementoring.spi.CourseRef;

/** How often the site is asked for two thousand people in a thousand pairs. */
class MoodleCallsTest {
    private final SimulatedStage stage = new SimulatedStage();
    private final Crowd crowd = new Crowd(2000);
    private final CourseRef course = Crowd.course(stage.platform);
    private int seen = stage.simulator.calls().size();

    @AfterEach
    void stop() {
        stage.close();
    }

    private Map<String, Long> calls() {
        List<Call> all = stage.simulator.calls();
        List<Call> latest = all.subList(seen, all.size());
        seen = all.size();
        assertThat(latest).allMatch(call -> call.fields() < Parameters.MAX_FIELDS);
        return latest.stream().collect(Collectors.groupingBy(Call::function, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> counts(Object... functions) {
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < functions.length; i += 2) {
            counts.put(((Function) functions[i]).moodleName(), ((Integer) functions[i + 1]).longValue());
        }
        return counts;
    }

    @Test
    void everybody_is_enrolled_and_grouped_in_a_few_calls_and_a_second_time_nothing_is_changed() {
        stage.platform.enrol(course, crowd.people);
        assertThat(calls())
                .isEqualTo(counts(
                        Function.COURSES_BY_FIELD, 1,
                        Function.USERS_BY_FIELD, 6,
                        Function.CREATE_USERS, 7,
                        Function.ENROLLED_USERS, 1,
                        Function.ENROL, 4));
        stage.platform.group(course, crowd.pairs);
        assertThat(calls())
                .isEqualTo(counts(
                        Function.COURSES_BY_FIELD, 1,
                        Function.USERS_BY_FIELD, 2,
                        Function.ENROLLED_USERS, 3,
                        Function.COURSE_GROUPS, 2,
                        Function.CREATE_GROUPS, 4,
                        Function.ADD_MEMBERS, 3));
        crowd.enrolAndGroup(stage.platform, course);
        assertThat(calls())
                .isEqualTo(counts(
                        Function.COURSES_BY_FIELD, 2,
                        Function.USERS_BY_FIELD, 4,
                        Function.ENROLLED_USERS, 6,
                        Function.COURSE_GROUPS, 1,
                        Function.GROUP_MEMBERS, 1));
        assertThat(stage.rows("users", user -> true)).hasSize(2000);
        assertThat(stage.rows("groups", group -> true)).hasSize(1000);
        assertThat(stage.rows("members", member -> true)).hasSize(2000);
    }
}
