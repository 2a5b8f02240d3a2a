package org.reversementoring.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.reversementoring.server.Outbound.Made;

/** Stands before another server on 127.0.0.1, hands every call on, and keeps what it was and carried. */
final class CallRecorder implements AutoCloseable {
    /** Names an operation by what came. */
    @FunctionalInterface
    interface Naming {
        String name(String method, String path, String form);
    }

    private static final Set<String> OF_THE_LINE =
            Set.of("connection", "content-length", "host", "expect", "upgrade", "transfer-encoding");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Outbound.To to;
    private final URI target;
    private final Naming naming;
    private final List<Made> calls = new CopyOnWriteArrayList<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final List<String> parents = new CopyOnWriteArrayList<>();

    CallRecorder(Outbound.To to, URI target, Naming naming) throws IOException {
        this.to = to;
        this.target = target;
        this.naming = naming;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Made> calls() {
        return List.copyOf(calls);
    }

    /** Address and decoded body of every call. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** The header {@code traceparent} of every call that has one. */
    List<String> parents() {
        return List.copyOf(parents);
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        URI address = exchange.getRequestURI();
        parents.addAll(exchange.getRequestHeaders().getOrDefault("Traceparent", List.of()));
        String form = new String(body, StandardCharsets.UTF_8);
        boolean json = exchange.getRequestHeaders()
                .getOrDefault("Content-Type", List.of(""))
                .get(0)
                .startsWith("application/json");
        Set<String> fields = new TreeSet<>(json ? jsonNames("", JSON.readTree(body)) : Outbound.names(form));
        fields.addAll(Outbound.names(address.getRawQuery() == null ? "" : address.getRawQuery()));
        exchange.getRequestHeaders().keySet().forEach(name -> fields.add("header " + name.toLowerCase(Locale.ROOT)));
        calls.add(new Made(to, naming.name(exchange.getRequestMethod(), address.getPath(), form), fields));
        texts.add(address + "\n" + URLDecoder.decode(form, StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(address))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_LINE.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try (exchange) {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The names of a JSON body, by their way down, with {@code []} for any index. */
    private static Set<String> jsonNames(String way, JsonNode node) {
        Set<String> names = new TreeSet<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> {
                JsonNode value = node.get(name);
                String further = way + name;
                names.addAll(value.isContainerNode() ? jsonNames(further + ".", value) : Set.of(further));
            });
        } else if (node.isArray()) {
            node.forEach(value -> names.addAll(jsonNames(way + "[].", value)));
        }
        return names;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
