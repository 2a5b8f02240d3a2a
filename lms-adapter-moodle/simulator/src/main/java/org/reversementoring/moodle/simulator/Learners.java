package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.reversementoring.moodle.simulator.Site.Enrolment;
import org.reversementoring.moodle.simulator.Site.InCourse;

/** What people do in their browser. */
public final class Learners {
    private final Site site;
    private final Places places;

    Learners(Site site) {
        this.site = site;
        places = new Places(site);
    }

    /**
     * Somebody begins a course.
     *
     * @param person username or idnumber
     * @param courseIdnumber the course's idnumber
     * @throws IllegalArgumentException where there is no such person or course, or the person is not enrolled there
     */
    public void starts(String person, String courseIdnumber) {
        synchronized (site) {
            site.started.add(place(person, courseIdnumber));
        }
    }

    /** Somebody works through a course to its end; as {@link #starts}. */
    public void completes(String person, String courseIdnumber) {
        synchronized (site) {
            complete(place(person, courseIdnumber));
        }
    }

    private InCourse place(String person, String courseIdnumber) {
        InCourse place = places.of(person, courseIdnumber);
        if (!site.isEnrolled(place)) {
            throw new IllegalArgumentException("person: " + person + " is not enrolled in " + courseIdnumber);
        }
        return place;
    }

    private void complete(InCourse place) {
        site.started.add(place);
        site.worked.putIfAbsent(place, site.now());
        site.completions.putIfAbsent(place, site.now());
    }

    /**
     * A crowd is there and enrolled in a course, with usernames and idnumbers from {@code prefix-0} on: for measuring.
     *
     * @param completed how many of them, from the first, have completed it
     */
    public void arrive(String prefix, int people, String courseIdnumber, int completed) {
        synchronized (site) {
            long course = places.course(courseIdnumber);
            for (int i = 0; i < people; i++) {
                String name = prefix + "-" + i;
                ObjectNode user = site.users.insert(UserFunctions.row(JsonNodeFactory.instance
                        .objectNode()
                        .put("username", name)
                        .put("auth", "oauth2")
                        .put("firstname", "Person")
                        .put("lastname", name)
                        .put("email", name + "@example.com")
                        .put("idnumber", name)));
                InCourse place = new InCourse(user.path("id").asLong(), course);
                site.enrolments.put(place, new Enrolment(EnrolFunctions.STUDENT, false));
                if (i < completed) {
                    complete(place);
                }
            }
        }
    }
}
