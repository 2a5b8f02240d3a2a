package org.reversementoring.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reversementoring.keycloak.TestUsers;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "test-users",
        mixinStandardHelpOptions = true,
        description = {
            "Makes throw-away users and clients for verify-privacy, or removes them. Nothing else of the realm is touched.",
            "verify-privacy does both by itself; this is for those who keep the two apart."
        })
final class TestUsersCommand implements Callable<Integer> {
    @ParentCommand
    private KeycloakCommand keycloak = new KeycloakCommand();

    @Mixin
    private AdministratorOptions administrator = new AdministratorOptions();

    @ArgGroup(multiplicity = "1")
    private Act act = new Act();

    private static final class Act {
        @Option(
                names = "--create",
                paramLabel = "FILE",
                description = "Make them anew, and write how they sign in to this file, readable by its owner alone.")
        private @Nullable Path file;

        @Option(names = "--remove", description = "Remove them, also those of an earlier run.")
        private boolean remove;
    }

    @Override
    public Integer call() {
        try (TestUsers users = administrator.testUsers(keycloak.main.settings())) {
            if (act.file != null) {
                UsersFile.write(act.file, ThrowawayLogins.create(users));
                System.out.println("Made the throw-away users; how they sign in stands in " + act.file
                        + ". Remove them with --remove.");
            }
            if (act.remove) {
                System.out.println("Removed " + users.remove() + " throw-away users and clients.");
            }
            return 0;
        }
    }
}
