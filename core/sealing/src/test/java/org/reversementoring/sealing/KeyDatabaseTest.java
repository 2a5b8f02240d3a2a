package org.reversementoring.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.spi.SchemaStamp;

class KeyDatabaseTest {
    private final String url = KeyTestDatabase.POSTGRESQL.fresh();

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, KeyTestDatabase.USER, KeyTestDatabase.PASSWORD);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private KeyDatabase open() {
        return KeyDatabase.open(settings());
    }

    @Test
    @Timeout(60)
    void aLockThatAKilledNodeLeftIsTakenOff() throws SQLException {
        open().close();
        execute("update rm_keys.databasechangeloglock set locked = true, lockedby = 'reverse-mentoring gone',"
                + " lockgranted = now()");
        open().close();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet locked =
                        statement.executeQuery("select count(*) from rm_keys.databasechangeloglock where locked")) {
            assertThat(locked.next()).isTrue();
            assertThat(locked.getInt(1)).isZero();
        }
    }

    @Test
    void anH2FileThatSeveralProcessesOpenIsOpened(@TempDir Path folder) {
        for (String several : List.of(";AUTO_SERVER=TRUE", ";auto_server=true", ";DB_CLOSE_ON_EXIT=TRUE", "")) {
            KeyDatabase.open(
                            KeyTestDatabase.settings("jdbc:h2:file:" + folder.resolve("db") + several, Path.of("none")))
                    .close();
        }
    }

    @Test
    void aStampedSchemaIsPassedOverByAStartAndNotByAnOperatorsCommand() throws SQLException {
        open().close();
        execute("alter table rm_keys.destroyed_key rename to hidden");
        execute("delete from rm_keys.databasechangelog where id = 'keys-1'");
        SchemaStamp stamp = KeyDatabase.stamp();
        try (Connection session = connect()) {
            session.setSchema("rm_keys");
            assertThat(stamp.isOn(session)).isFalse();
            assertThat(stamp.put(session)).isTrue();
        }
        open().close();
        assertThatThrownBy(() -> Keys.migrate(settings()))
                .isInstanceOf(KeysUnavailableException.class)
                .hasMessageContaining("data_key");
    }

    @Test
    void aSchemaThatIsNotAsItWasStampedIsLookedAt() throws SQLException {
        open().close();
        execute("delete from rm_keys.databasechangelog where id = 'keys-1'");
        assertThatThrownBy(this::open)
                .isInstanceOf(KeysUnavailableException.class)
                .hasMessageContaining("data_key");
    }

    @Test
    void aServersConnectionGoesBackWithItsOwnSchemaThoughTheWorkFailed() throws SQLException {
        execute("create schema rm_keys");
        execute("create table rm_keys.databasechangeloglock (other int)");
        try (Connection session = connect()) {
            Connection kept = given(session, new AtomicBoolean(), new AtomicBoolean());
            assertThatThrownBy(() -> KeyDatabase.open(settings(kept)))
                    .isInstanceOf(KeysUnavailableException.class)
                    .hasMessageContaining("locked");
            assertThat(session.getSchema()).isEqualTo("public");
            assertThat(session.getAutoCommit()).isTrue();
        }
    }

    @Test
    void aConnectionThatDoesNotLetAutoCommitBeChangedGoesBackToTheServersPool() throws SQLException {
        AtomicBoolean refuses = new AtomicBoolean();
        AtomicBoolean closed = new AtomicBoolean();
        try (Connection session = connect();
                KeyDatabase keys = KeyDatabase.open(settings(given(session, refuses, closed)))) {
            closed.set(false);
            session.setAutoCommit(false);
            refuses.set(true);
            assertThatThrownBy(keys::connection)
                    .isInstanceOf(SQLException.class)
                    .hasMessage("refused");
            assertThat(closed).isTrue();
        }
    }

    /** The session, which is not closed but says so. */
    private static Connection given(Connection session, AtomicBoolean refuses, AtomicBoolean closed) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        closed.set(true);
                        return null;
                    }
                    if (refuses.get() && method.getName().equals("setAutoCommit")) {
                        throw new SQLException("refused");
                    }
                    try {
                        return method.invoke(session, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private KeySettings settings() {
        return KeyTestDatabase.settings(url, Path.of("none"));
    }

    private static KeySettings settings(Connection kept) {
        DataSource source = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> kept);
        return new KeySettings("server's", "", "", Path.of("none"), null, source);
    }
}
