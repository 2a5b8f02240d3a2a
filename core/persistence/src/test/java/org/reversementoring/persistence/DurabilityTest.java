package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy.Verdict;
import org.reversementoring.access.Standing;
import org.reversementoring.audit.AuditLog;
import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.spi.TimeOrderedIds;

/** What PostgreSQL waits for at the end of a unit, told by triggers that fire in its commit. */
class DurabilityTest {
    private static EmbeddedPostgres postgres;
    private static Database database;
    private static HibernateUnitOfWork work;
    private static AuditLog log;

    @BeforeAll
    static void aSiteThatWaitsForItsDisk() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start();
        database = Database.open(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        work = database.unitOfWork();
        log = new AuditLog(
                work,
                new HibernateAuditEntries(work),
                new InMemoryFingerprints(),
                new TimeOrderedIds(Clock.systemUTC()),
                Clock.systemUTC());
        AuditTables.sql(work, "create table commit_watch (said text)");
        AuditTables.sql(
                work,
                "create function watch_commit() returns trigger language plpgsql as 'begin"
                        + " insert into commit_watch values (current_setting(''synchronous_commit'')); return null; end'");
        for (String table : List.of("audit_entry", "notice")) {
            AuditTables.sql(
                    work,
                    "create constraint trigger watch_commit after insert on " + table
                            + " deferrable initially deferred for each row execute function watch_commit()");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        postgres.close();
    }

    @BeforeEach
    void nothingSaidYet() {
        AuditTables.sql(work, "delete from commit_watch");
    }

    @Test
    void aReadThatIsOnlyAuditedDoesNotWaitForTheDisk() {
        work.run(this::audited);

        assertThat(said()).containsExactly("off");
    }

    @Test
    void aReadThatMayTakeLongHasNotWritten() {
        List<String> along = new ArrayList<>();
        work.alongChanges(() -> along.add("changed"));
        try {
            work.patiently(() -> work.run(() -> {
                audited();
                return "";
            }));
        } finally {
            work.alongChanges(null);
        }

        assertThat(said()).containsExactly("off");
        assertThat(along).isEmpty();
    }

    @Test
    void whateverWritesWaitsAsTheSiteHasSetIt() {
        work.run(() -> {
            audited();
            work.em().persist(notice());
        });

        assertThat(said()).containsExactly("on", "on");
    }

    @Test
    void aReadAfterAWriteOnTheSameConnectionDoesNotWait() {
        work.run(() -> work.em().persist(notice()));
        work.run(this::audited);

        assertThat(said()).containsExactly("on", "off");
    }

    private static NoticeRow notice() {
        NoticeRow notice = new NoticeRow();
        notice.id = UUID.randomUUID();
        return notice;
    }

    private void audited() {
        log.decided(
                Action.READ_SESSION, new Standing(Actor.SYSTEM, Set.of(), false, false, null, Set.of()), Verdict.HIDE);
    }

    private static List<String> said() {
        return work.run(() -> {
            List<?> rows = work.em()
                    .createNativeQuery("select said from commit_watch", String.class)
                    .getResultList();
            return rows.stream().map(String.class::cast).toList();
        });
    }
}
