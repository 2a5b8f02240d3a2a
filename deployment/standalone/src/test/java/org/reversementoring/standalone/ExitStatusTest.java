package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a script reads from the end of a command that met what nobody foresaw. */
class ExitStatusTest {
    private static int unforeseen(String... words) throws Exception {
        CommandLine main = Main.commandLine();
        CommandLine command = main;
        for (String word : words) {
            command = command.getSubcommands().get(word);
        }
        command.setErr(new PrintWriter(new StringWriter()));
        return main.getExecutionExceptionHandler()
                .handleExecutionException(new IllegalStateException("unforeseen"), command, main.parseArgs("--help"));
    }

    @Test
    void a_fault_is_neither_a_leak_nor_something_to_change() throws Exception {
        assertThat(unforeseen("verify-privacy")).isEqualTo(2);
        assertThat(unforeseen("keycloak", "setup")).isEqualTo(2);
        assertThat(unforeseen("audit")).isEqualTo(1);
    }
}
