package org.reversementoring.peoplefile;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a row that never ends, as where a closing quotation mark is missing, before it fills the memory. */
final class RecordBound extends FilterReader {
    /** Characters of one row, the reader's own buffer included. */
    private static final int LONGEST = 200_000;

    private int sinceLastRecord;

    RecordBound(Reader in) {
        super(in);
    }

    /** A row is longer than any real one. */
    static final class ExceededException extends IOException {
        ExceededException() {
            super("a row has more than " + LONGEST + " characters");
        }
    }

    void recordEnds() {
        sinceLastRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        sinceLastRecord += read;
        if (sinceLastRecord > LONGEST) {
            throw new ExceededException();
        }
    }
}
