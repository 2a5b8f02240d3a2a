package org.reversementoring.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Says before anything else where a database is too old. */
final class DatabaseVersion {
    /** The first with MERGE, which people are synced by. */
    static final int OLDEST_POSTGRESQL = 15;

    private static final String POSTGRESQL = "PostgreSQL";

    private DatabaseVersion() {}

    /**
     * Whether it is a PostgreSQL, or else an H2.
     *
     * @throws IllegalStateException with a sentence for the operator, where it is too old or another product
     */
    static boolean isPostgresql(DataSource database) {
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            String fault = fault(
                    about.getDatabaseProductName(), about.getDatabaseMajorVersion(), about.getDatabaseProductVersion());
            if (fault != null) {
                throw new IllegalStateException(fault);
            }
            return about.getDatabaseProductName().equals(POSTGRESQL);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    /** What is wrong with it; null where nothing is. The H2 is always our own. */
    static @Nullable String fault(String product, int major, String version) {
        return switch (product) {
            case "H2" -> null;
            case POSTGRESQL ->
                major >= OLDEST_POSTGRESQL
                        ? null
                        : "This is PostgreSQL " + version + "; the product needs PostgreSQL " + OLDEST_POSTGRESQL
                                + " or newer. Nothing was changed. Upgrade the database server, or name another one in"
                                + " RM_DATABASE_URL.";
            default -> "This is " + product + "; the product knows PostgreSQL and H2.";
        };
    }
}
