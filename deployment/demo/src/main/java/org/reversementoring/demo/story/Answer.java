package org.reversementoring.demo.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;

/**
 * What the API answered.
 *
 * @param request method and path, for messages
 * @param etag empty where there was none
 */
public record Answer(String request, int status, String body, String etag) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(String request, HttpResponse<String> response) {
        return new Answer(
                request,
                response.statusCode(),
                response.body(),
                response.headers().firstValue("ETag").orElse(""));
    }

    /** @throws StepFailedException with the problem's words unless the status is as expected */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new StepFailedException(request + " gave " + status + " instead of " + expected + ": " + problem());
        }
        return this;
    }

    public JsonNode json() {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new StepFailedException(request + " gave something that is not JSON", e);
        }
    }

    /** A text of the answer's top level; the field must be there. */
    public String text(String field) {
        JsonNode value = json().path(field);
        if (!value.isValueNode() || value.isNull()) {
            throw new StepFailedException(request + " gave no " + field);
        }
        return value.asText();
    }

    /** The status and the words of a refusal, without what differs by request. */
    public String problem() {
        if (status < 400) {
            return "no problem";
        }
        JsonNode problem = body.startsWith("{") ? json() : MissingNode.getInstance();
        JsonNode errors = problem.path("errors");
        return problem.path("title").asText("")
                + " " + problem.path("detail").asText("")
                + (errors.isEmpty() ? "" : " " + errors);
    }

    /** The first field at fault with its message. */
    public String firstFault() {
        JsonNode first = json().path("errors").path(0);
        return first.path("field").asText() + " " + first.path("message").asText();
    }
}
