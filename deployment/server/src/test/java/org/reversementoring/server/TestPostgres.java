package org.reversementoring.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** A real PostgreSQL that a test takes away and brings back: on the same port, with what it holds. */
final class TestPostgres implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres server;

    TestPostgres(Path data) {
        this.data = data;
        server = start(0);
    }

    private EmbeddedPostgres start(int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> settings() {
        return Map.of(
                "RM_DATABASE_URL",
                server.getJdbcUrl("postgres", "postgres"),
                "RM_DATABASE_USER",
                "postgres",
                "RM_DATABASE_PASSWORD",
                "postgres");
    }

    void stop() {
        close();
    }

    void startAgain() {
        server = start(server.getPort());
    }

    /** Sessions that are open already are ended, as by an administrator who wants it to hold at once. */
    void refuseWrites() {
        execute("alter database postgres set default_transaction_read_only = on");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                + " and backend_type = 'client backend'");
    }

    /** Sessions that are open already go on refusing. */
    void takeWrites() {
        execute("begin read write; alter database postgres set default_transaction_read_only = off; commit");
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
