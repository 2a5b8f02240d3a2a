package org.reversementoring.columns;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.reversementoring.spi.DirectoryRejectedException;

/**
 * Reads a JSON report, {@code {"Report_Entry":[{…},…]}}, entry by entry: one row is in memory at a time, and of a
 * column outside of the contract not even its value.
 */
public final class ReportReader {
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_VALUES = 100;
    private static final String EXCESSIVE =
            " has a value of more than " + LONGEST_TEXT + " characters, or lists within lists without end.";
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private final String source;
    private final IntFunction<String> place;
    private final String advice;

    /**
     * @param source begins messages, such as "Workday's answer"
     * @param place begins messages about the entry that begins at a line; where lines tell nothing, empty
     * @param advice what to look at where it is no report
     */
    public ReportReader(String source, IntFunction<String> place, String advice) {
        this.source = source;
        this.place = place;
        this.advice = advice;
    }

    /**
     * Hands each entry on.
     *
     * @param passedOver is told the title of every field outside of the contract, entry by entry
     * @throws IOException if the body ends early
     * @throws DirectoryRejectedException if it is not a report: an answer without Report_Entry is none, an empty list
     *     is one
     */
    public void read(InputStream body, Consumer<ReportRow> each, Consumer<String> passedOver) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw notAReport();
            }
            boolean found = false;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (field.equals("Report_Entry") && value == JsonToken.START_ARRAY) {
                    found = true;
                    entries(json, each, passedOver);
                } else {
                    json.skipChildren();
                }
            }
            if (!found || json.nextToken() != null) {
                throw notAReport();
            }
        } catch (JsonEOFException cut) {
            throw cut;
        } catch (StreamConstraintsException e) {
            throw new DirectoryRejectedException(source + EXCESSIVE);
        } catch (JsonParseException e) {
            throw new DirectoryRejectedException(
                    source + " is not valid JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ".");
        }
    }

    private void entries(JsonParser json, Consumer<ReportRow> each, Consumer<String> passedOver) throws IOException {
        for (int n = 0; json.nextToken() != JsonToken.END_ARRAY; n++) {
            int index = n;
            int line = json.currentTokenLocation().getLineNr();
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new DirectoryRejectedException(entry(line, index) + " is not an object.");
            }
            ReportRow row = new ReportRow(column -> entry(line, index) + "." + column.title());
            try {
                fields(json, row, passedOver);
            } catch (StreamConstraintsException e) {
                throw new DirectoryRejectedException(entry(line, index) + EXCESSIVE);
            }
            each.accept(row);
        }
    }

    private String entry(int line, int index) {
        return place.apply(line) + "Report_Entry[" + index + "]";
    }

    private static void fields(JsonParser json, ReportRow row, Consumer<String> passedOver) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String title = json.currentName();
            Column column = Column.titled(title);
            json.nextToken();
            if (column == null) {
                json.skipChildren();
                passedOver.accept(title);
            } else {
                value(json, row, column);
            }
        }
    }

    private static void value(JsonParser json, ReportRow row, Column column) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken().isScalarValue()) {
            row.put(column, json.getText());
        } else {
            group(json, row, column);
        }
    }

    /**
     * A column of many values is a list, of texts or of objects, even where there is only one of them. A value under
     * the column's own title stands for its object.
     */
    private static void group(JsonParser json, ReportRow row, Column column) throws IOException {
        List<String> titled = new ArrayList<>();
        List<String> others = new ArrayList<>();
        int open = 1;
        while (open > 0) {
            JsonToken token = json.nextToken();
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                List<String> values = column.title().equals(json.currentName()) ? titled : others;
                if (values.size() < MOST_VALUES) {
                    values.add(json.getText());
                }
            }
        }
        row.putAll(column, titled.isEmpty() ? others : titled);
    }

    private DirectoryRejectedException notAReport() {
        return new DirectoryRejectedException(source + " is not a JSON report: it has no list Report_Entry. " + advice);
    }
}
