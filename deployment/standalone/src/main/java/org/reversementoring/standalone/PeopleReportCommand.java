package org.reversementoring.standalone;

import java.util.concurrent.Callable;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.server.PeopleSyncRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Says what came of the latest sync. With an H2 file, stop the product first, or use GET /people/syncs/latest. Exit 1"
                        + " where nothing was taken over, 2 before the first, or where the schema is not that of this release.")
final class PeopleReportCommand implements Callable<Integer> {
    @ParentCommand
    private PeopleCommand people = new PeopleCommand();

    @Override
    public Integer call() {
        try {
            return PeopleSyncCommand.say(PeopleSyncRun.latest(people.settings()));
        } catch (RefusedException e) {
            throw new UnableException(
                    e.problem() == Problem.NOT_FOUND ? "No sync has run yet: people sync." : "" + e.getMessage());
        }
    }
}
