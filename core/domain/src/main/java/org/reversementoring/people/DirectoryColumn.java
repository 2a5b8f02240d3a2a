package org.reversementoring.people;

import java.util.function.Predicate;

/** What is mapped from the directory besides the employee number. A column that goes empty stops a sync. */
public enum DirectoryColumn {
    NAME(w -> !w.name().isEmpty()),
    WORK_EMAIL(w -> !w.workEmail().isEmpty()),
    TITLE(w -> !w.title().isEmpty()),
    LEVEL(w -> !w.level().isEmpty()),
    ORGANISATION(w -> !w.organisation().isEmpty()),
    MANAGER(w -> w.manager() != null),
    LOCATION(w -> !w.location().isEmpty()),
    COUNTRY(w -> !w.country().isEmpty()),
    TIME_ZONE(w -> w.timeZone() != null),
    HIRED(w -> w.hired() != null);

    private final Predicate<DirectoryWorker> filled;

    DirectoryColumn(Predicate<DirectoryWorker> filled) {
        this.filled = filled;
    }

    boolean filledIn(DirectoryWorker worker) {
        return filled.test(worker);
    }

    /**
     * Whether a directory may leave it out altogether: time zones fall back to a default, one person has no manager.
     */
    boolean mayBeUnmapped(int workers) {
        return this == TIME_ZONE || (this == MANAGER && workers == 1);
    }
}
