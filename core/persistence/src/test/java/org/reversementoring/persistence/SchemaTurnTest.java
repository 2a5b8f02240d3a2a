package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.spi.SchemaTurn;

/** Nodes that start at once, after one that was killed in the midst of changing the schema, or never. */
class SchemaTurnTest {
    private static final Duration SHORT = Duration.ofMillis(100);

    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    private void migrate() {
        Database.migrate(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void aLockThatAKilledProcessLeftIsTakenOffAndWhatItHadNotDoneIsDone() throws SQLException {
        migrate();
        int all = count("databasechangelog");
        execute("delete from databasechangelog where id = 'kernel-4-job-round'");
        execute("drop table job_round");
        execute(
                "update databasechangeloglock set locked = true, lockedby = 'reverse-mentoring gone (10.0.0.1)', lockgranted = now()");
        migrate();
        assertThat(count("databasechangelog")).isEqualTo(all);
        assertThat(count("databasechangeloglock where locked")).isZero();
        assertThat(count("job_round")).isZero();
    }

    @Test
    void threeThatStartAtOnceOnAnEmptyDatabaseMakeTheSchemaOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                all.add(threads.submit(this::migrate));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(count("(select id from databasechangelog group by id having count(*) > 1) twice"))
                .isZero();
        assertThat(count("pg_locks where locktype = 'advisory'")).isZero();
    }

    @Test
    void theWorkTakesAsLongAsItNeedsAndTheSessionIsBoundedAgain() throws SQLException {
        String bounded =
                postgres.getJdbcUrl("postgres", "postgres") + "&socketTimeout=1&options=-c%20statement_timeout=900";
        try (Connection session = DriverManager.getConnection(bounded)) {
            session.setAutoCommit(false);
            SchemaTurn.KEYS.take(session, SHORT, () -> say(session, "select pg_sleep(2)"));
            assertThat(session.getNetworkTimeout()).isEqualTo(1000);
            assertThat(session.getAutoCommit()).isFalse();
            assertThatIllegalStateException()
                    .isThrownBy(() -> say(session, "select pg_sleep(2)"))
                    .withMessageContaining("statement timeout");
        }
    }

    private static void say(Connection session, String sql) {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoeverIsAtWorkKeepsTheLockAndTheOtherIsToldWhatToLookAt() throws SQLException {
        migrate();
        DataSource database = postgres.getPostgresDatabase();
        try (Connection first = database.getConnection();
                Connection second = database.getConnection()) {
            second.setAutoCommit(false);
            SchemaTurn.DATA.take(
                    first,
                    SHORT,
                    () -> assertThatIllegalStateException()
                            .isThrownBy(() -> SchemaTurn.DATA.take(second, SHORT, () -> {
                                throw new AssertionError("two at once");
                            }))
                            .withMessageContaining("Another node has been changing the database schema"));
            assertThat(first.getAutoCommit()).isTrue();
            assertThat(second.getAutoCommit()).isFalse();
        }
        assertThat(count("pg_locks where locktype = 'advisory'")).isZero();
    }

    @Test
    void aLockOfSomebodyWhoRunsLiquibaseByHandIsLeftAloneAndTheOperatorIsToldWhatToDo() throws SQLException {
        migrate();
        execute("update databasechangeloglock set locked = true, lockedby = 'hand (10.0.0.2)', lockgranted = now()");
        try (Connection session = postgres.getPostgresDatabase().getConnection()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> SchemaTurn.DATA.take(session, SHORT, () -> {
                        throw new AssertionError("two at once");
                    }))
                    .withMessageContaining("is locked by hand (10.0.0.2)")
                    .withMessageContaining("update public.databasechangeloglock set locked = false");
        }
        assertThat(count("databasechangeloglock where locked and lockedby = 'hand (10.0.0.2)'"))
                .isOne();
        assertThat(count("pg_locks where locktype = 'advisory'")).isZero();
    }

    @Test
    void theWorkDiesWithTheSessionThatHasTheTurnAndTheNextStartDoesItAnew() throws SQLException {
        migrate();
        int all = count("databasechangelog");
        execute("delete from databasechangelog where id = 'kernel-4-job-round'");
        execute("drop table job_round");
        execute("create function cut() returns event_trigger language plpgsql as 'begin"
                + " perform pg_terminate_backend(pid) from pg_locks where locktype = ''advisory''; end'");
        execute("create event trigger cut on ddl_command_end when tag in ('CREATE TABLE') execute function cut()");
        assertThatIllegalStateException()
                .isThrownBy(this::migrate)
                .withMessageContaining("The database schema could not be brought up to date");
        assertThat(count("pg_tables where tablename = 'job_round'")).isZero();
        assertThat(count("databasechangeloglock where locked")).isOne();
        execute("drop event trigger cut");
        migrate();
        assertThat(count("databasechangelog")).isEqualTo(all);
        assertThat(count("databasechangeloglock where locked")).isZero();
        assertThat(count("job_round")).isZero();
    }

    @Test
    void aPoolOfOneConnectionIsEnough() {
        HikariConfig one = new HikariConfig();
        one.setDataSource(postgres.getPostgresDatabase());
        one.setMaximumPoolSize(1);
        one.setConnectionTimeout(2000);
        try (HikariDataSource pool = new HikariDataSource(one)) {
            Database.open(pool).close();
        }
    }

    @Test
    void aTurnEndsWithItsProcess() throws SQLException {
        try (Connection session = postgres.getPostgresDatabase().getConnection()) {
            try (Statement statement = session.createStatement()) {
                statement.execute("select pg_advisory_lock(" + SchemaTurn.DATA.key() + ")");
            }
            execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
            migrate();
        }
        assertThat(count("databasechangelog")).isPositive();
    }
}
