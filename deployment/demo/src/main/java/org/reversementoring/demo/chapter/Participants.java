package org.reversementoring.demo.chapter;

import java.util.List;
import java.util.stream.Stream;

/** Who opted in: mentors (the juniors, who teach) and mentees (the seniors, who learn). */
record Participants(List<Employee> mentors, List<Employee> mentees) {
    Stream<Employee> all() {
        return Stream.concat(mentors.stream(), mentees.stream());
    }
}
