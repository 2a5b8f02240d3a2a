package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that only looks is not the upgrade, on an H2 file. */
class LookingChangesNothingTest {
    private static final String[][] LOOKS = {
        {"check"}, {"audit", "verify"}, {"people", "report"}, {"verify-privacy", "--clean"}, {"keys", "status"}
    };

    @TempDir
    Path folder;

    @Test
    void anEmptyDatabaseStaysEmpty() throws IOException, SQLException {
        for (String[] look : LOOKS) {
            CommandLineRun run = run(look);
            assertThat(run.status()).as(run.text()).isIn(1, 2);
            assertThat(run.text()).contains("changes behind this release; run migrate");
            assertThat(
                            all(
                                    "select table_name from information_schema.tables where table_schema <> 'INFORMATION_SCHEMA'"))
                    .as(run.text())
                    .isEmpty();
        }
    }

    @Test
    void aSchemaThatIsAChangeBehindStaysSoUntilMigrate() throws IOException, SQLException {
        assertThat(run("migrate").status()).isZero();
        String ids = "select id from databasechangelog union all select id from rm_keys.databasechangelog";
        List<String> whole = all(ids);
        assertThat(run("check").text()).doesNotContain("behind").contains("ok    Database", "ok    Key store");
        assertThat(run("people", "report").text()).contains("No sync has run yet");
        execute("delete from databasechangelog where id = 'kernel-4-job-round'");
        execute("drop table job_round");
        // The last looks at the key store alone.
        for (String[] look : Arrays.copyOf(LOOKS, LOOKS.length - 1)) {
            CommandLineRun run = run(look);
            assertThat(run.text())
                    .contains("the schema is 1 of ", "run migrate")
                    .doesNotContain("Key store");
            assertThat(all(ids)).hasSize(whole.size() - 1);
        }
        assertThat(run("migrate").status()).isZero();
        assertThat(all(ids)).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(run("audit", "verify").status()).isZero();
    }

    private List<String> all(String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection(CommandLineRun.url(folder), "sa", "");
                ResultSet rows = database.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection(CommandLineRun.url(folder), "sa", "")) {
            database.createStatement().execute(sql);
        }
    }

    private CommandLineRun run(String... words) throws IOException {
        return CommandLineRun.of(CommandLineRun.settings(folder), words);
    }
}
