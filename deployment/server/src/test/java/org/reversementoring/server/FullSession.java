package org.reversementoring.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** A held session with an agenda, notes, lessons, insights and feedback of both: nine private texts. */
final class FullSession {
    private static final String WORDS = "what we spoke about and what we want to try next ".repeat(8);

    private final HttpClient client = HttpClient.newHttpClient();
    private final UnaryOperator<String> tokens;

    /** @param tokens of an employee number */
    private FullSession(UnaryOperator<String> tokens) {
        this.tokens = tokens;
    }

    /** Where it is, written by the members of the pair. */
    static URI write(URI api, BenchmarkPair pair, UnaryOperator<String> tokens) throws IOException {
        return new FullSession(tokens).write(api, pair);
    }

    private URI write(URI api, BenchmarkPair pair) throws IOException {
        String text = "{\"text\": \"" + WORDS + "\"}";
        String location =
                send("POST", api.resolve("pairs/" + pair.id() + "/held-sessions"), BenchmarkPair.MENTOR, """
                {"startsAt": "%s", "minutes": 60, "type": "AD_HOC"}""".formatted(
                                Instant.now().minusSeconds(7200)));
        URI made = api.resolve("sessions/" + location.substring(location.lastIndexOf('/') + 1));
        int version = 1;
        send("PUT", made.resolve(made.getPath() + "/agenda"), BenchmarkPair.MENTOR, text, version++);
        for (String number : List.of(BenchmarkPair.MENTOR, BenchmarkPair.MENTEE)) {
            send("PUT", made.resolve(made.getPath() + "/notes"), number, text, version++);
            send("PUT", made.resolve(made.getPath() + "/learned"), number, text, version++);
            send("POST", made.resolve(made.getPath() + "/insights"), number, """
                    {"type": "OTHER", "text": "%s"}""".formatted(WORDS));
            version++;
        }
        send("POST", made.resolve(made.getPath() + "/feedback"), BenchmarkPair.MENTOR, """
                {"specific": "%s", "actionable": "%s"}""".formatted(WORDS, WORDS));
        return made;
    }

    private String send(String method, URI uri, String number, String body, int... version) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + tokens.apply(number))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (version.length > 0) {
            request.header("If-Match", "\"" + version[0] + "\"");
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + uri + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.headers().firstValue("Location").orElse("");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
