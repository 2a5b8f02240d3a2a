package org.reversementoring.persistence;

import jakarta.persistence.EntityManager;
import java.util.Locale;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Lets a unit of work that reads, and writes no more than its line in the audit log, end without waiting for the disk.
 * On PostgreSQL a connection commits asynchronously unless the unit wrote anything else. What can be lost so is the
 * line of a read, where the database server itself falls within about three {@code wal_writer_delay} (0.6 s by
 * default); the product may fall at any time.
 */
final class Durability implements StatementInspector {
    /** For each new connection of the pool. */
    static final String OF_READS = "set synchronous_commit to off";

    /** Back to what the site has set for its database. */
    private static final String OF_WRITES = "set local synchronous_commit to default";

    private static final String AUDIT = "insert into audit_entry ";

    /** Not static: two databases may be open in one process. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Boolean> wrote = new ThreadLocal<>();

    @Override
    public String inspect(String sql) {
        String begin = sql.substring(0, Math.min(sql.length(), AUDIT.length())).toLowerCase(Locale.ROOT);
        // "set local" changes how the unit runs, and no row.
        if (!begin.startsWith("select") && !begin.startsWith("set local ") && !begin.equals(AUDIT)) {
            wrote.set(true);
        }
        return sql;
    }

    void begin() {
        wrote.remove();
    }

    /** Comes last in a unit, when everything it writes has been sent. */
    void beforeCommit(EntityManager em) {
        em.flush();
        if (hasWritten() && isPostgres(em)) {
            em.createNativeQuery(OF_WRITES).executeUpdate();
        }
        wrote.remove();
    }

    /** Whether the running unit has sent a change of more than the audit log. */
    boolean hasWritten() {
        return Boolean.TRUE.equals(wrote.get());
    }

    static boolean isPostgres(EntityManager em) {
        return em.getEntityManagerFactory()
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof PostgreSQLDialect;
    }
}
