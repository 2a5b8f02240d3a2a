package org.reversementoring.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/**
 * What a servlet container answers in the product's place, such as for a path outside of the API or a request that
 * cannot be read: the same headers and the same form as the API's own, and nothing of the server.
 */
public final class ContainerAnswer {
    public static final String MEDIA_TYPE = ProblemMapper.MEDIA_TYPE;

    /** On every answer. The documentation page has a {@code Content-Security-Policy} of its own. */
    public static final Map<String, String> HEADERS = Map.of(
            "Cache-Control",
            "no-store",
            "X-Content-Type-Options",
            "nosniff",
            "Strict-Transport-Security",
            "max-age=31536000",
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer");

    private static final JsonMapper JSON = WireJson.mapper();

    private ContainerAnswer() {}

    /** JSON of {@link #MEDIA_TYPE}. */
    public static byte[] body(int status) {
        try {
            return JSON.writeValueAsBytes(problem(status));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ProblemJson problem(int status) {
        RefusedException refusal = refusal(status);
        ProblemJson problem = ProblemJson.of(refusal.problem(), refusal.getMessage(), List.of());
        return new ProblemJson(problem.type(), problem.title(), status, problem.detail(), List.of());
    }

    private static RefusedException refusal(int status) {
        return switch (status) {
            case 400 -> new RefusedException(Problem.INVALID_INPUT, "The request cannot be read.");
            case 401 -> new RefusedException(Problem.NOT_SIGNED_IN, "Send an access token.");
            case 403 -> RefusedException.notAllowed();
            case 404 -> RefusedException.notFound();
            case 405, 501 -> new RefusedException(Problem.NOT_SUPPORTED, "This method is not supported here.");
            case 406 -> new RefusedException(Problem.NOT_SUPPORTED, "This is served as application/json.");
            case 408 -> new RefusedException(Problem.TOO_SLOW, "The request was not received in time.");
            case 413 -> new RefusedException(Problem.TOO_LARGE, "The body is too large.");
            case 414, 431 -> new RefusedException(Problem.TOO_LARGE, "Address and headers are too long.");
            case 415 -> new RefusedException(Problem.NOT_SUPPORTED, "Send application/json.");
            case 503 -> new RefusedException(Problem.ELSEWHERE_UNAVAILABLE, "Try again shortly.");
            default -> new RefusedException(Problem.INTERNAL, "The request was not carried out.");
        };
    }
}
