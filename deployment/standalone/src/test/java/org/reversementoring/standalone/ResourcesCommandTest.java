package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            CommandLineRun bad = run("resources", verb, faulty.toString());
            assertThat(bad.status()).isEqualTo(1);
            assertThat(bad.text()).contains("WRONG line 5, kind: must be one of", "nothing was taken over");
        }
        assertThat(run("resources", "check", folder.resolve("none").toString()).status())
                .isEqualTo(2);
    }

    private CommandLineRun run(String... words) throws IOException {
        return CommandLineRun.of(CommandLineRun.settings(folder), words);
    }
}
