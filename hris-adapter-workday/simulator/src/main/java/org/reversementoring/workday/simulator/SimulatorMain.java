package org.reversementoring.workday.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The simulator as its own process. It prints {@code READY http://127.0.0.1:PORT} and ends with its standard input, so
 * that it never outlives its parent.
 */
@Command(
        name = "workday-simulator",
        description =
                "A Workday to test against, on 127.0.0.1. It prints READY and its address, and ends with its input.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class SimulatorMain implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--port", required = true, paramLabel = "N", description = "0 for any free port")
    private int port;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "A scenario (YAML or JSON), or the name of a shipped one such as leaver-rescinded")
    private @Nullable String scenario;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Grow a company of this size instead of the 290 of AdventureWorks")
    private @Nullable Integer workers;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed makes the same company and days (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "0",
            description = "So many days of turnover from today on, each known from its morning on in the tenant's zone")
    private int days;

    @Option(
            names = "--rates",
            paramLabel = "RATES",
            description = "Cases a day among a thousand workers, such as hires=0.4,leavers=0.38,rehires=0.02,"
                    + "rescinds=0.02,conversions=0.02,leaves=0.15,moves=0.3, which are the usual ones")
    private @Nullable String rates;

    private SimulatorMain() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SimulatorMain()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        TurnoverRates turnover = turnover();
        try (WorkdaySimulator simulator = start()) {
            if (days > 0) {
                new Turnover(simulator.people(), turnover, seed)
                        .play(simulator.people().today(), days);
            }
            System.out.println("READY " + simulator.baseUri());
            while (System.in.read() >= 0) {
                // waits for the end of the input
            }
        }
        return 0;
    }

    private WorkdaySimulator start() throws IOException {
        Tenant tenant = Tenant.example();
        Clock clock = Clock.systemUTC();
        try {
            if (scenario == null) {
                return WorkdaySimulator.start(port, tenant, clock, population());
            }
            if (workers != null) {
                throw wrong("--workers does not go with --scenario, which says its people itself");
            }
            Path file = Path.of(scenario);
            Scenario read =
                    Files.exists(file) || scenario.contains(".") ? Scenario.read(file) : Scenario.shipped(scenario);
            return WorkdaySimulator.start(port, tenant, clock, read);
        } catch (ScenarioException e) {
            throw wrong("" + e.getMessage());
        }
    }

    private Population population() {
        if (workers == null) {
            return Population.adventureWorks();
        }
        if (workers < 1) {
            throw wrong("--workers must be 1 or more");
        }
        return Population.grown(workers, seed);
    }

    private TurnoverRates turnover() {
        if (days < 0) {
            throw wrong("--days must be 0 or more");
        }
        try {
            return rates == null ? TurnoverRates.USUAL : TurnoverRates.parse(rates);
        } catch (IllegalArgumentException e) {
            throw wrong("--rates: " + e.getMessage());
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
