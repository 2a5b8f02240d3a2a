package org.reversementoring.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.logging.LogManager;
import org.reversementoring.server.Product;
import org.reversementoring.server.Settings;
import org.reversementoring.standalone.WebServer;

/**
 * The product as its own process, wired as always but with a clock that moves. Its argument is the settings file. It
 * prints {@code READY <address of the API>}; a line {@code advance P14D} on its standard input moves the clock and is
 * answered with {@code NOW <instant>}; it ends with its standard input. Tokens keep real time.
 */
public final class DemoProduct {
    private static final String ADVANCE = "advance ";

    private DemoProduct() {}

    public static void main(String[] arguments) throws IOException {
        try (InputStream logging = WebServer.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(logging);
        }
        MovableClock clock = new MovableClock(Clock.systemUTC());
        Settings settings = Settings.read(Map.of(), Path.of(arguments[0]));
        try (WebServer server = WebServer.start(settings, Product.wire(settings, clock))) {
            System.out.println("READY " + server.address());
            obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), clock);
        }
    }

    private static void obey(BufferedReader lines, MovableClock clock) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            try {
                if (!line.startsWith(ADVANCE)) {
                    throw new IllegalArgumentException("known is only: advance <duration>");
                }
                clock.advance(Duration.parse(line.substring(ADVANCE.length())));
                System.out.println("NOW " + clock.instant());
            } catch (DateTimeException | IllegalArgumentException e) {
                System.out.println("REFUSED " + e.getMessage());
            }
        }
    }
}
