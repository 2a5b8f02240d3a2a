package org.reversementoring.persistence;

import java.util.UUID;
import org.reversementoring.people.CanonicalWorker;

/** A worker of one part of a snapshot, with the id that the person gets who is not known yet. */
record StagedRow(UUID run, int part, UUID id, CanonicalWorker worker) {
    /** In the order in which the writers write them. */
    static final String COLUMNS = "run, part, employment, last_day, id, directory_key, employee_number, fingerprint,"
            + " name, work_email, title, level_label, level_rank, organisation, manager_number, location, country,"
            + " time_zone, hired, on_leave";

    static final int COLUMN_COUNT = COLUMNS.split(",").length;
}
