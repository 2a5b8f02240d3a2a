package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** As an operator calls it, on an H2 file. */
class AuditCommandTest {
    @TempDir
    Path folder;

    @Test
    void anUntouchedLogIsInOrderAndAForeignEntryIsFound() throws IOException, SQLException {
        Answer good = run("audit", "verify");
        assertThat(good.text()).contains("ok    0 entries follow one another up to head 0:", "0 wait to be linked.");
        assertThat(good.status()).isZero();
        try (Connection database = DriverManager.getConnection(url(), "sa", "")) {
            database.createStatement()
                    .execute(
                            "insert into audit_entry (id, at, action, item, way, outcome, roles, actor, mark) values"
                                    + " (random_uuid(), current_timestamp, 'READ_SESSION', 'D11', 'READ', 'ALLOWED', '', 'a', 'm')");
        }
        Answer bad = run("audit", "verify");
        assertThat(bad.text()).contains("WRONG CHANGED at 0: an entry that waits to be linked is not what the product");
        assertThat(bad.status()).isEqualTo(1);
    }

    @Test
    void aHeadThatIsNotReachedIsFoundAndAnIllWrittenOneIsRefused() throws IOException {
        Answer cut = run("audit", "verify", "--head", "7:" + "a".repeat(64));
        assertThat(cut.text()).contains("WRONG HEAD_NOT_REACHED at 1: the head noted was 7, the chain ends at 0");
        assertThat(cut.status()).isEqualTo(1);
        Answer ill = run("audit", "verify", "--head", "a");
        assertThat(ill.text()).contains("--head", "number:hash");
        assertThat(ill.status()).isEqualTo(2);
        assertThat(run("audit").status()).isEqualTo(2);
    }

    private record Answer(int status, String text) {}

    private Answer run(String... words) throws IOException {
        Path config = folder.resolve("rm.properties");
        Files.writeString(
                config,
                "RM_OIDC_ISSUER=https://sso.example.com/realms/x\nRM_DATABASE_URL=" + url() + "\nRM_KEY_FILE="
                        + folder.resolve("keys.json") + "\n");
        CommandLine command = Main.commandLine();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            command.setOut(new PrintWriter(stream, true, StandardCharsets.UTF_8));
            command.setErr(new PrintWriter(stream, true, StandardCharsets.UTF_8));
            String[] all = new String[words.length + 2];
            all[0] = "--config";
            all[1] = config.toString();
            System.arraycopy(words, 0, all, 2, words.length);
            int status = command.execute(all);
            return new Answer(status, output.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("product");
    }
}
