package org.reversementoring.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.CanonicalWorker.Employment;

/** How a worker of the directory becomes one of ours, on one day. Not for use by several threads at once. */
final class CanonicalForm {
    /** Marks that directories append to names, one or more. */
    private static final Pattern MARKS =
            Pattern.compile("(?:\\s*(?:\\(Terminated\\)|\\(On Leave\\)|\\[C]))+$", Pattern.CASE_INSENSITIVE);

    private final SyncSettings settings;
    private final LocalDate today;
    private final WorkerFingerprint fingerprint = new WorkerFingerprint();

    /** @param today in the directory's own zone */
    CanonicalForm(SyncSettings settings, LocalDate today) {
        this.settings = settings;
        this.today = today;
    }

    CanonicalWorker of(DirectoryWorker worker) {
        String key = worker.key().isEmpty() ? null : worker.key();
        String name = withoutMarks(worker.name());
        String workEmail = worker.workEmail().isEmpty() ? null : worker.workEmail();
        Level level = level(worker.level());
        EmployeeNumber manager = worker.number().equals(worker.manager()) ? null : worker.manager();
        ZoneId timeZone = worker.timeZone() == null ? settings.defaultTimeZone() : worker.timeZone();
        fingerprint
                .begin()
                .add(key)
                .add(worker.number().value())
                .add(name)
                .add(workEmail)
                .add(worker.title())
                .add(level == null ? null : level.label())
                .add(level == null ? -1 : level.rank())
                .add(worker.organisation())
                .add(manager == null ? null : manager.value())
                .add(worker.location())
                .add(worker.country())
                .add(timeZone.getId())
                .add(worker.hired() == null ? 0 : worker.hired().toEpochDay())
                .add(worker.onLeave() ? 1 : 0);
        return new CanonicalWorker(
                key,
                worker.number(),
                employment(worker, name),
                name,
                workEmail,
                worker.title(),
                level,
                worker.organisation(),
                manager,
                worker.location(),
                worker.country(),
                timeZone,
                worker.hired(),
                worker.lastDay(),
                worker.onLeave(),
                fingerprint.end());
    }

    private Employment employment(DirectoryWorker worker, String name) {
        if (worker.hasLeft(today)) {
            return Employment.LEFT;
        }
        if (!worker.isEmployed(today)) {
            return Employment.FUTURE;
        }
        return name.isEmpty() || worker.hired() == null ? Employment.INCOMPLETE : Employment.EMPLOYED;
    }

    private @Nullable Level level(String label) {
        Integer rank = settings.rankByLevel().get(label);
        return rank == null ? null : new Level(label, rank);
    }

    private static String withoutMarks(String name) {
        boolean mayHaveOne = name.endsWith(")") || name.endsWith("]");
        return mayHaveOne ? MARKS.matcher(name).replaceFirst("") : name;
    }
}
