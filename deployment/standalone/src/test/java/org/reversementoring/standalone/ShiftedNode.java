package org.reversementoring.standalone;

import java.time.Clock;
import java.time.Duration;
import org.reversementoring.server.Product;
import org.reversementoring.server.Settings;

/** A node as {@code serve} runs it, with settings from the environment and a clock that is ahead by the argument. */
final class ShiftedNode {
    private ShiftedNode() {}

    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = Settings.read(System.getenv(), null);
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[0]));
        try (WebServer server = WebServer.start(settings, Product.wire(settings, clock))) {
            server.closeWithProcess();
            System.out.println("READY " + server.address());
            server.join();
        }
    }
}
