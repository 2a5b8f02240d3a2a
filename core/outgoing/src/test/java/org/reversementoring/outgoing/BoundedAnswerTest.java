package org.reversementoring.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundedAnswerTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ten-bytes", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(new byte[10]);
            }
        });
        server.createContext("/never-ends", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private HttpResponse<byte[]> ask(String path, int bytes, Duration within) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return BoundedAnswer.await(
                client.sendAsync(HttpRequest.newBuilder(uri).build(), BoundedAnswer.ofAtMost(bytes)), within);
    }

    @Test
    void anAnswerOfJustTheBoundIsTaken() throws Exception {
        assertThat(ask("/ten-bytes", 10, LONG).body()).hasSize(10);
    }

    @Test
    void oneByteMoreIsNot() {
        assertThatThrownBy(() -> ask("/ten-bytes", 9, LONG))
                .isInstanceOf(BoundedAnswer.TooLongException.class)
                .hasMessage("the answer has more than 9 bytes");
    }

    @Test
    void anAnswerThatBeginsAndNeverEndsIsGivenUp() {
        assertThatThrownBy(() -> ask("/never-ends", 10, Duration.ofSeconds(1))).isInstanceOf(TimeoutException.class);
    }

    @Test
    void whoDoesNotListenIsAnIoException() {
        server.stop(0);
        assertThatThrownBy(() -> ask("/ten-bytes", 10, LONG)).isInstanceOf(IOException.class);
    }
}
