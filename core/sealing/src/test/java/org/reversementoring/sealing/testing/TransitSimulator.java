package org.reversementoring.sealing.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A transit engine on 127.0.0.1, mounted at {@code transit}, from its start until it is closed: create, rotate and
 * configure keys, encrypt, decrypt, rewrap.
 */
public final class TransitSimulator implements AutoCloseable {
    static {
        // Otherwise each answer waits some 40 ms for the acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH =
            Pattern.compile("/v1/transit/(?:(encrypt|decrypt|rewrap)/([\\w-]+)|keys/([\\w-]+)(?:/(rotate|config))?)");

    private final Map<String, TransitKey> keys = new ConcurrentHashMap<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads;
    private volatile String namespace = "";
    private volatile boolean sealed;
    private volatile @Nullable Canned canned;

    private record Canned(int status, String body, Duration after) {}

    private TransitSimulator(HttpServer server) {
        this.server = server;
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "transit-simulator");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Starts with one token, and no key. */
    public static TransitSimulator start(String token) throws IOException {
        TransitSimulator started =
                new TransitSimulator(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        started.tokens.add(token);
        return started;
    }

    /** {@code http://127.0.0.1:port}, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Makes a key as {@code POST transit/keys/name} does. */
    public TransitSimulator withKey(String name, boolean derived) {
        keys.put(name, new TransitKey(derived));
        return this;
    }

    public void replaceTokens(String token) {
        tokens.clear();
        tokens.add(token);
    }

    public void namespace(String name) {
        namespace = name;
    }

    public void seal(boolean now) {
        sealed = now;
    }

    public void minDecryptionVersion(String name, int version) {
        key(name).minDecryptionVersion(version);
    }

    /** Answers everything like this until {@link #answerAgain()}. */
    public void answerWith(int status, String body, Duration after) {
        canned = new Canned(status, body, after);
    }

    public void answerAgain() {
        canned = null;
    }

    /** Requests so far, oldest first, as method and path. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private TransitKey key(String name) {
        TransitKey key = keys.get(name);
        if (key == null) {
            throw new TransitRefusedException(400, "encryption key not found");
        }
        return key;
    }

    private void handle(HttpExchange exchange) throws IOException {
        calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        Canned answer = canned;
        if (answer != null) {
            sleep(answer.after());
            write(exchange, answer.status(), answer.body());
            return;
        }
        try {
            Map<String, ?> data = routed(exchange);
            write(exchange, 200, JSON.writeValueAsString(Map.of("request_id", "r", "lease_id", "", "data", data)));
        } catch (TransitRefusedException e) {
            write(exchange, e.status(), JSON.writeValueAsString(Map.of("errors", List.of("" + e.getMessage()))));
        }
    }

    private Map<String, ?> routed(HttpExchange exchange) throws IOException {
        if (sealed) {
            throw new TransitRefusedException(503, "Vault is sealed");
        }
        if (!tokens.contains("" + exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
            throw new TransitRefusedException(403, "permission denied");
        }
        String in = exchange.getRequestHeaders().getFirst("X-Vault-Namespace");
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches() || !namespace.equals(in == null ? "" : in)) {
            throw new TransitRefusedException(404, "no handler for route. route entry not found.");
        }
        if (exchange.getRequestMethod().equals("GET")) {
            return key(path.group(3)).describe();
        }
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        if (path.group(1) != null) {
            return worked(path.group(1), key(path.group(2)), body);
        }
        return changed(path.group(3), path.group(4), body);
    }

    private static Map<String, ?> worked(String verb, TransitKey key, JsonNode body) {
        String context = body.path("context").asText("");
        return switch (verb) {
            case "encrypt" -> key.encrypt(context, body.path("plaintext").asText(""));
            case "decrypt" ->
                Map.of("plaintext", key.decrypt(context, body.path("ciphertext").asText("")));
            default ->
                key.encrypt(
                        context, key.decrypt(context, body.path("ciphertext").asText("")));
        };
    }

    private Map<String, ?> changed(String name, @Nullable String how, JsonNode body) {
        if (how == null) {
            withKey(name, body.path("derived").asBoolean());
        } else if (how.equals("rotate")) {
            key(name).rotate();
        } else {
            key(name).minDecryptionVersion(body.path("min_decryption_version").asInt());
        }
        return key(name).describe();
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
