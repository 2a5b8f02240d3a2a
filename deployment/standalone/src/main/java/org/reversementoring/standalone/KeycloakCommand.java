package org.reversementoring.standalone;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "keycloak",
        mixinStandardHelpOptions = true,
        description = "What the product needs in Keycloak.",
        subcommands = TestUsersCommand.class)
final class KeycloakCommand implements Callable<Integer> {
    @ParentCommand
    Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine.usage(spec.commandLine(), System.out);
        return 2;
    }
}
