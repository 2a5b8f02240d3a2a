package org.reversementoring.workday;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;

/** An answer of bounded size and time; breaking a bound ends the read. */
final class BoundedStream extends FilterInputStream {
    private final long maxBytes;
    private final Deadline deadline;
    private long bytes;

    BoundedStream(InputStream in, long maxBytes, Deadline deadline) {
        super(in);
        this.maxBytes = maxBytes;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        bytes += read;
        if (bytes > maxBytes) {
            throw new DirectoryRejectedException("Workday's answer has more than " + maxBytes
                    + " bytes. Read the report in parts: see " + ReportParts.SETTING + ".");
        }
        if (deadline.passed()) {
            throw new DirectoryUnavailableException("Workday's answer was not complete within the time limit.");
        }
    }
}
