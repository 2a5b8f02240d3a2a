package org.reversementoring.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/** SG19: each bound holds, and what lies just inside of it passes. */
class WireBoundsTest {
    private static final JsonMapper JSON = WireJson.mapper();

    private static void assertBound(int most, IntFunction<String> of) throws IOException {
        assertThat(JSON.readValue(of.apply(most), JsonNode.class)).isNotNull();
        assertThatThrownBy(() -> JSON.readValue(of.apply(most + 1), JsonNode.class))
                .isInstanceOf(StreamConstraintsException.class);
    }

    @Test
    void depthNumbersNamesAndCountsAreBounded() throws IOException {
        assertBound(WireJson.MAX_DEPTH, n -> "[".repeat(n) + "]".repeat(n));
        assertBound(WireJson.MAX_DEPTH, n -> "{\"a\":".repeat(n) + "1" + "}".repeat(n));
        assertBound(WireJson.MAX_NUMBER, n -> "[" + "9".repeat(n) + "]");
        assertBound(WireJson.MAX_NAME, n -> "{\"" + "n".repeat(n) + "\": 1}");
        assertBound(WireJson.MAX_TOKENS - 2, n -> "[" + "1,".repeat(n - 1) + "1]");
    }

    private static final class Body extends InputStream {
        private final long length;
        private final Duration pause;
        private long read;

        Body(long length, Duration pause) {
            this.length = length;
            this.pause = pause;
        }

        @Override
        public int read() {
            return read++ < length ? ' ' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int most) throws IOException {
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return super.read(bytes, offset, pause.isZero() ? most : 1);
        }
    }

    private static long read(InputStream body, Duration patience) throws IOException {
        AtomicReference<InputStream> stream = new AtomicReference<>(body);
        ContainerRequestContext request = (ContainerRequestContext) Proxy.newProxyInstance(
                WireBoundsTest.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hasEntity" -> true;
                    case "getEntityStream" -> stream.get();
                    case "setEntityStream" -> {
                        stream.set((InputStream) arguments[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        new BodyLimitFilter(patience).filter(request);
        return stream.get().readAllBytes().length;
    }

    @Test
    void aBodyHasAMebibyteAtMost() throws IOException {
        assertThat(read(new Body(BodyLimitFilter.MAX_BYTES, Duration.ZERO), BodyLimitFilter.PATIENCE))
                .isEqualTo(BodyLimitFilter.MAX_BYTES);
        assertThatThrownBy(() -> read(new Body(BodyLimitFilter.MAX_BYTES + 1, Duration.ZERO), BodyLimitFilter.PATIENCE))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TOO_LARGE));
    }

    @Test
    void aBodyThatTricklesInIsNotWaitedFor() throws IOException {
        Duration step = Duration.ofMillis(20);
        assertThat(read(new Body(5, step), Duration.ofSeconds(20))).isEqualTo(5);
        assertThatThrownBy(() -> read(new Body(1_000_000, step), Duration.ofMillis(100)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TOO_SLOW));
    }
}
