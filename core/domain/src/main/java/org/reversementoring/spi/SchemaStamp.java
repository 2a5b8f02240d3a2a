package org.reversementoring.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets a start pass over Liquibase where its outcome is known. A stamp is a digest of all that it goes by: this build's
 * change logs, and the database's list of the changes that were made, with the columns that are there. It stands in the
 * schema's own table {@value #TABLE} and says nothing but that an update ended well with exactly these. So it is worth
 * nothing to another build, to a schema that anybody changed, in a database that was put together from backups of
 * several days, and after an update that was broken off.
 */
public final class SchemaStamp {
    private static final String TABLE = "schema_stamp";

    private static final String COLUMNS = "select table_name, column_name, data_type, character_maximum_length,"
            + " numeric_precision, datetime_precision, is_nullable, column_default from information_schema.columns"
            + " where table_schema = current_schema order by table_name, column_name";

    private static final String CHANGES = "select id, author, filename, md5sum, exectype from databasechangelog"
            + " order by orderexecuted, filename, author, id";

    private static final String LOCKED = "select 1 from databasechangeloglock where locked";

    /** Refused by a database that takes no writes, which Liquibase finds out too. */
    private static final String READ = "select stamp from " + TABLE + " for update";

    private static final Logger LOG = Logger.getLogger(SchemaStamp.class.getName());

    private final byte[] build;

    private SchemaStamp(byte[] build) {
        this.build = build;
    }

    /** @param changelogs names of resources, in the order in which they are applied */
    public static SchemaStamp of(ClassLoader loader, List<String> changelogs) {
        MessageDigest digest = sha256();
        for (String name : changelogs) {
            add(digest, name);
            try (InputStream in = loader.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is missing from the product");
                }
                byte[] content = in.readAllBytes();
                add(digest, Integer.toString(content.length));
                digest.update(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new SchemaStamp(digest.digest());
    }

    /**
     * Whether an update of the session's schema, as it is now, would change nothing. False also where that cannot be
     * found out, and where somebody has Liquibase's lock. Ends the session's transaction.
     */
    public boolean isOn(Connection session) {
        try {
            String now = digest(session);
            return now != null && first(session, LOCKED) == null && now.equals(first(session, READ));
        } catch (SQLException e) {
            LOG.log(Level.FINE, "the stamp of the schema cannot be read", e);
            return false;
        } finally {
            undo(session);
        }
    }

    /**
     * After a look that found everything in order or put it so, in the same turn. Where it cannot be written the next
     * start looks again. Ends the session's transaction.
     *
     * @return whether it is written
     */
    public boolean put(Connection session) {
        try {
            String now = digest(session);
            if (now == null) {
                return false;
            }
            try (PreparedStatement update = session.prepareStatement("update " + TABLE + " set stamp = ?")) {
                update.setString(1, now);
                boolean written = update.executeUpdate() == 1;
                if (!session.getAutoCommit()) {
                    session.commit();
                }
                return written;
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "the stamp of the schema cannot be written", e);
            undo(session);
            return false;
        }
    }

    private @Nullable String digest(Connection session) throws SQLException {
        MessageDigest digest = sha256();
        digest.update(build);
        if (!addRows(digest, session, COLUMNS)) {
            return null;
        }
        addRows(digest, session, CHANGES);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Answers whether a row is of the stamp's own table. */
    private static boolean addRows(MessageDigest digest, Connection session, String sql) throws SQLException {
        boolean own = false;
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                own |= TABLE.equalsIgnoreCase(rows.getString(1));
                for (int i = 1; i <= columns; i++) {
                    add(digest, String.valueOf(rows.getString(i)));
                }
            }
        }
        return own;
    }

    private static @Nullable String first(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static void undo(Connection session) {
        try {
            if (!session.getAutoCommit()) {
                session.rollback();
            }
        } catch (SQLException e) {
            // The session is gone; whoever uses it next says so.
            LOG.log(Level.FINE, "the session of the schema's stamp is gone", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) ':');
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
