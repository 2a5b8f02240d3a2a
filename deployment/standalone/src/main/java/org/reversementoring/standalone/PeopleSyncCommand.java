package org.reversementoring.standalone;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.SyncReport;
import org.reversementoring.people.SyncResult;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.server.PeopleSyncRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description =
                "Reads the directory and takes its people over: the whole or, where it looks wrong, nothing. The same people again"
                        + " change nothing. May run beside the product; what follows from a change is done by it. With an H2 file,"
                        + " stop the product first, or use POST /people/syncs. Exit 1 where the"
                        + " snapshot was quarantined, 2 where none was delivered.")
final class PeopleSyncCommand implements Callable<Integer> {
    @ParentCommand
    private PeopleCommand people = new PeopleCommand();

    @Option(
            names = "--accept-drop",
            paramLabel = "PERCENT",
            description =
                    "Accept, this once, that so many percent of the people, of a column's values or of the managers are gone; 1 to 100."
                            + " Default: RM_PEOPLE_MAX_DROP_PERCENT.")
    @Nullable
    private Integer acceptDropPercent;

    @Override
    public Integer call() {
        if (acceptDropPercent != null && (acceptDropPercent < 1 || acceptDropPercent > 100)) {
            throw new UnableException("--accept-drop must be a whole number from 1 to 100.");
        }
        System.err.println("... reading the directory");
        try {
            return say(PeopleSyncRun.run(people.settings(), acceptDropPercent));
        } catch (RefusedException e) {
            throw new UnableException("" + e.getMessage());
        }
    }

    /** Answers the exit status. */
    static int say(SyncResult result) {
        SyncReport.of(result).forEach(System.out::println);
        return result.isAccepted() ? 0 : 1;
    }
}
