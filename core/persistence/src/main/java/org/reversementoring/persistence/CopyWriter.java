package org.reversementoring.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.reversementoring.people.CanonicalWorker;
import org.reversementoring.people.Level;

/** Writes by PostgreSQL's COPY. */
final class CopyWriter implements StagingWriter {
    private static final String COPY = "copy person_staged (" + StagedRow.COLUMNS + ") from stdin (format binary)";
    /** About 5000 rows: enough to make one more round trip cheap, and little to hold. */
    private static final int FULL = 1 << 20;

    private final CopyBuffer rows = new CopyBuffer(FULL + (1 << 16));

    @Override
    public void clear() {
        rows.clear();
    }

    @Override
    public boolean isFull() {
        return rows.size() >= FULL;
    }

    @Override
    public void add(StagedRow row) {
        CanonicalWorker worker = row.worker();
        Level level = worker.level();
        rows.row(StagedRow.COLUMN_COUNT)
                .put(row.run())
                .put((Integer) row.part())
                .put(worker.employment().name())
                .put(worker.lastDay())
                .put(row.id())
                .put(worker.key())
                .put(worker.number().value())
                .put(worker.fingerprint())
                .put(worker.name())
                .put(worker.workEmail())
                .put(worker.title())
                .put(level == null ? null : level.label())
                .put(level == null ? null : (Integer) level.rank())
                .put(worker.organisation())
                .put(worker.manager() == null ? null : worker.manager().value())
                .put(worker.location())
                .put(worker.country())
                .put(worker.timeZone().getId())
                .put(worker.hired())
                .put(worker.onLeave());
    }

    @Override
    public void write(Connection connection) throws SQLException {
        rows.copy(connection, COPY);
    }
}
