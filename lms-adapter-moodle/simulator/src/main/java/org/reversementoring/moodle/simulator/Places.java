package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.reversementoring.moodle.simulator.Site.InCourse;

/** Finds people and courses by the names that somebody at the site would use. */
record Places(Site site) {
    /**
     * @param person username or idnumber
     * @throws IllegalArgumentException where there is no such person or course
     */
    InCourse of(String person, String courseIdnumber) {
        return new InCourse(user(person), course(courseIdnumber));
    }

    long user(String person) {
        return site.users
                .where(row -> row.path("username").asText().equals(person)
                        || row.path("idnumber").asText().equals(person))
                .findFirst()
                .map(Places::id)
                .orElseThrow(() -> new IllegalArgumentException("person: nobody is known as " + person));
    }

    long course(String idnumber) {
        return site.courses
                .where("idnumber", idnumber)
                .findFirst()
                .map(Places::id)
                .orElseThrow(() -> new IllegalArgumentException("course: no course has the idnumber " + idnumber));
    }

    private static long id(ObjectNode row) {
        return row.path("id").asLong();
    }
}
