package org.reversementoring.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jspecify.annotations.Nullable;

/**
 * Starts the product in a servlet container, standalone Jetty and Jakarta EE servers alike: everything is registered by
 * code, nothing is found by scanning.
 */
public final class ProductListener implements ServletContextListener {
    /** Names the settings file, as an environment variable or a system property. */
    public static final String CONFIG = "RM_CONFIG";

    private final @Nullable Product given;
    private @Nullable Product own;

    /** For a server that finds this listener in web.xml: the settings come from the environment. */
    public ProductListener() {
        this(null);
    }

    /** @param product already wired; its owner closes it */
    public ProductListener(@Nullable Product product) {
        given = product;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Product product = given;
        if (product == null) {
            String file = System.getProperty(CONFIG, System.getenv(CONFIG));
            Settings settings = Settings.read(System.getenv(), file == null ? null : Path.of(file));
            product = Product.wire(settings, Clock.systemUTC());
            own = product;
        }
        try {
            if (own != null) {
                own.startJobs();
            }
            register(event.getServletContext(), product);
        } catch (RuntimeException e) {
            // Not every server tells a listener of the end whose start failed.
            try {
                contextDestroyed(event);
            } catch (RuntimeException more) {
                e.addSuppressed(more);
            }
            throw e;
        }
    }

    private static void register(ServletContext context, Product product) {
        FilterRegistration.Dynamic every = context.addFilter("every-answer", new EveryAnswer());
        every.setAsyncSupported(true);
        every.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR), false, "/*");
        context.addServlet("problem", new ErrorPage()).addMapping(ErrorPage.PATH);
        ServletRegistration.Dynamic api = context.addServlet("api", new ServletContainer(product.api()));
        api.addMapping("/api/v1/*");
        api.setLoadOnStartup(1);
        api.setAsyncSupported(true);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Product closing = own;
        own = null;
        if (closing != null) {
            Closing.all(closing, ClassLoaderTraces::remove);
        }
    }
}
