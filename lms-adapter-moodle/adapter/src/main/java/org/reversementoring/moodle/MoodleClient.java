package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.client.ClientProperties;
import org.glassfish.jersey.client.HttpUrlConnectorProvider;
import org.glassfish.jersey.client.JerseyClientBuilder;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;

/**
 * Calls web service functions: POST with form fields alone, so that the token stays out of addresses; no redirects;
 * limits on time and size; each call at most once. What it throws holds neither token nor answer.
 */
final class MoodleClient implements AutoCloseable {
    /** Bytes of one answer: ten times what a page of a thousand enrolled people takes. */
    static final int MAX_ANSWER = 8 * 1024 * 1024;

    /** Error codes that may be gone at the next try: lost races and a database or site that is being worked on. */
    private static final Set<String> PASSING =
            Set.of("dmlwriteexception", "dmlreadexception", "dbconnectionfailed", "sitemaintenance", "upgraderunning");

    private static final String UNNAMED = "unnamed";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final MoodleSettings settings;
    private final Client http;
    private final WebTarget endpoint;
    /** Bytes of the body that this thread is about to send. */
    private final ThreadLocal<Integer> bodyLength = new ThreadLocal<>();

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "moodle-client");
        thread.setDaemon(true);
        return thread;
    });

    MoodleClient(MoodleSettings settings) {
        this.settings = settings;
        int millis = Math.toIntExact(settings.deadline().toMillis());
        ClientConfig config = new ClientConfig()
                .connectorProvider(new HttpUrlConnectorProvider().connectionFactory(this::connect))
                .property(ClientProperties.FOLLOW_REDIRECTS, false)
                .property(ClientProperties.CONNECT_TIMEOUT, millis)
                .property(ClientProperties.READ_TIMEOUT, millis);
        http = JerseyClientBuilder.createClient(config);
        endpoint = http.target(settings.resolve("webservice/rest/server.php"));
    }

    /** The function's answer; a JSON null for those that answer nothing. */
    JsonNode call(Function function, Parameters parameters) {
        byte[] form = parameters.encoded(settings.token(), function);
        Future<Answer> answer = threads.submit(() -> exchange(form));
        try {
            return read(function, answer.get(settings.deadline().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw unavailable(function, "no full answer within " + settings.deadline());
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable(function, "interrupted");
        } catch (ExecutionException failed) {
            throw unavailable(function, rootOf(failed).getClass().getSimpleName());
        }
    }

    /** As {@link #call}, for functions that report what they could not do as warnings. */
    void update(Function function, Parameters parameters) {
        JsonNode warnings = call(function, parameters).path("warnings");
        if (!warnings.isEmpty()) {
            throw new MoodleRejection(
                    function, plain(warnings.path(0).path("warningcode").asText()));
        }
    }

    private record Answer(int status, String type, ByteArrayOutputStream body) {}

    private Answer exchange(byte[] form) throws IOException {
        long end = System.nanoTime() + settings.deadline().toNanos();
        bodyLength.set(form.length);
        try (Response response = endpoint.request(MediaType.APPLICATION_JSON_TYPE)
                        .post(Entity.entity(form, MediaType.APPLICATION_FORM_URLENCODED_TYPE));
                InputStream body = response.readEntity(InputStream.class)) {
            String type = String.valueOf(response.getMediaType());
            return new Answer(response.getStatus(), type, read(body, end));
        } finally {
            bodyLength.remove();
        }
    }

    /**
     * A body of known length is streamed: what is not streamed, the JDK sends a second time by itself on a lost answer.
     */
    private HttpURLConnection connect(URL url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setFixedLengthStreamingMode(bodyLength.get());
        return connection;
    }

    private static ByteArrayOutputStream read(InputStream body, long end) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] chunk = new byte[16 * 1024];
        int length = body.read(chunk);
        while (length >= 0 && read.size() <= MAX_ANSWER && System.nanoTime() - end < 0) {
            read.write(chunk, 0, length);
            length = body.read(chunk);
        }
        return read;
    }

    private static JsonNode read(Function function, Answer answer) {
        int status = answer.status();
        if (status >= 300 && status < 400) {
            throw rejected(function, "it redirects; the configured address is not the site's own");
        }
        if (status == 403) {
            throw rejected(function, "web services or the REST protocol are switched off");
        }
        if (status == 404) {
            throw rejected(function, "there is no web service at the configured address");
        }
        if (status != 200) {
            throw unavailable(function, "HTTP " + status);
        }
        if (answer.body().size() > MAX_ANSWER) {
            throw rejected(function, "the answer is larger than " + MAX_ANSWER + " bytes");
        }
        JsonNode json = parse(function, answer);
        if (json.has("exception")) {
            String code = plain(json.path("errorcode").asText());
            if (code.equals(UNNAMED) || PASSING.contains(code)) {
                throw unavailable(function, "an error, " + code);
            }
            throw new MoodleRejection(function, code);
        }
        return json;
    }

    private static JsonNode parse(Function function, Answer answer) {
        try {
            JsonNode json = MAPPER.readTree(answer.body().toByteArray());
            if (!json.isMissingNode()) {
                return json;
            }
        } catch (IOException unreadable) {
            // Said below, without the parser's words: they quote the answer.
        }
        throw unavailable(function, "not JSON but " + plain(answer.type().replace('/', '_')));
    }

    /** Error codes may hold HTML or be absent: nothing but a plain word is repeated. */
    private static String plain(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return lower.matches("[a-z0-9_]{1,60}") ? lower : UNNAMED;
    }

    private static PlatformUnavailableException unavailable(Function function, String what) {
        return new PlatformUnavailableException("Moodle did not answer " + function.moodleName() + ": " + what + ".");
    }

    private static PlatformRejectedException rejected(Function function, String what) {
        return new PlatformRejectedException("Moodle did not take " + function.moodleName() + ": " + what + ".");
    }

    private static Throwable rootOf(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.close();
    }
}
