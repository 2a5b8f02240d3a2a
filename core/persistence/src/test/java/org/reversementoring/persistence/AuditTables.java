package org.reversementoring.persistence;

/** What somebody with the database alone can do to the log. */
final class AuditTables {
    private AuditTables() {}

    static void empty(HibernateUnitOfWork work) {
        sql(work, "delete from audit_entry");
        sql(work, "delete from audit_head");
    }

    /** Answers how many rows it changed. */
    static int sql(HibernateUnitOfWork work, String statement) {
        return work.run(() -> work.em().createNativeQuery(statement).executeUpdate());
    }
}
