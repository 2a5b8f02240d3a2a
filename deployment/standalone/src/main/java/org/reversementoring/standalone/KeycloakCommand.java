package org.reversementoring.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "keycloak",
        mixinStandardHelpOptions = true,
        description = "What the product needs in Keycloak.",
        subcommands = {SetupCommand.class, TestUsersCommand.class})
final class KeycloakCommand extends CommandGroup {
    @ParentCommand
    Main main = new Main();
}
