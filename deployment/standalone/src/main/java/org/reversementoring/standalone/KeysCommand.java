package org.reversementoring.standalone;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.reversementoring.sealing.KeyRotation;
import org.reversementoring.sealing.KeyStatus;
import org.reversementoring.sealing.Keys;
import org.reversementoring.server.SchemaState;
import org.reversementoring.server.SealingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description =
                "Looks at and renews the keys that seal private words. May run while the product runs; what was broken off goes on when"
                        + " it is called again.")
final class KeysCommand extends CommandGroup {
    private static final int PROGRESS_EVERY = 500;

    @ParentCommand
    private Main main = new Main();

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Says which key-encryption key wraps, how many data keys there are, and how many are behind.")
    int status() {
        SchemaState.requireKeys(main.settings());
        return with(keys -> {
            KeyStatus status = keys.status();
            System.out.println("Key-encryption key: " + status.kek() + ", wraps as " + status.present());
            System.out.println("Data keys: " + status.all() + ", destroyed so far: " + status.destroyed());
            status.byKek().forEach((kek, count) -> System.out.println("  wrapped by " + kek + ": " + count));
            status.byGeneration()
                    .forEach((generation, count) -> System.out.println("  of generation " + generation + ": " + count));
            System.out.println(
                    status.behind() == 0
                            ? "All are wrapped by the present version."
                            : status.behind() + " are wrapped by another version: run keys rotate-kek --rewrap-only.");
            return 0;
        });
    }

    @Command(
            name = "rotate-kek",
            mixinStandardHelpOptions = true,
            description = "Makes a new version of the key-encryption key and wraps every data key by it.")
    int rotateKek(
            @Option(
                            names = "--rewrap-only",
                            description = "Makes no new version: only wraps what is behind, such as after a break.")
                    boolean rewrapOnly,
            @Option(
                            names = "--new-version-only",
                            description =
                                    "Wraps nothing yet: where nodes have copies of the key file, copy the new one to all of them, then run"
                                            + " --rewrap-only.")
                    boolean newVersionOnly) {
        if (rewrapOnly && newVersionOnly) {
            System.err.println("--rewrap-only and --new-version-only exclude each other.");
            return 2;
        }
        return with(keys -> {
            KeyRotation rotation = keys.rotation();
            if (!rewrapOnly) {
                System.out.println("New keys are wrapped by " + rotation.newKekVersion() + " from now on.");
            }
            if (!newVersionOnly) {
                long done = rotation.rewrap(progress("Wrapped anew"));
                System.out.println("Wrapped anew: " + done + ". All are wrapped by "
                        + keys.status().present() + ".");
            }
            return 0;
        });
    }

    @Command(
            name = "rotate-data",
            mixinStandardHelpOptions = true,
            description =
                    "Gives every data key older than a time a successor, which seals from now on; what the old one sealed stays readable.")
    int rotateData(
            @Option(
                            names = "--older-than",
                            paramLabel = "DURATION",
                            defaultValue = "PT24H",
                            description =
                                    "Only keys of that age, such as P365D; PT0S for all. Default: ${DEFAULT-VALUE}, so that a repetition"
                                            + " after a break leaves alone what is done.")
                    Duration olderThan) {
        return with(keys -> {
            long done = keys.rotation().rotateData(olderThan, progress("Renewed"));
            System.out.println("Renewed: " + done + ". Every node seals with the new ones within five minutes.");
            return 0;
        });
    }

    private int with(Function<Keys, Integer> work) {
        try (Keys keys = Keys.open(SealingSettings.of(main.settings()), Clock.systemUTC())) {
            return work.apply(keys);
        }
    }

    private static LongConsumer progress(String what) {
        return done -> {
            if (done % PROGRESS_EVERY == 0) {
                System.out.println(what + ": " + done + " so far");
            }
        };
    }
}
