package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a script reads from the end of a command that met what nobody foresaw. */
class ExitStatusTest {
    private static int unforeseen(CommandLine command) throws Exception {
        command.setErr(new PrintWriter(new StringWriter()));
        return command.getExecutionExceptionHandler()
                .handleExecutionException(
                        new IllegalStateException("unforeseen"),
                        command,
                        command.parseArgs("--help"));
    }

    @Test
    void a_fault_is_neither_a_leak_nor_something_to_change() throws Exception {
        Map<String, CommandLine> commands = Main.commandLine().getSubcommands();

        assertThat(unforeseen(commands.get("verify-privacy"))).isEqualTo(2);
        assertThat(unforeseen(commands.get("keycloak").getSubcommands().get("setup")))
                .isEqualTo(2);
        assertThat(unforeseen(commands.get("people"))).isEqualTo(1);
    }
}
