package org.reversementoring.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** What people do in Moodle with their browsers: the levers of the simulator, which no real Moodle has. */
public final class MoodleLearners {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI moodle;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    public MoodleLearners(URI moodle, HttpClient http) {
        this.moodle = moodle;
        this.http = http;
    }

    /**
     * Somebody works through a course to its end.
     *
     * @param person username or idnumber at the Moodle site
     * @param course the course's idnumber
     */
    public void complete(String person, String course) {
        pull("completions", person, course);
    }

    /** An administrator has somebody start a course anew. */
    public void reset(String person, String course) {
        pull("resets", person, course);
    }

    /** An administrator suspends somebody's enrolment. */
    public void suspend(String person, String course) {
        pull("suspensions", person, course);
    }

    /** An administrator lifts a suspension. */
    public void reactivate(String person, String course) {
        pull("reactivations", person, course);
    }

    private void pull(String lever, String person, String course) {
        String body =
                json.valueToTree(Map.of("person", person, "course", course)).toString();
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(moodle.resolve("/simulator/" + lever)).POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 204) {
            throw new StepFailedException("Moodle: " + answer.body());
        }
    }

    /** Everything the site holds: users, courses, enrolments, groups, members, events, messages. */
    public JsonNode site() {
        try {
            return json.readTree(send(HttpRequest.newBuilder(moodle.resolve("/simulator/site"))
                            .GET())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException("Moodle answers something that is not JSON", e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("Moodle does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("interrupted while waiting for Moodle", e);
        }
    }
}
