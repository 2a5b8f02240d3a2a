package org.reversementoring.standalone;

import java.util.concurrent.Callable;
import org.reversementoring.server.Settings;
import picocli.CommandLine.Command;

@Command(
        name = "sample-settings",
        mixinStandardHelpOptions = true,
        description = "Prints a settings file with every key, its meaning and its default.")
final class SampleSettingsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.out.print(Settings.sample());
        return 0;
    }
}
