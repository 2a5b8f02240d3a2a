package org.reversementoring.moodle;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
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
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.TraceContext;

/** One request, sent once: POST with form fields alone, no redirects, limits on time and size. */
final class Exchange implements AutoCloseable {
    /** Bytes of one answer: ten times what a page of a thousand enrolled people takes. */
    static final int MAX_ANSWER = 8 * 1024 * 1024;

    private final Client http;
    private final WebTarget endpoint;
    /** Bytes of the body that this thread is about to send. */
    private final ThreadLocal<Integer> bodyLength = new ThreadLocal<>();

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "moodle-client");
        thread.setDaemon(true);
        return thread;
    });

    /** @param silence how long the site may say nothing */
    Exchange(URI address, Duration silence) {
        int millis = Math.toIntExact(silence.toMillis());
        ClientConfig config = new ClientConfig()
                .connectorProvider(new HttpUrlConnectorProvider().connectionFactory(this::connect))
                .property(ClientProperties.FOLLOW_REDIRECTS, false)
                .property(ClientProperties.CONNECT_TIMEOUT, millis)
                .property(ClientProperties.READ_TIMEOUT, millis);
        http = JerseyClientBuilder.createClient(config);
        endpoint = http.target(address);
    }

    /**
     * What came back.
     *
     * @param body up to one chunk longer than {@link #MAX_ANSWER}, then cut off
     */
    record Answer(int status, String type, RetryAfter retryAfter, ByteArrayOutputStream body) {}

    /**
     * Sends the form.
     *
     * @param function for messages
     * @param within for the whole answer
     */
    Answer post(Function function, byte[] form, Duration within) {
        String parent = TraceContext.forCall().orElse(null);
        Future<Answer> answer = threads.submit(() -> exchange(form, within, parent));
        try {
            return answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new MoodleOutage(function, "no full answer in time", null);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new PlatformUnavailableException("Interrupted while Moodle was asked " + function.moodleName() + ".");
        } catch (ExecutionException failed) {
            // The class alone: messages may quote the answer.
            throw new MoodleOutage(function, rootOf(failed).getClass().getSimpleName(), null);
        }
    }

    private Answer exchange(byte[] form, Duration within, @Nullable String parent) throws IOException {
        long end = System.nanoTime() + within.toNanos();
        bodyLength.set(form.length);
        Invocation.Builder request = endpoint.request(MediaType.APPLICATION_JSON_TYPE);
        if (parent != null) {
            request.header("traceparent", parent);
        }
        try (Response response = request.post(Entity.entity(form, MediaType.APPLICATION_FORM_URLENCODED_TYPE));
                InputStream body = response.readEntity(InputStream.class)) {
            return new Answer(
                    response.getStatus(),
                    String.valueOf(response.getMediaType()),
                    new RetryAfter(response.getHeaderString("Retry-After"), response.getHeaderString("Date")),
                    read(body, end));
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
