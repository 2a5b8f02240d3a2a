package org.reversementoring.peoplefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.reversementoring.columns.ReportRow;
import org.reversementoring.spi.DirectoryRejectedException;

/** A file with people. */
public final class PeopleCsv {
    private PeopleCsv() {}

    public static void read(byte[] data) {
        try {
            new CsvRows("people.csv").read(new ByteArrayInputStream(data), ReportRow::worker, title -> {});
        } catch (DirectoryRejectedException e) {
            // As it should be.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
