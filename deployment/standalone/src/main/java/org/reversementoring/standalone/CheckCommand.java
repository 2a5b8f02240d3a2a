package org.reversementoring.standalone;

import java.util.List;
import java.util.concurrent.Callable;
import org.reversementoring.server.SelfChecks;
import org.reversementoring.spi.SelfCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Looks at the database, the keys and every connected system; says what is wrong and how to mend it. Changes nothing; a"
                        + " schema that is behind this release is brought up to date by migrate. Exit 1 where something is wrong.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Override
    public Integer call() {
        List<SelfCheck> lines = SelfChecks.run(main.settings());
        lines.forEach(line -> System.out.println((line.ok() ? "ok    " : "WRONG ") + line.text()));
        long wrong = lines.stream().filter(line -> !line.ok()).count();
        System.out.println(wrong == 0 ? "Everything is in order." : wrong + " of " + lines.size() + " checks failed.");
        return wrong == 0 ? 0 : 1;
    }
}
