package org.reversementoring.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.reversementoring.problem.FieldError;
import org.reversementoring.wellbeing.ResourceText;

/** A catalogue of help as a table: the first line names the columns, in any order; empty lines do no harm. */
final class CatalogueCsv {
    private static final Map<String, String> COLUMNS = columns();

    private CatalogueCsv() {}

    private static Map<String, String> columns() {
        Map<String, String> columns = new TreeMap<>();
        ResourceText.FIELDS.forEach(field -> columns.put(field.toLowerCase(Locale.ROOT), field));
        return columns;
    }

    static List<ResourceText> read(String text) {
        // Excel's own hint at the separator, in a line before the header.
        boolean hint = text.startsWith("sep=") && text.indexOf('\n') > 0;
        String table = hint ? text.substring(text.indexOf('\n') + 1) : text;
        List<FieldError> faults = new ArrayList<>();
        List<ResourceText> entries = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(table))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(table, format)) {
            List<String> header = null;
            for (CSVRecord row : parser) {
                long line = parser.getCurrentLineNumber() + (hint ? 1 : 0);
                if (row.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (header == null) {
                    header = header(row, line, faults);
                } else {
                    entries.add(entry(header, row, line, faults));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw CatalogueFile.refusal("file", "is no table that can be read; look for a quote that is not closed");
        }
        ResourceText.refuse(faults);
        return entries;
    }

    /** What the first line has most of. */
    private static String delimiter(String table) {
        String first = table.strip().lines().findFirst().orElse("");
        String best = ",";
        for (String candidate : List.of(",", ";", "\t")) {
            best = count(first, candidate) > count(first, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, String of) {
        return text.chars().filter(c -> c == of.charAt(0)).count();
    }

    private static List<String> header(CSVRecord row, long line, List<FieldError> faults) {
        List<String> header = new ArrayList<>();
        for (String name : row) {
            String field = COLUMNS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
            if (!name.isEmpty() && !ResourceText.FIELDS.contains(field)) {
                faults.add(new FieldError(
                        "line " + line + ", " + name,
                        "is no known column; there are " + String.join(", ", ResourceText.FIELDS)));
            } else if (!name.isEmpty() && header.contains(field)) {
                faults.add(new FieldError("line " + line + ", " + name, "names a column twice"));
            }
            header.add(field);
        }
        ResourceText.FIELDS.stream()
                .filter(field -> !header.contains(field) && !ResourceText.OPTIONAL.contains(field))
                .forEach(field -> faults.add(new FieldError("line " + line + ", " + field, "this column is missing")));
        // Without a sound header every line would be at fault.
        ResourceText.refuse(faults);
        return header;
    }

    private static ResourceText entry(List<String> header, CSVRecord row, long line, List<FieldError> faults) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String value = row.get(i);
            String field = i < header.size() ? header.get(i) : "";
            if (!field.isEmpty()) {
                values.put(field, value);
            } else if (!value.isBlank()) {
                faults.add(new FieldError(
                        "line " + line + ", column " + (i + 1),
                        "has a value without a column; a separator inside a text needs quotes around the text"));
            }
        }
        return new ResourceText("line " + line + ", ", values);
    }
}
