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
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * One node of a cluster as a process of its own: the product behind a Jetty, with its jobs, settings from the
 * environment, and a clock that begins at the first argument, runs, and is moved ahead by each duration on its standard
 * input. With a second argument its jobs wait for the line {@code jobs}. It ends in order with its standard input, or
 * when it is told to by a signal.
 */
final class NodeMain {
    private NodeMain() {}

    public static void main(String[] arguments) throws Exception {
        AtomicReference<Duration> ahead =
                new AtomicReference<>(Duration.between(Instant.now(), Instant.parse(arguments[0])));
        InstantSource source = () -> Instant.now().plus(ahead.get());
        Clock clock = source.withZone(ZoneOffset.UTC);
        Product product = Product.wire(Settings.read(System.getenv(), null), clock);
        Server jetty = new Server();
        ServerConnector connector = new ServerConnector(jetty);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addEventListener(new ProductListener(product));
        jetty.setHandler(context);
        jetty.start();
        if (arguments.length == 1) {
            product.startJobs();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            product.close();
            System.out.println("CLOSED");
        }));
        System.out.println("READY http://127.0.0.1:" + connector.getLocalPort() + "/api/v1/");
        obey(ahead, product);
        System.exit(0);
    }

    private static void obey(AtomicReference<Duration> ahead, Product product) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("jobs")) {
                product.startJobs();
            } else {
                Duration step = Duration.parse(line);
                ahead.updateAndGet(step::plus);
            }
        }
    }
}
