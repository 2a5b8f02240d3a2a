package org.reversementoring.sealing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.JdbcUrl;
import org.reversementoring.spi.OwnThread;
import org.reversementoring.spi.SchemaStamp;
import org.reversementoring.spi.SchemaTurn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where keys rest: the schema {@value #SCHEMA} of a database, by a small pool and transactions of its own, so that no
 * work on the data has to wait for keys or carries them along in its backup.
 */
final class KeyDatabase implements AutoCloseable {
    static final String SCHEMA = "rm_keys";
    private static final String CHANGELOG = "org/reversementoring/sealing/changelog.xml";
    private static final Logger LOG = LoggerFactory.getLogger(KeyDatabase.class);
    private static final int POOL = 4;
    private static final int WAIT_SECONDS = 5;

    private final DataSource source;
    /** Null where a server keeps the pool. */
    private final @Nullable HikariDataSource pool;

    private KeyDatabase(DataSource source, @Nullable HikariDataSource pool) {
        this.source = source;
        this.pool = pool;
    }

    /** Connects and brings the schema up to date, unless it bears this build's {@linkplain SchemaStamp stamp}. */
    static KeyDatabase open(KeySettings settings) {
        return open(settings, false);
    }

    /** As {@link #open(KeySettings)}, whether stamped or not. */
    static KeyDatabase migrate(KeySettings settings) {
        return open(settings, true);
    }

    private static KeyDatabase open(KeySettings settings, boolean always) {
        DataSource given = settings.given();
        if (given != null) {
            migrate(given, always);
            return new KeyDatabase(given, null);
        }
        HikariDataSource pool = pool(settings.url(), settings.user(), settings.password());
        try {
            migrate(pool, always);
            return new KeyDatabase(pool, pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    Connection connection() throws SQLException {
        Connection connection = source.getConnection();
        if (pool == null) {
            withAutoCommit(connection);
        }
        return connection;
    }

    private static void withAutoCommit(Connection connection) throws SQLException {
        try {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException | RuntimeException e) {
            try (connection) {
                throw e;
            }
        }
    }

    /** A session that was opened while the database took no writes goes on refusing them. */
    void renewSessions() {
        if (pool != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }

    private static HikariDataSource pool(String url, String user, String password) {
        JdbcUrl jdbc = new JdbcUrl(url);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setDriverClassName(jdbc.driver());
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_SECONDS * 1000L);
        config.setPoolName("reverse-mentoring-keys");
        if (jdbc.isPostgresql()) {
            config.addDataSourceProperty("connectTimeout", WAIT_SECONDS);
            config.addDataSourceProperty("socketTimeout", 2 * WAIT_SECONDS);
        } else if (jdbc.isToldToStayOpen()) {
            config.addDataSourceProperty("DB_CLOSE_ON_EXIT", "FALSE");
        }
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new KeysUnavailableException("The key store's database cannot be reached: " + e.getMessage(), e);
        }
    }

    private static void migrate(DataSource source, boolean always) {
        OwnThread.run("key-store-schema", KeyDatabase.class.getClassLoader(), () -> migrateHere(source, always));
    }

    private static void migrateHere(DataSource source, boolean always) {
        try (Connection connection = source.getConnection()) {
            String before = connection.getSchema();
            connection.setSchema(schema(connection));
            commit(connection);
            SchemaStamp stamp = stamp();
            try {
                if (!always && stamp.isOn(connection)) {
                    return;
                }
                if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                    SchemaTurn.KEYS.take(connection, SchemaTurn.PATIENCE, () -> update(connection, true, stamp));
                } else {
                    update(connection, false, stamp);
                }
            } finally {
                backTo(before, connection);
            }
        } catch (SQLException e) {
            throw new KeysUnavailableException("The key store's database cannot be reached: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw failed(e);
        }
    }

    static SchemaStamp stamp() {
        return SchemaStamp.of(KeyDatabase.class.getClassLoader(), List.of(CHANGELOG));
    }

    private static KeysUnavailableException failed(Exception e) {
        return e instanceof KeysUnavailableException told
                ? told
                : new KeysUnavailableException(
                        "The key store's schema " + SCHEMA + " could not be brought up to date: " + e.getMessage(), e);
    }

    /** A server's pool may hand the session to anybody next. */
    private static void backTo(String schema, Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            connection.setSchema(schema);
            commit(connection);
        } catch (SQLException e) {
            // The session is gone; what the work says of that is what matters.
            LOG.debug("the session of the key store's schema is gone", e);
        }
    }

    private static void commit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private static void update(Connection connection, boolean inTurn, SchemaStamp stamp) {
        try {
            var target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Scope.child(
                    Map.of(
                            // Else Liquibase tells its makers of every start.
                            AnalyticsArgs.ENABLED.getKey(), false,
                            Scope.Attr.ui.name(), new LoggerUIService(),
                            Scope.Attr.resourceAccessor.name(),
                                    new ClassLoaderResourceAccessor(KeyDatabase.class.getClassLoader())),
                    () -> {
                        var lock = LockServiceFactory.getInstance().getLockService(target);
                        if (inTurn) {
                            lock.waitForLock();
                            SchemaTurn.mark(connection);
                        }
                        CommandScope update = new CommandScope(UpdateCommandStep.COMMAND_NAME);
                        update.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, target);
                        update.addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG);
                        update.addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF);
                        update.execute();
                        if (inTurn) {
                            // It does not by itself where nothing had to be changed.
                            lock.releaseLock();
                        }
                    });
            commit(connection);
        } catch (Exception e) {
            throw failed(e);
        }
        stamp.put(connection);
    }

    /** The schema's name as this database writes it; made where it is missing. */
    private static String schema(Connection connection) throws SQLException {
        Optional<String> present = find(connection);
        if (present.isPresent()) {
            return present.get();
        }
        SQLException refused = null;
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + SCHEMA);
        } catch (SQLException e) {
            // Another node may have made it at the same moment.
            refused = e;
        }
        Optional<String> made = find(connection);
        if (made.isEmpty()) {
            throw new KeysUnavailableException(
                    "The key store needs the schema " + SCHEMA + ": create it, owned by the database user.", refused);
        }
        return made.get();
    }

    private static Optional<String> find(Connection connection) throws SQLException {
        try (ResultSet schemas = connection.getMetaData().getSchemas()) {
            while (schemas.next()) {
                String name = schemas.getString("TABLE_SCHEM");
                if (name.toLowerCase(Locale.ROOT).equals(SCHEMA)) {
                    return Optional.of(name);
                }
            }
            return Optional.empty();
        }
    }
}
