package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.reversementoring.moodle.simulator.Site.Enrolment;
import org.reversementoring.moodle.simulator.Site.InCourse;

/** What people do in their browser, and what administrators do by hand. */
public final class Learners {
    private final Site site;

    Learners(Site site) {
        this.site = site;
    }

    /**
     * Somebody works through a course to its end.
     *
     * @param person username or idnumber
     * @param courseIdnumber the course's idnumber
     * @throws IllegalArgumentException where there is no such person or course, or the person is not enrolled there
     */
    public void completes(String person, String courseIdnumber) {
        synchronized (site) {
            InCourse place = new InCourse(user(person), course(courseIdnumber));
            if (!site.enrolments.containsKey(place)) {
                throw new IllegalArgumentException("person: " + person + " is not enrolled in " + courseIdnumber);
            }
            site.completions.put(place, site.now());
        }
    }

    /** An administrator suspends somebody's enrolment. */
    public void isSuspendedIn(String person, String courseIdnumber) {
        synchronized (site) {
            site.enrolments.computeIfPresent(
                    new InCourse(user(person), course(courseIdnumber)),
                    (place, enrolment) -> new Enrolment(enrolment.role(), true));
        }
    }

    /** Somebody takes a course again that was completed. */
    public void retakes(String person, String courseIdnumber) {
        synchronized (site) {
            site.completions.remove(new InCourse(user(person), course(courseIdnumber)));
        }
    }

    /** An administrator removes somebody's enrolment. */
    public void isRemovedFrom(String person, String courseIdnumber) {
        synchronized (site) {
            site.enrolments.remove(new InCourse(user(person), course(courseIdnumber)));
        }
    }

    /** An administrator deletes a course with everything in it. */
    public void deleteCourse(String courseIdnumber) {
        synchronized (site) {
            long course = course(courseIdnumber);
            site.enrolments.keySet().removeIf(place -> place.course() == course);
            site.completions.keySet().removeIf(place -> place.course() == course);
            for (ObjectNode group :
                    site.groups.where("courseid", Long.toString(course)).toList()) {
                site.members.removeIf(member -> member.group() == id(group));
                site.groups.delete(id(group));
            }
            site.events
                    .where("courseid", Long.toString(course))
                    .map(Learners::id)
                    .toList()
                    .forEach(site.events::delete);
            site.courses.delete(course);
        }
    }

    private long user(String person) {
        return site.users
                .where(row -> row.path("username").asText().equals(person)
                        || row.path("idnumber").asText().equals(person))
                .findFirst()
                .map(Learners::id)
                .orElseThrow(() -> new IllegalArgumentException("person: nobody is known as " + person));
    }

    private long course(String idnumber) {
        return site.courses
                .where("idnumber", idnumber)
                .findFirst()
                .map(Learners::id)
                .orElseThrow(() -> new IllegalArgumentException("course: no course has the idnumber " + idnumber));
    }

    private static long id(ObjectNode row) {
        return row.path("id").asLong();
    }
}
