package org.reversementoring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.FieldError;
import org.reversementoring.problem.Problem;

/** An error as RFC 9457 writes it. {@code type} is stable. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemJson(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldErrorJson> errors) {
    /** One field at fault. */
    public record FieldErrorJson(String field, String message) {}

    static ProblemJson of(Problem problem, @Nullable String detail, List<FieldError> fields) {
        return new ProblemJson(
                "urn:reverse-mentoring:problem:"
                        + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                problem.title(),
                status(problem),
                detail,
                fields.stream()
                        .map(f -> new FieldErrorJson(f.field(), f.message()))
                        .toList());
    }

    /** The one mapping of refusals to HTTP. Exhaustive: a new problem does not compile without a status. */
    static int status(Problem problem) {
        return switch (problem) {
            case INVALID_INPUT -> 400;
            case NOT_SIGNED_IN, SIGN_IN_AGAIN -> 401;
            case NOT_ALLOWED -> 403;
            case NOT_FOUND -> 404;
            case WRONG_STATE, ALREADY_EXISTS, ROLES_CONFLICT, NOT_READY, LOAD_LIMIT -> 409;
            case TOO_SLOW -> 408;
            case STALE_VERSION -> 412;
            case TOO_LARGE -> 413;
            case NOT_SUPPORTED -> 415;
            case KEY_REUSED -> 422;
            case VERSION_REQUIRED -> 428;
            case TOO_MANY_REQUESTS -> 429;
            case INTERNAL -> 500;
            case ELSEWHERE_UNAVAILABLE -> 503;
        };
    }
}
