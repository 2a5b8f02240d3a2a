package org.reversementoring.standalone;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reversementoring.audit.AuditVerification.Finding;
import org.reversementoring.audit.AuditVerification.Result;
import org.reversementoring.audit.ChainPoint;
import org.reversementoring.server.AuditCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Looks after the audit log.",
        subcommands = AuditCommand.Verify.class)
final class AuditCommand extends CommandGroup {
    @ParentCommand
    private Main main = new Main();

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Finds the first entry that was changed, removed or moved since the product wrote it. Changes nothing, and may run"
                            + " beside the product. Exit 1 where there is one, 2 where the schema is not that of this release.")
    static final class Verify implements Callable<Integer> {
        @ParentCommand
        private AuditCommand audit = new AuditCommand();

        @Option(
                names = "--head",
                paramLabel = "NUMBER:HASH",
                converter = HeadConverter.class,
                description =
                        "A head that the product's log said earlier (\"audit log, head …\"), kept where nobody who can change the"
                                + " database can change it. Shows whether the end of the log was cut off.")
        @Nullable
        private ChainPoint head;

        @Override
        public Integer call() {
            Result result = AuditCheck.run(audit.main.settings(), head);
            Finding finding = result.finding();
            if (finding == null) {
                System.out.println("ok    " + result.linked() + " entries follow one another up to head "
                        + result.head() + "; " + result.waiting() + " wait to be linked.");
                return 0;
            }
            System.out.println("WRONG " + finding.fault() + " at " + finding.seq() + ": " + finding.text() + ".");
            return 1;
        }
    }

    static final class HeadConverter implements ITypeConverter<ChainPoint> {
        @Override
        public ChainPoint convert(String value) {
            try {
                return ChainPoint.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
