package org.reversementoring.moodle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reversementoring.spi.LearningPlatform.Progress;

/** What the rows of a report say about those who were asked for; nothing is kept of anybody else. */
final class ReportTally {
    private final Map<String, Set<String>> asked;
    private final Map<String, Map<String, Seen>> seen = new HashMap<>();

    /** @param asked numbers of people by the key of the course */
    ReportTally(Map<String, Set<String>> asked) {
        this.asked = asked;
    }

    void add(ReportLayout.Row row) {
        if (asked.getOrDefault(row.course(), Set.of()).contains(row.number())) {
            seen.computeIfAbsent(row.course(), course -> new HashMap<>())
                    .merge(row.number(), new Seen(row.account(), row.active(), row.completed(), false), Seen::and);
        }
    }

    boolean hasRow(String course, String person) {
        return seen.getOrDefault(course, Map.of()).containsKey(person);
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    /** Empty for who has no row, and where rows contradict each other. */
    Optional<Progress> progress(String course, String person) {
        return Optional.ofNullable(seen.getOrDefault(course, Map.of()).get(person))
                .filter(found -> !found.contradictory)
                .map(Seen::progress);
    }

    /** What the rows of one number say together. A person has one for each way of being enrolled. */
    private record Seen(String account, boolean active, boolean completed, boolean contradictory) {
        /** Rows of one account agree on completion: where they do not, or name two, they are of two accounts. */
        Seen and(Seen other) {
            return new Seen(
                    account,
                    active || other.active,
                    completed,
                    contradictory || !account.equals(other.account) || completed != other.completed);
        }

        Progress progress() {
            if (!active) {
                return Progress.SUSPENDED;
            }
            return completed ? Progress.COMPLETED : Progress.LEARNING;
        }
    }
}
