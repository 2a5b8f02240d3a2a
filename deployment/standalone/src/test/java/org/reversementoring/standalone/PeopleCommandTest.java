package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.columns.Column;

class PeopleCommandTest {
    @TempDir
    Path folder;

    @Test
    void theColumnsArePrintedAsATableAndAsASchema() {
        assertThat(run("people", "columns").text()).contains("| `Employee_ID` | on every row |");
        assertThat(run("people", "columns", "--xsd").text())
                .startsWith("<?xml")
                .contains("<xsd:element name=\"Employee_ID\" type=\"wd:Number\"/>");
    }

    @Test
    void theSampleIsAFileThatTheCheckFindsGood() throws Exception {
        CommandLineRun sample = run("people", "sample-file");
        assertThat(sample.status()).isZero();
        assertThat(sample.text()).contains(Column.EMPLOYEE_ID.title(), "Ada Winter");
        Path people = Files.writeString(folder.resolve("people.csv"), sample.text());
        Path settings = CommandLineRun.settings(folder);
        Files.writeString(settings, Files.readString(settings) + "RM_PEOPLE_FILE=" + people + "\n");
        assertThat(CommandLineRun.of(settings, "check").text()).contains("The file people.csv delivers 12 workers.");
    }

    private CommandLineRun run(String... words) {
        return CommandLineRun.of(folder.resolve("no-settings"), words);
    }
}
