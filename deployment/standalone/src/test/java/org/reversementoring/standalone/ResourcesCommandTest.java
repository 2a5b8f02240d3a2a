package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** As an operator calls it, on an H2 file. */
class ResourcesCommandTest {
    @TempDir
    Path folder;

    @Test
    void aSoundFileIsTakenOverOnceAndAFaultyOneNotAtAll() throws IOException {
        String template = Path.of("../../docs/templates/catalogue-of-help.csv").toString();
        assertThat(run("resources", "check", template).text()).contains("ok    5 entries");
        assertThat(run("resources", "import", template, "--dry-run").text())
                .contains("Would add 5, change 0, unchanged 0.");
        assertThat(run("resources", "import", template).text())
                .contains("new     crisis-line-de", "Added 5, changed 0");
        assertThat(run("resources", "import", template).text()).contains("Added 0, changed 0, unchanged 5.");
        Path faulty = folder.resolve("faulty.csv");
        Files.writeString(faulty, Files.readString(Path.of(template)).replace("EAP,", "HELP,"));
        for (String verb : new String[] {"check", "import"}) {
            Answer bad = run("resources", verb, faulty.toString());
            assertThat(bad.status()).isEqualTo(1);
            assertThat(bad.text()).contains("WRONG line 5, kind: must be one of", "nothing was taken over");
        }
        assertThat(run("resources", "check", folder.resolve("none").toString()).status())
                .isEqualTo(2);
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
