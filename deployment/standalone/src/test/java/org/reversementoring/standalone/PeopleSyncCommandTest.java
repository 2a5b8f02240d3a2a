package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As an operator calls it, on an H2 file and a file of people. */
class PeopleSyncCommandTest {
    private static final String HEAD =
            "Employee_ID,Worker_Status,Display_Name,Work_Email,Business_Title,Management_Level,"
                    + "Supervisory_Organization,Manager_Employee_ID,Location,Country_Code,Hire_Date,On_Leave\n";

    @TempDir
    Path folder;

    private Path settings;
    private Path people;

    @BeforeEach
    void connect() throws IOException {
        people = folder.resolve("people.csv");
        settings = CommandLineRun.settings(folder);
        Files.writeString(
                settings, "RM_PEOPLE_FILE=" + people + "\nRM_LEVEL_RANKS=Chief;Engineer\n", StandardOpenOption.APPEND);
        deliver(8);
    }

    private void deliver(int count) throws IOException {
        StringBuilder csv = new StringBuilder(HEAD);
        for (int i = 1; i <= count; i++) {
            csv.append(i)
                    .append(",Active,Worker ")
                    .append(i)
                    .append(",w")
                    .append(i)
                    .append("@example.org,Technician,");
            csv.append(i == 1 ? "Chief,Board,," : "Engineer,Production,1,").append("Munich,DE,2020-01-01,0\n");
        }
        Files.writeString(people, csv);
    }

    @Test
    void peopleAreTakenOverOnceAndTheReportIsReadAgainLater() {
        assertThat(run("migrate").status()).isZero();
        assertThat(run("people", "report").text()).contains("No sync has run yet");
        CommandLineRun first = run("people", "sync");
        assertThat(first.status()).as(first.text()).isZero();
        assertThat(first.text()).contains("ACCEPTED", "8 employed", "joined 8, left 0");
        assertThat(run("people", "sync").text()).contains("joined 0", "unchanged 8");
        CommandLineRun report = run("people", "report");
        assertThat(report.status()).isZero();
        assertThat(report.text()).contains("ACCEPTED", "unchanged 8").doesNotContain("Worker 1");
    }

    @Test
    void aSnapshotThatLooksWrongIsQuarantinedUntilTheOperatorAcceptsTheDrop() throws IOException {
        run("people", "sync");
        deliver(4);
        CommandLineRun refused = run("people", "sync");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.text()).contains("QUARANTINED", "Nothing was changed", "4 employed people, last time 8");
        assertThat(run("people", "report").status()).isEqualTo(1);
        CommandLineRun accepted = run("people", "sync", "--accept-drop", "50");
        assertThat(accepted.status()).as(accepted.text()).isZero();
        assertThat(accepted.text()).contains("accepting a drop of 50 %", "missing since today 4");
    }

    @Test
    void whatCannotBeCarriedOutSaysWhyAndEndsWithTwo() throws IOException {
        for (String bad : new String[] {"0", "101", "many"}) {
            CommandLineRun run = run("people", "sync", "--accept-drop", bad);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.text()).contains("--accept-drop");
        }
        Files.delete(people);
        CommandLineRun gone = run("people", "sync");
        assertThat(gone.status()).isEqualTo(2);
        assertThat(gone.text()).contains("file");
        CommandLineRun report = run("people", "report");
        assertThat(report.status()).isEqualTo(1);
        assertThat(report.text()).contains("No snapshot was delivered.", "file").doesNotContain("ACCEPTED");
    }

    @Test
    void theHelpSaysThatAnH2FileServesOneProcessAtATime() {
        assertThat(run("people", "sync", "--help").text().replaceAll("\\s+", " "))
                .contains("With an H2 file, stop the product first, or use POST /people/syncs.");
        assertThat(run("people", "report", "--help").text().replaceAll("\\s+", " "))
                .contains("With an H2 file, stop the product first, or use GET /people/syncs/latest.");
    }

    private CommandLineRun run(String... words) {
        return CommandLineRun.of(settings, words);
    }
}
