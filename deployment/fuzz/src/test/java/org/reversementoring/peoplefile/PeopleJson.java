package org.reversementoring.peoplefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.reversementoring.columns.ReportReader;
import org.reversementoring.columns.ReportRow;
import org.reversementoring.spi.DirectoryRejectedException;

/** Workday's report. */
public final class PeopleJson {
    private static final ReportReader READER = new ReportReader("The report", line -> "line " + line + ", ", "");

    private PeopleJson() {}

    public static void read(byte[] data) {
        try {
            READER.read(new ByteArrayInputStream(data), ReportRow::worker, title -> {});
        } catch (DirectoryRejectedException | IOException e) {
            // Rejected, or it ended early.
        }
    }
}
