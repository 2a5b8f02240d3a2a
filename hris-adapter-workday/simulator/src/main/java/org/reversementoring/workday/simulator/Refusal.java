package org.reversementoring.workday.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that is refused, with the answer in Workday's error envelope. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private Refusal(Answer answer) {
        super("refused", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    /** 400 that names the field. */
    static Refusal field(String field, String message) {
        return field(field, message, "");
    }

    /** 400 that names the field and has a code of Workday's, such as A2004. */
    static Refusal field(String field, String message, String code) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("error", message);
        error.put("field", field);
        error.put("location", "Invalid ID/Field");
        if (!code.isEmpty()) {
            error.put("code", code);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", "invalid request: validation errors");
        body.put("errors", List.of(error));
        return new Refusal(new Answer(400, body));
    }

    static Refusal unauthorized() {
        return new Refusal(new Answer(401, Map.of("error", "invalid_token")));
    }

    /** 403 as where a domain is missing in the security group. */
    static Refusal permission() {
        return new Refusal(new Answer(403, Map.of("error", "permission denied", "code", "S22")));
    }

    /** 404: missing, hidden, or a version that is not served. */
    static Refusal notFound() {
        return new Refusal(new Answer(404, Map.of("error", "resource not found", "errors", List.of())));
    }

    static Refusal method() {
        return new Refusal(new Answer(405, Map.of("error", "method not allowed")));
    }
}
