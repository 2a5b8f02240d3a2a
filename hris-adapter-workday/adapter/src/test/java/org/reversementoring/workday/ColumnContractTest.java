package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnContractTest {
    @Test
    void the_published_table_of_columns_is_what_is_read() throws Exception {
        Path document = Path.of(System.getProperty("rm.root"), "docs", "how-to", "connect-workday.md");
        List<String> published = Files.readAllLines(document).stream()
                .filter(line -> line.matches("\\| `[A-Z][A-Za-z_]+` \\|.*"))
                .map(line -> line.split("`")[1])
                .toList();
        assertThat(published).containsExactlyInAnyOrderElementsOf(ReportRow.CONTRACT);
    }
}
