package org.reversementoring.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/**
 * How long a statement may take on PostgreSQL: a connection breaks it off after {@link #OF_REQUESTS}, unless the thread
 * works on everything, such as a sync or a job. That costs a request nothing, and such a unit one statement.
 */
final class Patience {
    /** For each new connection of the pool. */
    static final String OF_REQUESTS = "set statement_timeout to '5s'";

    private static final String THIS_ONCE = "set local statement_timeout to 0";

    /** Not static: two databases may be open in one process. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Boolean> patient = new ThreadLocal<>();

    <T> T patiently(Supplier<T> work) {
        if (isPatient()) {
            return work.get();
        }
        patient.set(true);
        try {
            return work.get();
        } finally {
            patient.remove();
        }
    }

    void begin(EntityManager em) {
        if (isPatient() && Durability.isPostgres(em)) {
            em.createNativeQuery(THIS_ONCE).executeUpdate();
        }
    }

    void begin(Connection connection) throws SQLException {
        if (isPatient() && isPostgres(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(THIS_ONCE);
            }
        }
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private boolean isPatient() {
        return Boolean.TRUE.equals(patient.get());
    }
}
