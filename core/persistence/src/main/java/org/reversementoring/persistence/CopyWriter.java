package org.reversementoring.persistence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.reversementoring.people.CanonicalWorker;
import org.reversementoring.people.Level;

/**
 * Writes by PostgreSQL's COPY in its binary form, which is told under "File Formats" of the command's description: each
 * row as its number of fields, each field as its length (-1 for null) and its bytes.
 */
final class CopyWriter implements StagingWriter {
    private static final String COPY = "copy person_staged (" + StagedRow.COLUMNS + ") from stdin (format binary)";
    /** About 5000 rows: enough to make one more round trip cheap, and little to hold. */
    private static final int FULL = 1 << 20;

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final long POSTGRES_EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private ByteBuffer bytes = ByteBuffer.allocate(FULL + (1 << 16));

    CopyWriter() {
        clear();
    }

    @Override
    public void clear() {
        bytes.clear();
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    @Override
    public boolean isFull() {
        return bytes.position() >= FULL;
    }

    @Override
    public void add(StagedRow row) {
        CanonicalWorker worker = row.worker();
        Level level = worker.level();
        room(Short.BYTES).putShort((short) StagedRow.COLUMN_COUNT);
        put(row.run());
        put(row.part());
        put(worker.employment().name());
        put(worker.lastDay());
        put(row.id());
        put(worker.key());
        put(worker.number().value());
        put(worker.fingerprint());
        put(worker.name());
        put(worker.workEmail());
        put(worker.title());
        put(level == null ? null : level.label());
        if (level == null) {
            room(Integer.BYTES).putInt(NULL);
        } else {
            put(level.rank());
        }
        put(worker.organisation());
        put(worker.manager() == null ? null : worker.manager().value());
        put(worker.location());
        put(worker.country());
        put(worker.timeZone().getId());
        put(worker.hired());
        room(Integer.BYTES + 1).putInt(1).put((byte) (worker.onLeave() ? 1 : 0));
    }

    @Override
    public void write(Connection connection) throws SQLException {
        room(Short.BYTES).putShort((short) NULL);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new ByteArrayInputStream(bytes.array(), 0, bytes.position()), FULL);
        } catch (IOException e) {
            throw new SQLException("the copy broke", e);
        }
        clear();
    }

    private void put(@Nullable String text) {
        if (text == null) {
            room(Integer.BYTES).putInt(NULL);
        } else {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
        }
    }

    private void put(UUID id) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
    }

    private void put(int number) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
    }

    private void put(@Nullable LocalDate day) {
        if (day == null) {
            room(Integer.BYTES).putInt(NULL);
        } else {
            put((int) (day.toEpochDay() - POSTGRES_EPOCH));
        }
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int filled = bytes.position();
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), 2 * (filled + more)));
            bytes.position(filled);
        }
        return bytes;
    }
}
