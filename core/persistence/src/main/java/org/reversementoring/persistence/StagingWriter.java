package org.reversementoring.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** Collects staged rows and writes many at once. */
interface StagingWriter {
    void add(StagedRow row);

    /** Whether enough has come together to be written. */
    boolean isFull();

    /** Writes what has come together, and is empty. */
    void write(Connection connection) throws SQLException;

    /** Forgets what has come together. */
    void clear();
}
