package org.reversementoring.peoplefile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.reversementoring.columns.Column;
import org.reversementoring.columns.ReportRow;
import org.reversementoring.spi.DirectoryRejectedException;

/**
 * CSV as spreadsheets and other systems write it: UTF-8 with or without a byte order mark, values between commas or
 * semicolons, quoted or not. The first line names the columns, in any order.
 */
final class CsvRows {
    private static final int LONGEST_HEADER = 16_384;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;

    /** @param name of the file, for messages */
    CsvRows(String name) {
        this.name = name;
    }

    void read(InputStream in, Consumer<ReportRow> each, Consumer<String> passedOver) throws IOException {
        // A decoder of its own refuses what is not UTF-8, where a charset would replace it.
        BufferedReader text =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        RecordBound bound = new RecordBound(text);
        long line = 1;
        try {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(delimiter(text))
                    .setIgnoreEmptyLines(true)
                    .get();
            try (CSVParser parser =
                    CSVParser.builder().setReader(bound).setFormat(format).get()) {
                Iterator<CSVRecord> records = parser.iterator();
                List<@Nullable Column> columns = null;
                while (records.hasNext()) {
                    CSVRecord record = records.next();
                    if (columns == null) {
                        columns = header(record, passedOver);
                    } else {
                        row(record, columns, parser.getCurrentLineNumber(), each);
                    }
                    line = parser.getCurrentLineNumber() + 1;
                    bound.recordEnds();
                }
                if (columns == null) {
                    throw rejected(" has no line that names the columns.");
                }
            }
        } catch (UncheckedIOException e) {
            throw understood(e.getCause(), line);
        } catch (IOException e) {
            throw understood(e, line);
        }
    }

    private IOException understood(@Nullable IOException e, long line) {
        if (e instanceof CharacterCodingException) {
            throw rejected(" is not in UTF-8 (at or behind line " + line + "). Save it as \"CSV UTF-8\".");
        }
        if (e instanceof RecordBound.ExceededException) {
            throw rejected(", line " + line + ": the row does not end. Is a quotation mark missing?");
        }
        if (e instanceof CSVException) {
            throw rejected(", line " + line + ": a quotation mark stands in the wrong place, or is missing.");
        }
        return e == null ? new IOException("unknown") : e;
    }

    /** The one of the two that is more frequent in the first line, outside of quotation marks. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        int balance = 0;
        boolean quoted = false;
        for (int n = 1; n < LONGEST_HEADER; n++) {
            int next = text.read();
            if (next < 0 || (!quoted && (next == '\n' || next == '\r'))) {
                break;
            }
            quoted ^= next == '"';
            if (!quoted) {
                balance += next == ';' ? 1 : next == ',' ? -1 : 0;
            }
        }
        text.reset();
        return balance > 0 ? ';' : ',';
    }

    /** The column at each position; null where the file has one that is not read. */
    private List<@Nullable Column> header(CSVRecord record, Consumer<String> passedOver) {
        List<@Nullable Column> columns = new ArrayList<>();
        Set<Column> named = EnumSet.noneOf(Column.class);
        for (String title : record) {
            Column column = Column.titled(title.strip());
            columns.add(column);
            if (column == null) {
                passedOver.accept(title.strip());
            } else if (!named.add(column)) {
                throw rejected(" names the column " + column.title() + " twice in its first line.");
            }
        }
        String missing = Arrays.stream(Column.values())
                .filter(column -> column.need() == Column.Need.ON_EVERY_ROW || column.need() == Column.Need.REQUIRED)
                .filter(column -> !named.contains(column))
                .map(Column::title)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw rejected(" lacks columns in its first line: " + missing + ".");
        }
        return columns;
    }

    private void row(CSVRecord record, List<@Nullable Column> columns, long lastLine, Consumer<ReportRow> each) {
        if (record.stream().allMatch(String::isBlank)) {
            return;
        }
        if (record.size() != columns.size()) {
            throw rejected(", line " + line(record, lastLine) + " has " + record.size()
                    + " values; the first line names " + columns.size() + " columns.");
        }
        ReportRow row =
                new ReportRow(column -> name + ", line " + line(record, lastLine) + ", column " + column.title());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column != null) {
                row.put(column, record.get(i));
            }
        }
        each.accept(row);
    }

    /** The line on which the row begins: line breaks within its values count too. */
    private static long line(CSVRecord record, long lastLine) {
        return lastLine
                - record.stream()
                        .mapToLong(value -> value.lines().count() - 1)
                        .filter(breaks -> breaks > 0)
                        .sum();
    }

    private DirectoryRejectedException rejected(String what) {
        return new DirectoryRejectedException(name + what);
    }
}
