package org.reversementoring.workday.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.workday.simulator.Facts.FurtherJob;
import org.reversementoring.workday.simulator.Worker.Dates;
import org.reversementoring.workday.simulator.Worker.Job;
import org.reversementoring.workday.simulator.Worker.Place;

/** What can be typed in about a worker. Every change but a hire is without effect on somebody who was never hired. */
sealed interface WorkerChange extends Timeline.Change<Facts> {
    @Override
    default @Nullable Facts apply(@Nullable Facts before, LocalDate on) {
        return before == null ? null : to(before, on);
    }

    Facts to(Facts before, LocalDate on);

    /** @param facts the dates in it are replaced by the effective date, so that a corrected hire moves them */
    record Hire(Facts facts) implements WorkerChange {
        @Override
        public Facts apply(@Nullable Facts before, LocalDate on) {
            return to(facts, on);
        }

        @Override
        public Facts to(Facts unused, LocalDate on) {
            return on.equals(facts.dates().hired())
                    ? facts
                    : new Facts(
                            facts.id(),
                            facts.contingent(),
                            facts.name(),
                            facts.email(),
                            facts.job(),
                            facts.furtherJobs(),
                            facts.organization(),
                            facts.place(),
                            new Dates(on, on, null),
                            facts.onLeave());
        }

        @Override
        public String title() {
            return facts.contingent() ? "Contract Contingent Worker" : "Hire";
        }
    }

    /** The effective date is the last day. */
    record Terminate() implements WorkerChange {
        @Override
        public Facts to(Facts before, LocalDate on) {
            return before.withHired(before.dates().hired(), on);
        }

        @Override
        public String title() {
            return "Terminate";
        }
    }

    record Rehire() implements WorkerChange {
        @Override
        public Facts to(Facts before, LocalDate on) {
            return before.withHired(on, null).withLeave(false);
        }

        @Override
        public String title() {
            return "Rehire";
        }
    }

    record ChangeJob(Job job, Organization organization) implements WorkerChange {
        @Override
        public Facts to(Facts before, LocalDate on) {
            return before.withJob(job, organization);
        }

        @Override
        public String title() {
            return "Change Job";
        }
    }

    record ChangeOrganization(Organization organization) implements WorkerChange {
        @Override
        public Facts to(Facts before, LocalDate on) {
            return before.withJob(before.job(), organization);
        }

        @Override
        public String title() {
            return "Move Worker";
        }
    }

    record Move(Place place) implements WorkerChange {
        @Override
        public Facts to(Facts before, LocalDate on) {
            return before.withPlace(place);
        }

        @Override
        public String title() {
            return "Change Location";
        }
    }

    record Leave(boolean away) implements WorkerChange {
        @Override
        public Facts to(Facts before, LocalDate on) {
            return before.withLeave(away);
        }

        @Override
        public String title() {
            return away ? "Place on Leave" : "Return from Leave";
        }
    }

    /** Another number and worker type in the same profile. */
    record Rekey(String id, boolean contingent) implements WorkerChange {
        @Override
        public Facts to(Facts before, LocalDate on) {
            return before.withId(id, contingent);
        }

        @Override
        public String title() {
            return contingent ? "Convert to Contingent Worker" : "Convert to Employee";
        }
    }

    record ChangeContact(String name, @Nullable String email) implements WorkerChange {
        @Override
        public Facts to(Facts before, LocalDate on) {
            return before.withContact(name, email);
        }

        @Override
        public String title() {
            return "Change Contact Information";
        }
    }

    record AddJob(FurtherJob job) implements WorkerChange {
        @Override
        public Facts to(Facts before, LocalDate on) {
            List<FurtherJob> jobs =
                    Stream.concat(before.furtherJobs().stream(), Stream.of(job)).toList();
            return before.withFurtherJobs(jobs);
        }

        @Override
        public String title() {
            return "Add Job";
        }
    }

    record EndJob(String job) implements WorkerChange {
        @Override
        public Facts to(Facts before, LocalDate on) {
            return before.withFurtherJobs(before.furtherJobs().stream()
                    .filter(further -> !further.job().title().equals(job))
                    .toList());
        }

        @Override
        public String title() {
            return "End Additional Job";
        }
    }
}
