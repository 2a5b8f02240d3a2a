package org.reversementoring.moodle.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the simulator as a process of its own: {@code --port 0 --token secret --latency-ms 5}. It prints {@code READY
 * <url>} once it listens, and ends when its standard input does. Each call takes the latency longer, without it nought.
 */
public final class SimulatorMain {
    private static final List<String> OPTIONS = List.of("--port", "--token", "--latency-ms");

    private SimulatorMain() {}

    /** Exits with 2 where the arguments are wrong. */
    public static void main(String[] arguments) throws IOException {
        try {
            run(arguments, System.in, System.out);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    static void run(String[] arguments, InputStream in, PrintStream out) throws IOException {
        Map<String, String> options = options(arguments);
        String token = options.get("--token");
        if (token == null || token.isBlank()) {
            throw new IllegalArgumentException("--token: needed");
        }
        try (MoodleSimulator simulator =
                new MoodleSimulator(number(options, "--port", 65_535), token, Clock.systemUTC())) {
            simulator.faults().delay(Duration.ofMillis(number(options, "--latency-ms", 60_000)));
            out.println("READY " + simulator.url());
            out.flush();
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i])) {
                throw new IllegalArgumentException(arguments[i] + ": unknown; there are " + String.join(", ", OPTIONS));
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + ": needs a value");
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static int number(Map<String, String> options, String name, int most) {
        try {
            int number = Integer.parseInt(options.getOrDefault(name, "0"));
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException(name + ": a number from 0 to " + most);
    }
}
