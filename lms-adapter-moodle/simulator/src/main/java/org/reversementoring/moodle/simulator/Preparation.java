package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an administrator can have left out when the site was prepared. */
public final class Preparation {
    private final Site site;

    Preparation(Site site) {
        this.site = site;
    }

    /** Takes a capability from the role of the service's user. */
    public void takesAway(String capability) {
        synchronized (site) {
            site.lacking.add(capability);
        }
    }

    /** Lets the site say something else of itself, such as its {@code version}. */
    public void says(String field, String value) {
        synchronized (site) {
            site.about.put(field, value);
        }
    }

    /** Changes a field of the service's user, such as {@code timezone}. */
    public void changesServiceUser(String field, String value) {
        synchronized (site) {
            site.users.byId(Site.SERVICE_USER).orElseThrow().put(field, value);
        }
    }

    /** Switches an advanced feature off, such as {@code messaging}. */
    public void switchesOff(String feature) {
        synchronized (site) {
            site.switchedOff.add(feature);
        }
    }

    /** Changes a course's field, such as {@code visible}. */
    public void changesCourse(String idnumber, String field, int value) {
        synchronized (site) {
            course(idnumber).put(field, value);
        }
    }

    /** Takes the completion criteria from a course. */
    public void removesCriteria(String idnumber) {
        synchronized (site) {
            site.criteria.remove(course(idnumber).path("id").asLong());
        }
    }

    private ObjectNode course(String idnumber) {
        return site.courses.where("idnumber", idnumber).findFirst().orElseThrow();
    }
}
