package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import liquibase.analytics.configuration.AnalyticsArgs;
import org.junit.jupiter.api.Test;

class SilentMigrationTest {
    /** Liquibase asks this address whether, and where to, it shall tell of a run. */
    private static final String ENDPOINT = AnalyticsArgs.CONFIG_ENDPOINT_URL.getKey();

    @Test
    void bringingTheSchemaUpToDateTellsNobodyOutside() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        outside.start();
        System.setProperty(ENDPOINT, "http://127.0.0.1:" + outside.getAddress().getPort() + "/analytics.yaml");
        try {
            Database.migrate("jdbc:h2:mem:silent;DB_CLOSE_DELAY=-1", "sa", "");
        } finally {
            System.clearProperty(ENDPOINT);
            outside.stop(0);
        }
        assertThat(calls).hasValue(0);
    }
}
