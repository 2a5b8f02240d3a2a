package org.reversementoring.workday.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the tests of the simulator say to it over HTTP. */
final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WorkdaySimulator simulator;

    Http(WorkdaySimulator simulator) {
        this.simulator = simulator;
    }

    record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

    Answer get(URI uri, String authorization) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri).header("Authorization", authorization));
    }

    Answer report(String authorization) throws IOException, InterruptedException {
        return get(URI.create(simulator.reportUri() + "?format=json"), authorization);
    }

    Answer report() throws IOException, InterruptedException {
        return report(isu());
    }

    /** The report's rows by employee number. */
    Map<String, JsonNode> rows() throws IOException, InterruptedException {
        Answer answer = report();
        return StreamSupport.stream(answer.body().get("Report_Entry").spliterator(), false)
                .collect(Collectors.toMap(row -> row.get("Employee_ID").asText(), row -> row));
    }

    String isu() {
        return basic(simulator.tenant().isuUser(), simulator.tenant().isuPassword());
    }

    Answer post(URI uri, String authorization, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request);
    }

    Answer token(Map<String, String> form) throws IOException, InterruptedException {
        return post(
                simulator.tokenUri(),
                basic(simulator.tenant().clientId(), simulator.tenant().clientSecret()),
                form);
    }

    Answer refresh(String refreshToken) throws IOException, InterruptedException {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** A path below {@code /ccx/api} of the tenant, such as {@code common/v1/workers}. */
    Answer rest(String serviceAndVersion, String rest) throws IOException, InterruptedException {
        return call("GET", restUri(serviceAndVersion, rest), "");
    }

    Answer call(String method, URI uri, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri)
                .header("Authorization", bearer())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    URI restUri(String serviceAndVersion, String rest) {
        return URI.create(simulator.restUri() + "/" + serviceAndVersion + "/"
                + simulator.tenant().name() + "/" + rest);
    }

    String bearer() throws IOException, InterruptedException {
        return "Bearer "
                + token(Map.of("grant_type", "client_credentials"))
                        .body()
                        .get("access_token")
                        .asText();
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> raw = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(raw.statusCode(), JSON.readTree(raw.body()), raw);
    }
}
