package org.reversementoring.standalone;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.reversementoring.server.Product;
import org.reversementoring.server.ProductListener;
import org.reversementoring.server.Setting;
import org.reversementoring.server.Settings;

/**
 * The product on an embedded Jetty, through the same listener as in a WAR. Stops in order when the process is told to
 * end.
 */
public final class WebServer implements AutoCloseable {
    private static final long STOP_MILLIS = 10_000;
    /** Address and headers together; a token with many roles has some 4 KiB. */
    private static final int MAX_HEADER_BYTES = 16 * 1024;
    /** How long a connection may say nothing, in the midst of a request too. */
    private static final long MAX_SILENCE_MILLIS = 20_000;

    private final Server jetty;
    private final ServerConnector connector;
    private final Product product;
    private final Duration delay;
    private final AtomicBoolean closed = new AtomicBoolean();

    private WebServer(Server jetty, ServerConnector connector, Product product, Duration delay) {
        this.jetty = jetty;
        this.connector = connector;
        this.product = product;
        this.delay = delay;
    }

    /** Starts to serve and to run the jobs. The product is closed with the server, also where it does not start. */
    public static WebServer start(Settings settings, Product product) {
        Server jetty = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost(settings.get(Setting.RM_HTTP_HOST));
        connector.setPort(Integer.parseInt(settings.get(Setting.RM_HTTP_PORT)));
        connector.setIdleTimeout(MAX_SILENCE_MILLIS);
        jetty.addConnector(connector);
        jetty.setErrorHandler(new PlainErrors());
        ServletContextHandler context = new ServletContextHandler("/");
        context.setErrorHandler(new PlainErrors());
        context.addEventListener(new ProductListener(product));
        jetty.setHandler(new GracefulHandler(context));
        jetty.setStopTimeout(STOP_MILLIS);
        WebServer server =
                new WebServer(jetty, connector, product, Duration.parse(settings.get(Setting.RM_STOP_DELAY)));
        try {
            server.start();
        } catch (RuntimeException e) {
            try {
                server.end();
            } catch (RuntimeException more) {
                e.addSuppressed(more);
            }
            throw e;
        }
        return server;
    }

    private void start() {
        try {
            jetty.start();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The web server did not start on " + connector.getHost() + ":" + connector.getPort() + ": "
                            + e.getMessage(),
                    e);
        }
        product.startJobs();
    }

    /** Base address of the API. */
    public URI address() {
        return URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort() + "/api/v1/");
    }

    /** Waits until the server is stopped. */
    public void join() throws InterruptedException {
        jetty.join();
    }

    /** Stops in order, and lets the process end only then, when it is told to end. */
    public void closeWithProcess() {
        LastingLog.serve();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }

    /**
     * First says that it is not ready and serves on for a while, so that a balancer sends nobody any more; then takes
     * no more requests and lets those finish that are under way; the jobs stop last.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        product.stopping();
        LockSupport.parkNanos(delay.toNanos());
        end();
    }

    private void end() {
        try {
            stop(jetty);
        } finally {
            product.close();
        }
    }

    private static void stop(Server jetty) {
        try {
            jetty.stop();
        } catch (Exception e) {
            // Jetty declares any exception; whatever it is, the rest has to be closed too.
            throw new IllegalStateException("The web server did not stop in order.", e);
        }
    }
}
