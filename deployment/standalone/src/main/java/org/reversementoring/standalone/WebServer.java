package org.reversementoring.standalone;

import java.net.URI;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
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

    private final Server jetty;
    private final ServerConnector connector;
    private final Product product;

    private WebServer(Server jetty, ServerConnector connector, Product product) {
        this.jetty = jetty;
        this.connector = connector;
        this.product = product;
    }

    /** Starts to serve and to run the jobs. The product is closed with the server, also where it does not start. */
    public static WebServer start(Settings settings, Product product) {
        Server jetty = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost(settings.get(Setting.RM_HTTP_HOST));
        connector.setPort(Integer.parseInt(settings.get(Setting.RM_HTTP_PORT)));
        jetty.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addEventListener(new ProductListener(product));
        jetty.setHandler(context);
        jetty.setStopTimeout(STOP_MILLIS);
        jetty.setStopAtShutdown(true);
        try {
            jetty.start();
        } catch (Exception e) {
            product.close();
            throw new IllegalStateException(
                    "The web server did not start on " + connector.getHost() + ":" + connector.getPort() + ": "
                            + e.getMessage(),
                    e);
        }
        product.startJobs();
        return new WebServer(jetty, connector, product);
    }

    /** Base address of the API. */
    public URI address() {
        return URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort() + "/api/v1/");
    }

    /** Waits until the server is stopped. */
    public void join() throws InterruptedException {
        jetty.join();
    }

    @Override
    public void close() {
        stop(jetty);
        product.close();
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
