package org.reversementoring.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One node of a cluster as a process of its own: the product with its jobs, settings from the environment, and a clock
 * that begins at the first argument and is moved by each line on its standard input. It ends with its standard input.
 */
final class NodeMain {
    private NodeMain() {}

    public static void main(String[] arguments) throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse(arguments[0]));
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        try (Product product = Product.wire(Settings.read(System.getenv(), null), clock)) {
            product.startJobs();
            System.out.println("READY");
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                now.set(now.get().plus(Duration.parse(line)));
            }
        }
    }
}
