package org.reversementoring.peoplefile;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reversementoring.columns.Column;

class CsvContractTest extends FileDirectoryContract {
    @Override
    Path file() {
        return folder.resolve("people.csv");
    }

    @Override
    String written(List<Map<Column, String>> rows) {
        return line(rows.get(0).keySet().stream().map(Column::title).toList())
                + rows.stream().map(row -> line(row.values())).collect(Collectors.joining());
    }

    private static String line(Collection<String> values) {
        return values.stream()
                .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\r\n"));
    }
}
