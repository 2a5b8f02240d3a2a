package org.reversementoring.standalone;

import java.util.concurrent.Callable;
import org.reversementoring.server.BurdenPolicyFile;
import picocli.CommandLine.Command;

@Command(
        name = "sample-burden-policy",
        mixinStandardHelpOptions = true,
        description = "Prints the burden policy that is shipped, with its comments, to begin one's own from.")
final class SampleBurdenPolicyCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.out.print(BurdenPolicyFile.sample());
        return 0;
    }
}
