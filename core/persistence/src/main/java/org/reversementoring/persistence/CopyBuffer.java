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

/**
 * Rows in the binary form of PostgreSQL's COPY, which is told under "File Formats" of the command's description: each
 * row as its number of fields, each field as its length (-1 for null) and its bytes.
 */
final class CopyBuffer {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final long POSTGRES_EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private ByteBuffer bytes;

    /** @param size in bytes; it grows where that is not enough */
    CopyBuffer(int size) {
        bytes = ByteBuffer.allocate(size);
        clear();
    }

    void clear() {
        bytes.clear();
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    int size() {
        return bytes.position();
    }

    CopyBuffer row(int fields) {
        room(Short.BYTES).putShort((short) fields);
        return this;
    }

    CopyBuffer put(@Nullable String text) {
        if (text == null) {
            return putNull();
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
        return this;
    }

    CopyBuffer put(UUID id) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return this;
    }

    CopyBuffer put(@Nullable Integer number) {
        if (number == null) {
            return putNull();
        }
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
        return this;
    }

    CopyBuffer put(long number) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
        return this;
    }

    CopyBuffer put(@Nullable LocalDate day) {
        return day == null ? putNull() : put((Integer) (int) (day.toEpochDay() - POSTGRES_EPOCH));
    }

    CopyBuffer put(boolean flag) {
        room(Integer.BYTES + 1).putInt(1).put((byte) (flag ? 1 : 0));
        return this;
    }

    /** Runs the statement {@code copy … from stdin (format binary)} with what is here, and is empty. */
    void copy(Connection connection, String statement) throws SQLException {
        room(Short.BYTES).putShort((short) NULL);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement, new ByteArrayInputStream(bytes.array(), 0, bytes.position()), bytes.position());
        } catch (IOException e) {
            throw new SQLException("the copy broke", e);
        }
        clear();
    }

    private CopyBuffer putNull() {
        room(Integer.BYTES).putInt(NULL);
        return this;
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
