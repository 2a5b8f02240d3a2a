package org.reversementoring.standalone;

import java.util.concurrent.Callable;
import org.reversementoring.columns.PublishedColumns;
import org.reversementoring.peoplefile.FilePeopleDirectory;
import org.reversementoring.server.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = "What concerns the people, and where they come from.",
        subcommands = {
            PeopleSyncCommand.class,
            PeopleReportCommand.class,
            PeopleCommand.Columns.class,
            PeopleCommand.SampleFile.class
        })
final class PeopleCommand extends CommandGroup {
    @ParentCommand
    private Main main = new Main();

    Settings settings() {
        return main.settings();
    }

    @Command(
            name = "columns",
            mixinStandardHelpOptions = true,
            description =
                    "Prints the columns that are read, of a Workday report and of a file alike: a table, or the XML Schema.")
    static final class Columns implements Callable<Integer> {
        @Option(names = "--xsd", description = "The XML Schema, to hold the report's own against.")
        private boolean xsd;

        @Override
        public Integer call() {
            System.out.print(xsd ? PublishedColumns.schema() : PublishedColumns.page());
            return 0;
        }
    }

    @Command(
            name = "sample-file",
            mixinStandardHelpOptions = true,
            description = "Prints a small company of invented people as CSV, to begin one's own file from.")
    static final class SampleFile implements Callable<Integer> {
        @Override
        public Integer call() {
            System.out.print(FilePeopleDirectory.sample());
            return 0;
        }
    }
}
