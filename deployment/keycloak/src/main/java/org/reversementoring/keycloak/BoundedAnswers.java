package org.reversementoring.keycloak;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Breaks off an answer that is longer, or takes longer, than any of Keycloak's. */
final class BoundedAnswers implements ClientResponseFilter {
    private final int maxBytes;
    private final Duration longest;

    BoundedAnswers(int maxBytes, Duration longest) {
        this.maxBytes = maxBytes;
        this.longest = longest;
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (response.hasEntity()) {
            response.setEntityStream(new Bounded(response.getEntityStream()));
        }
    }

    private final class Bounded extends FilterInputStream {
        private final long end = System.nanoTime() + longest.toNanos();
        private long read;

        Bounded(InputStream answer) {
            super(answer);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = super.read(bytes, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > maxBytes || System.nanoTime() - end > 0) {
                throw new IOException("the answer is longer, or takes longer, than any of Keycloak's");
            }
        }
    }
}
