package org.reversementoring.workday;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.reversementoring.outgoing.BoundedAnswer;
import org.reversementoring.outgoing.OnlyReference;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.TraceContext;

/**
 * One short request, sent once: the JDK's client repeats a lost GET by itself and never a POST or PUT. No redirects,
 * limits on time and size.
 */
final class Exchange implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final OnlyReference<HttpClient> client = new OnlyReference<>(HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build());

    /** @param retryAfter the header of that name */
    record Answer(int status, @Nullable String retryAfter, String body) {
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /**
     * Sends it and takes the whole answer.
     *
     * @param maxBytes of the answer
     * @param within from connecting to the end of the answer
     * @throws TryAgainException where there is none, or not in time: whether Workday got the request is not known
     */
    Answer send(HttpRequest request, int maxBytes, Duration within) {
        HttpClient open = client.get()
                .orElseThrow(() -> new DirectoryUnavailableException("Workday is asked no more: the product ends."));
        try {
            HttpResponse<byte[]> whole =
                    BoundedAnswer.await(open.sendAsync(traced(request), BoundedAnswer.ofAtMost(maxBytes)), within);
            return new Answer(
                    whole.statusCode(),
                    whole.headers().firstValue("Retry-After").orElse(null),
                    new String(whole.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException late) {
            throw new TryAgainException("Workday's answer was not complete within the time limit.", null);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DirectoryUnavailableException("Interrupted while Workday was asked.");
        } catch (BoundedAnswer.TooLongException tooLong) {
            throw new TooLongAnswerException(maxBytes);
        } catch (IOException broken) {
            // The kind alone, such as a refused connection or an unknown certificate: its text may quote the answer.
            String kind = broken.getClass().getSimpleName();
            throw new TryAgainException("The connection to Workday broke or timed out (" + kind + ").", null);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static HttpRequest traced(HttpRequest request) {
        return TraceContext.forCall()
                .map(parent -> HttpRequest.newBuilder(request, (name, value) -> true)
                        .header("traceparent", parent)
                        .build())
                .orElse(request);
    }
}
