package org.reversementoring.moodle.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs the simulator as a process of its own: {@code --port 0 --token secret}. It prints {@code READY <url>} once it
 * listens, and ends when its standard input does.
 */
public final class SimulatorMain {
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
                new MoodleSimulator(port(options.getOrDefault("--port", "0")), token, Clock.systemUTC())) {
            out.println("READY " + simulator.url());
            out.flush();
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].equals("--port") && !arguments[i].equals("--token")) {
                throw new IllegalArgumentException(arguments[i] + ": unknown; there are --port and --token");
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + ": needs a value");
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException("--port: a number from 0 to 65535");
    }
}
