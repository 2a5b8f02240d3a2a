package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.reversementoring.moodle.simulator.SimulatorMain;

/** The simulated Moodle in a process of its own, so that neither its heap nor its garbage is measured. */
final class SimulatorProcess implements AutoCloseable {
    static final String TOKEN = "c4nary-t0ken";

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;

    SimulatorProcess(int latencyMillis) {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            SimulatorMain.class.getName(),
                            "--token",
                            TOKEN,
                            "--latency-ms",
                            Integer.toString(latencyMillis))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String ready = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            url = URI.create(ready.replace("READY ", ""));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    URI url() {
        return url;
    }

    /** Pulls a lever of the control endpoint. */
    void post(String lever, String json) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(url.resolve("/simulator/" + lever))
                .POST(BodyPublishers.ofString(json))
                .build());
        if (answer.statusCode() != 204) {
            throw new IllegalStateException(lever + ": " + answer.body());
        }
    }

    /** How many calls there were so far, by function. */
    JsonNode calls() {
        try {
            return new ObjectMapper()
                    .readTree(send(HttpRequest.newBuilder(url.resolve("/simulator/calls"))
                                    .build())
                            .body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
