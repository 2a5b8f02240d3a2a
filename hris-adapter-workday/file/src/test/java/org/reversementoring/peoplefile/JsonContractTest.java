package org.reversementoring.peoplefile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reversementoring.columns.Column;

class JsonContractTest extends FileDirectoryContract {
    @Override
    Path file() {
        return folder.resolve("people.json");
    }

    @Override
    String written(List<Map<Column, String>> rows) {
        return rows.stream()
                .map(JsonContractTest::object)
                .collect(Collectors.joining(",\n", "{\"Report_Entry\":[\n", "\n]}\n"));
    }

    private static String object(Map<Column, String> row) {
        return row.entrySet().stream()
                .filter(column -> !column.getValue().isEmpty())
                .map(column -> quoted(column.getKey().title()) + ":" + quoted(column.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
