package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As an operator calls it, on an H2 file. */
class AuditCommandTest {
    @TempDir
    Path folder;

    @Test
    void anUntouchedLogIsInOrderAndAForeignEntryIsFound() throws IOException, SQLException {
        assertThat(run("migrate").status()).isZero();
        CommandLineRun good = run("audit", "verify");
        assertThat(good.text()).contains("ok    0 entries follow one another up to head 0:", "0 wait to be linked.");
        assertThat(good.status()).isZero();
        try (Connection database = DriverManager.getConnection(CommandLineRun.url(folder), "sa", "")) {
            database.createStatement()
                    .execute(
                            "insert into audit_entry (id, at, action, item, way, outcome, roles, actor, mark) values"
                                    + " (random_uuid(), current_timestamp, 'READ_SESSION', 'D11', 'READ', 'ALLOWED', '', 'a', 'm')");
        }
        CommandLineRun bad = run("audit", "verify");
        assertThat(bad.text()).contains("WRONG CHANGED at 0: an entry that waits to be linked is not what the product");
        assertThat(bad.status()).isEqualTo(1);
    }

    @Test
    void aHeadThatIsNotReachedIsFoundAndAnIllWrittenOneIsRefused() throws IOException {
        assertThat(run("migrate").status()).isZero();
        CommandLineRun cut = run("audit", "verify", "--head", "7:" + "a".repeat(64));
        assertThat(cut.text()).contains("WRONG HEAD_NOT_REACHED at 1: the head noted was 7, the chain ends at 0");
        assertThat(cut.status()).isEqualTo(1);
        CommandLineRun ill = run("audit", "verify", "--head", "a");
        assertThat(ill.text()).contains("--head", "number:hash");
        assertThat(ill.status()).isEqualTo(2);
        assertThat(run("audit").status()).isEqualTo(2);
    }

    private CommandLineRun run(String... words) throws IOException {
        return CommandLineRun.of(CommandLineRun.settings(folder), words);
    }
}
