package org.reversementoring.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The answer of another system, bounded in time and length: {@code await(client.sendAsync(request, ofAtMost(bytes)),
 * within)}. The JDK's own limit of time ends with the head of an answer, and it has none of length.
 */
public final class BoundedAnswer {
    private BoundedAnswer() {}

    /** An answer is longer than expected; the rest of it was not read. */
    public static final class TooLongException extends IOException {
        TooLongException(int limit) {
            super("the answer has more than " + limit + " bytes");
        }
    }

    /** Takes the body as long as it is no longer than so many bytes. */
    public static BodyHandler<byte[]> ofAtMost(int bytes) {
        return head -> new Body(bytes);
    }

    /**
     * Waits for the whole answer. Where it does not come the call is given up.
     *
     * @param within from now to the end of the answer
     * @throws TooLongException where it is longer than the handler takes
     * @throws TimeoutException where it is not there in time
     * @throws IOException where there is no connection, or it broke
     */
    public static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer, Duration within)
            throws IOException, TimeoutException, InterruptedException {
        try {
            return answer.get(Math.max(within.toMillis(), 0), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw rootOf(failed);
        } finally {
            answer.cancel(true);
        }
    }

    private static IOException rootOf(ExecutionException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLongException tooLong) {
                return tooLong;
            }
        }
        return failed.getCause() instanceof IOException broken ? broken : new IOException(failed.getCause());
    }

    private static final class Body implements BodySubscriber<byte[]> {
        private final int limit;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        Body(int limit) {
            this.limit = limit;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                if (read.size() + part.remaining() > limit) {
                    if (subscription != null) {
                        subscription.cancel();
                    }
                    whole.completeExceptionally(new TooLongException(limit));
                    return;
                }
                byte[] bytes = new byte[part.remaining()];
                part.get(bytes);
                read.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable broken) {
            whole.completeExceptionally(broken);
        }

        @Override
        public void onComplete() {
            whole.complete(read.toByteArray());
        }
    }
}
