package org.reversementoring.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * One node of a cluster as a process of its own: the product with its jobs, settings from the environment, and a clock
 * that begins at the first argument and is moved by each line on its standard input. It ends with its standard input.
 */
final class NodeMain {
    private NodeMain() {}

    private static final class Moved extends Clock {
        private volatile Instant now;

        Moved(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    public static void main(String[] arguments) throws IOException {
        Moved clock = new Moved(Instant.parse(arguments[0]));
        try (Product product = Product.wire(Settings.read(System.getenv(), null), clock)) {
            product.startJobs();
            System.out.println("READY");
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                clock.now = clock.now.plus(Duration.parse(line));
            }
        }
    }
}
