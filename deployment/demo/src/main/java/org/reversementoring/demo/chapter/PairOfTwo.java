package org.reversementoring.demo.chapter;

import java.util.List;

/**
 * A pair.
 *
 * @param mentor the junior, who teaches
 * @param mentee the senior, who learns
 */
record PairOfTwo(String id, Employee mentor, Employee mentee) {
    List<Employee> both() {
        return List.of(mentor, mentee);
    }

    String path() {
        return "pairs/" + id;
    }

    @Override
    public String toString() {
        return mentor + " and " + mentee;
    }
}
