package org.reversementoring.demo.chapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Who is asked to take part, chosen from the list of people.
 *
 * @param juniors would be mentors
 * @param seniors would be mentees
 */
record Cast(List<Employee> juniors, List<Employee> seniors) {
    static Cast of(List<JsonNode> people) {
        return new Cast(List.of(), List.of());
    }
}
