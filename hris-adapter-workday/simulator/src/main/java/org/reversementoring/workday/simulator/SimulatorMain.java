package org.reversementoring.workday.simulator;

import java.io.IOException;
import java.time.Clock;

/**
 * The simulator as its own process: {@code --port 8081} or {@code --port 0}. It prints {@code READY
 * http://127.0.0.1:PORT} and ends with its standard input, so that it never outlives its parent.
 */
public final class SimulatorMain {
    private SimulatorMain() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || !arguments[0].equals("--port")) {
            System.err.println("usage: --port NUMBER (0 for any free port)");
            System.exit(2);
        }
        int port = Integer.parseInt(arguments[1]);
        try (WorkdaySimulator simulator = WorkdaySimulator.start(port, Tenant.example(), Clock.systemUTC())) {
            System.out.println("READY " + simulator.baseUri());
            while (System.in.read() >= 0) {
                // waits for the end of the input
            }
        }
    }
}
