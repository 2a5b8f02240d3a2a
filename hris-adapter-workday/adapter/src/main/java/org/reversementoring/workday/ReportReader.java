package org.reversementoring.workday;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.reversementoring.spi.DirectoryRejectedException;

/** Reads a JSON report entry by entry, never the whole body at once. */
final class ReportReader {
    private static final JsonFactory JSON = new JsonFactory();

    private ReportReader() {}

    /**
     * Hands each entry on, with the columns that have a value.
     *
     * @throws IOException if the body ends early
     * @throws DirectoryRejectedException if it is not a report: an answer without Report_Entry is one, an empty list is
     *     not
     */
    static void read(InputStream body, Consumer<ReportRow> each) throws IOException {
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
                    entries(json, each);
                } else {
                    json.skipChildren();
                }
            }
            if (!found) {
                throw notAReport();
            }
        } catch (JsonEOFException cut) {
            throw cut;
        } catch (JsonParseException | StreamConstraintsException e) {
            throw new DirectoryRejectedException("Workday's answer is not valid JSON at line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ".");
        }
    }

    private static void entries(JsonParser json, Consumer<ReportRow> each) throws IOException {
        int index = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new DirectoryRejectedException("Report_Entry[" + index + "] is not an object.");
            }
            each.accept(new ReportRow(index, columns(json)));
            index++;
        }
    }

    private static Map<String, String> columns(JsonParser json) throws IOException {
        Map<String, String> columns = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String column = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isScalarValue()) {
                if (value != JsonToken.VALUE_NULL && !json.getText().isBlank()) {
                    columns.put(column, json.getText().strip());
                }
            } else {
                json.skipChildren();
                columns.put(column, ReportRow.SEVERAL);
            }
        }
        return columns;
    }

    private static DirectoryRejectedException notAReport() {
        return new DirectoryRejectedException("Workday's answer is not a JSON report: it has no list Report_Entry. "
                + "Is the report path right, and is the report enabled as a web service?");
    }
}
