package org.reversementoring.standalone;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sends each request to another node than the one before, in turn, as long as that node says that it is ready.
 * Remembers nothing of callers.
 */
final class Balancer implements AutoCloseable {
    static {
        // Otherwise each small answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What is between two machines only, or is set by the client itself. */
    private static final Set<String> OF_THE_LINE = Set.of(
            "connection",
            "content-length",
            "date",
            "host",
            "http2-settings",
            "transfer-encoding",
            "upgrade",
            ":status");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final List<URI> nodes = new ArrayList<>();
    /** Of each request so far, the number of its node. */
    private final List<Integer> took = new ArrayList<>();

    Balancer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1/");
    }

    /** @param number of the node; one more than the last for a new one */
    synchronized void put(int number, URI api) {
        if (number == nodes.size()) {
            nodes.add(api);
        } else {
            nodes.set(number, api);
        }
    }

    synchronized List<Integer> took() {
        return List.copyOf(took);
    }

    boolean isReady(URI node) {
        try {
            return client.send(
                                    HttpRequest.newBuilder(node.resolve("health/ready"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized URI next() {
        int last = took.isEmpty() ? -1 : took.get(took.size() - 1);
        for (int i = 1; i <= nodes.size(); i++) {
            int number = (last + i) % nodes.size();
            if (isReady(nodes.get(number))) {
                took.add(number);
                return nodes.get(number);
            }
        }
        throw new IllegalStateException("no node is ready");
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpRequest.Builder request = HttpRequest.newBuilder(next().resolve(exchange.getRequestURI()))
                    .method(
                            exchange.getRequestMethod(),
                            body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OF_THE_LINE.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            answer(exchange, client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            exchange.sendResponseHeaders(502, -1);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) {
        Headers headers = exchange.getResponseHeaders();
        answer.headers().map().forEach((name, values) -> {
            if (!OF_THE_LINE.contains(name)) {
                headers.put(name, values);
            }
        });
        try {
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
