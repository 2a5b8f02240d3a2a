package org.reversementoring.programme;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Breaks a rule on purpose. */
public final class WritesCsvFixture {
    public void write(StringBuilder out, String words) throws IOException {
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            printer.printRecord(words);
        }
    }
}
