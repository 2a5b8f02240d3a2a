package org.reversementoring.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.rest.CatalogueFile;
import org.reversementoring.server.CatalogueImport;
import org.reversementoring.wellbeing.ResourceImportService.Outcome;
import org.reversementoring.wellbeing.ResourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "resources",
        mixinStandardHelpOptions = true,
        description = "Looks after the catalogue of help.",
        subcommands = {ResourcesCommand.CheckFile.class, ResourcesCommand.ImportFile.class})
final class ResourcesCommand extends CommandGroup {
    @ParentCommand
    private Main main = new Main();

    private static List<ResourceText> read(Path file) {
        try {
            return CatalogueFile.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnableException("The file " + file + " cannot be read.");
        }
    }

    private static int faulty(RefusedException e) {
        e.fields().forEach(fault -> System.out.println("WRONG " + fault.field() + ": " + fault.message()));
        System.out.println(e.fields().size() + " fault(s); nothing was taken over.");
        return 1;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Says every fault of a catalogue file, JSON or CSV. Needs no settings and no database. Exit 1 where"
                            + " there is one.")
    static final class CheckFile implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "UTF-8; JSON where it begins with a brace, else CSV.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            try {
                int entries = ResourceText.read(ResourcesCommand.read(file), LocalDate.now(ZoneOffset.UTC))
                        .size();
                System.out.println("ok    " + entries + " entries");
                return 0;
            } catch (RefusedException e) {
                return faulty(e);
            }
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description =
                    "Takes a catalogue file over: the whole or, for one fault, nothing. The same file again changes nothing;"
                            + " what is not in the file stays. A running product shows it within half a minute.")
    static final class ImportFile implements Callable<Integer> {
        @ParentCommand
        private ResourcesCommand resources = new ResourcesCommand();

        @Parameters(paramLabel = "FILE", description = "UTF-8; JSON where it begins with a brace, else CSV.")
        private Path file = Path.of("");

        @Option(names = "--dry-run", description = "Only say what would come of it.")
        private boolean dryRun;

        @Override
        public Integer call() {
            try {
                List<ResourceText> entries = ResourcesCommand.read(file);
                Outcome outcome = CatalogueImport.run(resources.main.settings(), entries, dryRun);
                outcome.added().forEach(key -> System.out.println("new     " + key));
                outcome.changed().forEach(key -> System.out.println("changed " + key));
                System.out.println((dryRun ? "Would add " : "Added ")
                        + outcome.added().size() + ", "
                        + (dryRun ? "change " : "changed ") + outcome.changed().size() + ", unchanged "
                        + outcome.unchanged().size() + ".");
                return 0;
            } catch (RefusedException e) {
                return faulty(e);
            }
        }
    }
}
