package org.reversementoring.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.JdbcUrl;

/**
 * Where connections come from, each with auto-commit off: a pool of our own, or one that a server keeps and that is
 * used as it is.
 */
final class Pool implements DataSource, AutoCloseable {
    /** What a caller waits for a connection, be it that all are in use or that the database gives none. */
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(5);

    private final DataSource source;
    private final @Nullable HikariDataSource own;
    private volatile boolean closed;

    private Pool(DataSource source, @Nullable HikariDataSource own) {
        this.source = source;
        this.own = own;
    }

    static Pool of(DataSource given) {
        return new Pool(given, null);
    }

    static Pool own(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        JdbcUrl jdbc = new JdbcUrl(url);
        config.setDriverClassName(jdbc.driver());
        if (jdbc.isPostgresql()) {
            config.setConnectionInitSql(Durability.OF_READS + "; " + Patience.OF_REQUESTS);
            // Commits that; else it would be lost where the first unit on the connection is undone.
            config.setIsolateInternalQueries(true);
        } else if (jdbc.isToldToStayOpen()) {
            config.addDataSourceProperty("DB_CLOSE_ON_EXIT", "FALSE");
        }
        config.setMaximumPoolSize(16);
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        config.setAutoCommit(false);
        config.setPoolName("reverse-mentoring");
        HikariDataSource made = new HikariDataSource(config);
        return new Pool(made, made);
    }

    /** Empty where a server keeps the pool. */
    Optional<Database.Usage> usage() {
        if (own == null) {
            return Optional.empty();
        }
        HikariPoolMXBean now = own.getHikariPoolMXBean();
        return Optional.of(new Database.Usage(
                now.getActiveConnections(),
                now.getIdleConnections(),
                now.getThreadsAwaitingConnection(),
                own.getMaximumPoolSize()));
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        if (own == null) {
            withoutAutoCommit(connection);
        }
        return connection;
    }

    private static void withoutAutoCommit(Connection connection) throws SQLException {
        try {
            if (connection.getAutoCommit()) {
                connection.setAutoCommit(false);
            }
        } catch (SQLException | RuntimeException e) {
            try (connection) {
                throw e;
            }
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pool has a user of its own");
    }

    /** Ends sessions as they become free; a server's pool is left to the server. */
    void renewSessions() {
        if (own != null) {
            own.getHikariPoolMXBean().softEvictConnections();
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        if (own != null) {
            own.close();
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) throws SQLException {
        source.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> wanted) throws SQLException {
        return source.unwrap(wanted);
    }

    @Override
    public boolean isWrapperFor(Class<?> wanted) throws SQLException {
        return source.isWrapperFor(wanted);
    }
}
