package org.reversementoring.workday.simulator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.workday.simulator.Worker.Dates;
import org.reversementoring.workday.simulator.Worker.Job;
import org.reversementoring.workday.simulator.Worker.Place;

/**
 * State of one profile on one effective date.
 *
 * @param id Employee_ID or Contingent_Worker_ID
 * @param organization where the primary job sits
 */
record Facts(
        String id,
        boolean contingent,
        String name,
        @Nullable String email,
        Job job,
        List<FurtherJob> furtherJobs,
        Organization organization,
        Place place,
        Dates dates,
        boolean onLeave) {

    /** A job beside the primary one. */
    record FurtherJob(Job job, Organization organization) {}

    Facts withId(String newId, boolean nowContingent) {
        return new Facts(newId, nowContingent, name, email, job, furtherJobs, organization, place, dates, onLeave);
    }

    Facts withContact(String newName, @Nullable String newEmail) {
        return new Facts(id, contingent, newName, newEmail, job, furtherJobs, organization, place, dates, onLeave);
    }

    Facts withJob(Job newJob, Organization newOrganization) {
        return new Facts(id, contingent, name, email, newJob, furtherJobs, newOrganization, place, dates, onLeave);
    }

    Facts withFurtherJobs(List<FurtherJob> jobs) {
        return new Facts(id, contingent, name, email, job, List.copyOf(jobs), organization, place, dates, onLeave);
    }

    Facts withPlace(Place newPlace) {
        return new Facts(id, contingent, name, email, job, furtherJobs, organization, newPlace, dates, onLeave);
    }

    Facts withHired(LocalDate hired, @Nullable LocalDate terminated) {
        Dates newDates = new Dates(hired, dates.originallyHired(), terminated);
        return new Facts(id, contingent, name, email, job, furtherJobs, organization, place, newDates, onLeave);
    }

    Facts withLeave(boolean away) {
        return new Facts(id, contingent, name, email, job, furtherJobs, organization, place, dates, away);
    }
}
