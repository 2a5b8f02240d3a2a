package org.reversementoring.people;

import java.util.function.Predicate;

/** What is mapped from the directory besides the employee number. A column that goes empty stops a sync. */
public enum DirectoryColumn {
    KEY("Workday_ID", w -> !w.key().isEmpty()),
    NAME("Display_Name", w -> !w.name().isEmpty()),
    WORK_EMAIL("Work_Email", w -> !w.workEmail().isEmpty()),
    TITLE("Business_Title", w -> !w.title().isEmpty()),
    LEVEL("Management_Level", w -> !w.level().isEmpty()),
    ORGANISATION("Supervisory_Organization", w -> !w.organisation().isEmpty()),
    MANAGER("Manager_Employee_ID", w -> w.manager() != null),
    LOCATION("Location", w -> !w.location().isEmpty()),
    COUNTRY("Country_Code", w -> !w.country().isEmpty()),
    TIME_ZONE("Time_Zone", w -> w.timeZone() != null),
    HIRED("Hire_Date", w -> w.hired() != null);

    private final String title;
    private final Predicate<DirectoryWorker> filled;

    DirectoryColumn(String title, Predicate<DirectoryWorker> filled) {
        this.title = title;
        this.filled = filled;
    }

    /** What an operator knows it by: the title in the published contract of columns. */
    public String title() {
        return title;
    }

    boolean filledIn(DirectoryWorker worker) {
        return filled.test(worker);
    }

    /**
     * Whether a directory may leave it out altogether: time zones fall back to a default, one person has no manager,
     * and without keys the numbers are the keys. But keys that were told once are not to be lost.
     */
    boolean mayBeUnmapped(int workers, boolean filledBefore) {
        return this == TIME_ZONE || (this == MANAGER && workers == 1) || (this == KEY && !filledBefore);
    }
}
