package org.reversementoring.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** Dumps a whole database as text, as its own tools do. */
final class Dump {
    private Dump() {}

    /** By H2's SCRIPT. */
    static void h2(String url, Path file) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("SCRIPT SIMPLE BLOCKSIZE 1048576 TO '" + file + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of every table by COPY, which is what pg_dump does; the embedded binaries have none. */
    static void postgresql(String url, Path file) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Writer out = Files.newBufferedWriter(file)) {
            for (String table : tables(connection)) {
                out.write("COPY " + table + " FROM stdin;\n");
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT", out);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                                + " where schemaname not in ('pg_catalog', 'information_schema')")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }
}
