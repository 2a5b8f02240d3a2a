package org.reversementoring.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeyAddressTest {
    /** A server keeps what refers to it, and so the thread would keep the product that was undeployed. */
    @Test
    void closedItLeavesNoThreadAlthoughSomebodyStillRefersToIt() throws Exception {
        Set<Thread> before = clients();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] none = "{\"keys\": []}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, none.length);
            exchange.getResponseBody().write(none);
            exchange.close();
        });
        server.start();
        try {
            KeyAddress address = new KeyAddress(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
            assertThat(address.fetch()).isEmpty();
            Set<Thread> started = clients();
            started.removeAll(before);
            assertThat(started).isNotEmpty();

            address.close();

            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (started.stream().anyMatch(Thread::isAlive) && System.nanoTime() < end) {
                System.gc();
                Thread.sleep(100);
            }
            assertThat(started).noneMatch(Thread::isAlive);
            assertThatThrownBy(address::fetch).isInstanceOf(IOException.class).hasMessage("the product ends");
        } finally {
            server.stop(0);
        }
    }

    /** Of HTTP clients, which have a thread each. */
    private static Set<Thread> clients() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().endsWith("-SelectorManager"))
                .collect(Collectors.toSet());
    }
}
