package org.reversementoring.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.reversementoring.confidentiality.DestroyedKeys;
import org.reversementoring.sealing.KeyWrapping.Wrapped;

/**
 * Holds wrapped data keys and the tombstones of destroyed ones. Every method is a transaction of its own. Throws
 * {@link KeysUnavailableException} where the database does not answer.
 */
final class KeyStore implements DestroyedKeys {
    private static final String COLUMNS = "id, owner, wrapped, kek_ref, generation, revision, created_at, rotated_at";
    private static final String ALREADY_THERE = "23505";
    private static final int ANSWER_SECONDS = 5;
    private static final String READ_ONLY = "25006";

    private final KeyDatabase database;

    KeyStore(KeyDatabase database) {
        this.database = database;
    }

    /** A keyset that is gone. */
    record Gone(UUID id, String owner) {}

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    Optional<DataKey> find(String owner) {
        return run(c -> read(c, "select " + COLUMNS + " from rm_keys.data_key where owner = ?", KeyStore::key, owner))
                .stream()
                .findFirst();
    }

    /** Keeps the owner's first keyset. Where another node was quicker, answers that one's. */
    DataKey add(DataKey key) {
        boolean mine = run(c -> {
            try {
                change(
                        c,
                        "insert into rm_keys.data_key (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                        key.id(),
                        key.owner(),
                        key.wrapped().text(),
                        key.wrapped().kekRef(),
                        key.generation(),
                        key.revision(),
                        key.createdAt(),
                        key.rotatedAt());
                return true;
            } catch (SQLException e) {
                if (ALREADY_THERE.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            }
        });
        return mine ? key : find(key.owner()).orElseGet(() -> add(key));
    }

    /** Keeps a change of what was read; answers false where it was changed or destroyed meanwhile. */
    boolean replace(DataKey read, DataKey by) {
        return run(c -> change(
                        c,
                        "update rm_keys.data_key set wrapped = ?, kek_ref = ?, generation = ?, revision = ?,"
                                + " rotated_at = ? where id = ? and revision = ?",
                        by.wrapped().text(),
                        by.wrapped().kekRef(),
                        by.generation(),
                        by.revision(),
                        by.rotatedAt(),
                        read.id(),
                        read.revision()))
                == 1;
    }

    /** Deletes the owner's keyset and notes that it was there. Nothing where there is none. */
    void destroy(String owner, Instant at) {
        run(c -> {
            c.setAutoCommit(false);
            try {
                change(
                        c,
                        "insert into rm_keys.destroyed_key (id, owner, at, noted)"
                                + " select id, owner, ?, current_timestamp from rm_keys.data_key where owner = ?"
                                + " for update",
                        at,
                        owner);
                change(
                        c,
                        "delete from rm_keys.data_key where owner = ? and id in"
                                + " (select id from rm_keys.destroyed_key where owner = ?)",
                        owner,
                        owner);
                c.commit();
            } catch (SQLException e) {
                c.rollback();
                // Destroyed by another node at the same moment.
                if (!ALREADY_THERE.equals(e.getSQLState())) {
                    throw e;
                }
            }
            return true;
        });
    }

    @Override
    public List<Destroyed> since(Instant from) {
        return run(c -> read(
                c,
                "select owner, at from rm_keys.destroyed_key where at >= ? order by at, noted",
                row -> new Destroyed(row.getString(1), instant(row, 2)),
                from));
    }

    /** What was destroyed in the last minutes: longer than any node keeps a key. */
    List<Gone> destroyedLately() {
        return run(c -> read(
                c,
                "select id, owner from rm_keys.destroyed_key where noted > current_timestamp - interval '10' minute",
                row -> new Gone(row.getObject(1, UUID.class), row.getString(2))));
    }

    /** How many keysets are wrapped by which version. */
    Map<String, Long> countByKek() {
        Map<String, Long> counts = new TreeMap<>();
        run(c -> read(c, "select kek_ref, count(*) from rm_keys.data_key group by kek_ref", row -> {
            counts.put(row.getString(1), row.getLong(2));
            return row;
        }));
        return counts;
    }

    /** How many keysets have had how many keys. */
    Map<Integer, Long> countByGeneration() {
        Map<Integer, Long> counts = new TreeMap<>();
        run(c -> read(c, "select generation, count(*) from rm_keys.data_key group by generation", row -> {
            counts.put(row.getInt(1), row.getLong(2));
            return row;
        }));
        return counts;
    }

    /** Keysets of one version, in the order of owners, after that owner. */
    List<DataKey> wrappedBy(String kekRef, String after, int limit) {
        return page("kek_ref = ? and owner > ?", limit, kekRef, after);
    }

    /** Keysets of another version, in the order of owners, after that owner. */
    List<DataKey> notWrappedBy(String kekRef, String after, int limit) {
        return page("kek_ref <> ? and owner > ?", limit, kekRef, after);
    }

    /** Owners' keysets whose newest key was made before, in the order of owners, after that owner. */
    List<DataKey> rotatedBefore(Instant before, String after, int limit) {
        return page("rotated_at < ? and owner > ? and owner not like '" + DataKey.PRODUCT + "%'", limit, before, after);
    }

    private List<DataKey> page(String where, int limit, Object... values) {
        return run(c -> read(
                c,
                "select " + COLUMNS + " from rm_keys.data_key where " + where + " order by owner fetch first " + limit
                        + " rows only",
                KeyStore::key,
                values));
    }

    private static DataKey key(ResultSet row) throws SQLException {
        return new DataKey(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                new Wrapped(row.getString("kek_ref"), row.getString("wrapped")),
                row.getInt("generation"),
                row.getLong("revision"),
                instant(row, row.findColumn("created_at")),
                instant(row, row.findColumn("rotated_at")));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T> List<T> read(Connection c, String sql, Reading<T> reading, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepared(c, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        }
    }

    private static int change(Connection c, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(c, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection c, String sql, Object... values) throws SQLException {
        PreparedStatement statement = c.prepareStatement(sql);
        statement.setQueryTimeout(ANSWER_SECONDS);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(
                    i + 1, values[i] instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : values[i]);
        }
        return statement;
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = database.connection()) {
            return work.in(connection);
        } catch (SQLException e) {
            if (READ_ONLY.equals(e.getSQLState())) {
                database.renewSessions();
            }
            // The state, not the message: that may quote values.
            throw new KeysUnavailableException("The key store does not answer (SQL state " + e.getSQLState() + ").", e);
        }
    }
}
