package org.reversementoring.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.CanonicalWorker;
import org.reversementoring.people.Level;

/** Writes by inserts in batches, where there is no COPY. */
final class BatchWriter implements StagingWriter {
    private static final int FULL = 1000;
    private static final String INSERT = "insert into person_staged (" + StagedRow.COLUMNS + ") values ("
            + String.join(", ", Collections.nCopies(StagedRow.COLUMN_COUNT, "?")) + ")";

    private final List<StagedRow> rows = new ArrayList<>();

    @Override
    public void add(StagedRow row) {
        rows.add(row);
    }

    @Override
    public boolean isFull() {
        return rows.size() >= FULL;
    }

    @Override
    public void clear() {
        rows.clear();
    }

    @Override
    public void write(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (StagedRow row : rows) {
                List<@Nullable Object> values = values(row);
                for (int i = 0; i < values.size(); i++) {
                    insert.setObject(i + 1, values.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        clear();
    }

    private static List<@Nullable Object> values(StagedRow row) {
        CanonicalWorker worker = row.worker();
        Level level = worker.level();
        return Arrays.<@Nullable Object>asList(
                row.run(),
                row.part(),
                worker.employment().name(),
                worker.lastDay(),
                row.id(),
                worker.key(),
                worker.number().value(),
                worker.fingerprint(),
                worker.name(),
                worker.workEmail(),
                worker.title(),
                level == null ? null : level.label(),
                level == null ? null : level.rank(),
                worker.organisation(),
                worker.manager() == null ? null : worker.manager().value(),
                worker.location(),
                worker.country(),
                worker.timeZone().getId(),
                worker.hired(),
                worker.onLeave());
    }
}
