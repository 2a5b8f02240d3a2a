package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reversementoring.spi.SchemaStamp;

/** What a start may pass over, and what it may not. */
class SchemaStampTest {
    private static final String USER = "postgres";
    /** One that Hibernate knows nothing of, so that Liquibase alone finds out. */
    private static final String[] WITHOUT_A_TABLE = {
        "delete from databasechangelog where id in ('kernel-2-jobs')", "drop table scheduled_tasks"
    };

    private static final Path CHANGELOGS = Path.of(
            System.getProperty("rm.root"), "core/persistence/src/main/resources/org/reversementoring/persistence");

    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    static Stream<String> databases() throws SQLException {
        return Stream.of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", onPostgresql());
    }

    private static String onPostgresql() throws SQLException {
        String name = "s" + UUID.randomUUID().toString().replace("-", "");
        execute(postgres.getJdbcUrl(USER, USER), "create database " + name);
        // Without the user that stands in it, which would be everybody's.
        return postgres.getJdbcUrl(USER, name).replaceAll("\\?.*", "");
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, USER, USER);
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int count(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void open(String url) {
        Database.open(url, USER, USER).close();
    }

    private static boolean isStamped(String url) throws SQLException {
        try (Connection session = connect(url)) {
            return Changelogs.stamp().isOn(session);
        }
    }

    /** A fault that only a look would find: it is there before the stamp is written. */
    private static void hideAFault(String url) throws SQLException {
        execute(url, WITHOUT_A_TABLE);
        try (Connection session = connect(url)) {
            assertThat(Changelogs.stamp().put(session)).isTrue();
        }
    }

    private static int tables(String url) throws SQLException {
        return count(url, "information_schema.tables where lower(table_name) = 'scheduled_tasks'");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aStartThatFoundEverythingInOrderLeavesAStampAndTheNextOnePassesOverLiquibase(String url) throws SQLException {
        open(url);
        assertThat(isStamped(url)).isTrue();
        hideAFault(url);
        open(url);
        assertThat(tables(url)).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void bringingTheSchemaUpToDateByCommandNeverPassesOverIt(String url) throws SQLException {
        open(url);
        hideAFault(url);
        Database.migrate(url, USER, USER);
        assertThat(tables(url)).isOne();
        assertThat(isStamped(url)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aSchemaThatIsNotAsItWasStampedIsLookedAt(String url) throws SQLException {
        open(url);
        execute(url, WITHOUT_A_TABLE);
        open(url);
        assertThat(tables(url)).isOne();
        assertThat(isStamped(url)).isTrue();
        execute(url, "alter table outcome drop column version");
        assertThatThrownBy(() -> open(url)).hasStackTraceContaining("missing column [version] in table [outcome]");
        assertThatThrownBy(() -> open(url)).hasStackTraceContaining("missing column [version] in table [outcome]");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aNewerReleaseChangesTheSchemaAndAnOlderNodeThatStartsAfterItTakesNothingBack(String url) throws Exception {
        open(url);
        try (OtherBuild newer = OtherBuild.with(
                folder, "<addColumn tableName=\"job_round\"><column name=\"later\" type=\"int\"/></addColumn>")) {
            newer.start(url, USER);
            assertThat(count(url, "databasechangelog where id = 'later-1'")).isOne();
            assertThat(isStamped(url)).isFalse();
            open(url);
            execute(url, "insert into job_round (job, round_at, later) values ('j', current_timestamp, 1)");
            newer.start(url, USER);
            open(url);
        }
        assertThat(count(url, "job_round where later = 1")).isOne();
        assertThat(count(url, "databasechangelog where id = 'later-1'")).isOne();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anUpdateThatWasBrokenOffIsBegunAgainByEveryStartUntilItIsDone(String url) throws Exception {
        open(url);
        try (OtherBuild newer = OtherBuild.with(
                folder,
                "<addColumn tableName=\"job_round\"><column name=\"later\" type=\"int\"/></addColumn>"
                        + "<sql>insert into obstacle values (1)</sql>")) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> newer.start(url, USER))
                        .hasMessageContaining("The database schema could not be brought up to date");
            }
            assertThat(count(url, "databasechangelog where id = 'later-1'")).isZero();
            open(url);
            // H2 keeps what was done before the fault; PostgreSQL undoes it.
            execute(url, "alter table job_round drop column if exists later", "create table obstacle (n int)");
            newer.start(url, USER);
        }
        assertThat(count(url, "obstacle")).isOne();
        assertThat(count(url, "databasechangelog where id = 'later-1'")).isOne();
    }

    @Test
    void aLockOfLiquibaseIsLookedInto() throws SQLException {
        String url = onPostgresql();
        open(url);
        execute(url, "update databasechangeloglock set locked = true, lockedby = 'reverse-mentoring gone'");
        assertThat(isStamped(url)).isFalse();
        open(url);
        assertThat(count(url, "databasechangeloglock where locked")).isZero();
    }

    @Test
    void aDatabaseThatTakesNoWritesIsFoundOutByTheStart() throws SQLException {
        String url = onPostgresql();
        open(url);
        String name = url.replaceAll(".*/", "");
        execute(url, "alter database " + name + " set default_transaction_read_only = on");
        assertThatThrownBy(() -> open(url)).hasStackTraceContaining("read-only transaction");
    }

    @Test
    void aUserWhoMayNotWriteTheStampStartsByLooking() throws SQLException {
        String url = onPostgresql();
        open(url);
        execute(
                url,
                "update schema_stamp set stamp = 'none'",
                "create role served login superuser password 'served'",
                "alter role served nosuperuser",
                "grant all on schema public to served",
                "grant all on all tables in schema public to served",
                "revoke update on schema_stamp from served");
        Database.open(url, "served", "served").close();
        assertThat(count(url, "schema_stamp where stamp = 'none'")).isOne();
        Database.open(url, "served", "served").close();
    }

    @Test
    void theStampGoesByEveryChangeLogThereIs() throws IOException {
        List<String> known = Changelogs.names();
        try (Stream<Path> files = Files.walk(CHANGELOGS)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> "org/reversementoring/persistence/" + CHANGELOGS.relativize(file)))
                    .filteredOn(name -> name.contains("/changelog/"))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
        for (String name : known.subList(1, known.size())) {
            assertThat(Files.readString(CHANGELOGS.resolve(name.replaceAll(".*/", "changelog/"))))
                    .as("goes by itself alone: " + name)
                    .doesNotContain("<include", "file=", "path=", "runAlways", "runOnChange", "<preConditions");
        }
    }

    @Test
    void anotherOrderOfTheSameChangesMakesAnotherStamp() throws SQLException {
        String url = onPostgresql();
        open(url);
        List<String> turned = new ArrayList<>(Changelogs.names());
        Collections.swap(turned, 1, 2);
        try (Connection session = connect(url)) {
            assertThat(SchemaStamp.of(Database.class.getClassLoader(), turned).isOn(session))
                    .isFalse();
            assertThat(Changelogs.stamp().isOn(session)).isTrue();
        }
    }
}
