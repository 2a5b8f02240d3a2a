package org.reversementoring.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.CharConversionException;
import java.util.Arrays;
import java.util.List;
import org.glassfish.jersey.server.ParamException;
import org.reversementoring.problem.FieldError;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong into {@code application/problem+json}, without words of the request. */
final class ProblemMapper implements ExceptionMapper<Throwable> {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(Throwable e) {
        if (e instanceof RefusedException refused) {
            return refused(refused);
        }
        if (e instanceof TokenRefusedException refused) {
            return refused(refused);
        }
        if (e instanceof RateLimits.ExceededException exceeded) {
            return tooMany(exceeded.retryAfterSeconds);
        }
        if (e instanceof JsonProcessingException json) {
            return badJson(json);
        }
        if (e instanceof CharConversionException) {
            return refused(new RefusedException(Problem.INVALID_INPUT, "The body is not UTF-8."));
        }
        if (e instanceof ParamException.PathParamException) {
            return refused(RefusedException.notFound());
        }
        if (e instanceof ParamException param) {
            return refused(RefusedException.invalid(param.getParameterName(), "cannot be read"));
        }
        if (e instanceof WebApplicationException web) {
            return web(web);
        }
        // Class and place only: a message may quote what must not be logged.
        StackTraceElement[] trace = e.getStackTrace();
        LOG.error("{} at {}", e.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
        LOG.debug("with its trace", e);
        return refused(new RefusedException(Problem.INTERNAL, "The request was not carried out. Try again later."));
    }

    private static Response refused(RefusedException e) {
        ProblemJson body = ProblemJson.of(e.problem(), e.getMessage(), e.fields());
        Response.ResponseBuilder response =
                Response.status(body.status()).type(MEDIA_TYPE).entity(body);
        if (e.problem() == Problem.NOT_SIGNED_IN) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        if (e.problem() == Problem.ELSEWHERE_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, 10);
        }
        return response.build();
    }

    /** One sentence for every token that is not valid: the reason is for whoever runs the service. */
    private static Response refused(TokenRefusedException e) {
        RefusedException told = switch (e.reason()) {
            case NO_TOKEN ->
                new RefusedException(
                        Problem.NOT_SIGNED_IN, "Send an access token in the header Authorization: Bearer ….");
            case NO_KEYS ->
                new RefusedException(
                        Problem.ELSEWHERE_UNAVAILABLE,
                        "The single sign-on's keys cannot be fetched; try again shortly.");
            case SIGN_IN_TOO_OLD ->
                new RefusedException(
                        Problem.SIGN_IN_AGAIN,
                        "This takes a person who has just signed in. Sign in again as WWW-Authenticate says, then repeat the"
                                + " request.");
            default -> new RefusedException(Problem.NOT_SIGNED_IN, "The access token is not valid here, or no longer.");
        };
        Response response = refused(told);
        if (response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, e.challenge());
        }
        return response;
    }

    private static Response tooMany(long seconds) {
        Response refusal = refused(new RefusedException(
                Problem.TOO_MANY_REQUESTS,
                "Wait as many seconds as Retry-After says. Help, declining, pausing and ending are never limited."));
        return Response.fromResponse(refusal)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private static Response badJson(JsonProcessingException e) {
        StringBuilder field = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference at : mapping.getPath()) {
                if (at.getFieldName() == null) {
                    field.append('[').append(at.getIndex()).append(']');
                } else {
                    field.append(field.isEmpty() ? "" : ".").append(at.getFieldName());
                }
            }
        }
        if (field.isEmpty()) {
            return refused(
                    new RefusedException(Problem.INVALID_INPUT, "The body is not the JSON that is expected here."));
        }
        String message = fault(e);
        return refused(new RefusedException(
                Problem.INVALID_INPUT, field + ": " + message, List.of(new FieldError(field.toString(), message))));
    }

    private static String fault(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not known here";
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return "must be one of " + Arrays.toString(format.getTargetType().getEnumConstants());
        }
        return "has the wrong type";
    }

    private static Response web(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.ALLOW, e.getResponse().getHeaderString(HttpHeaders.ALLOW))
                .entity(ContainerAnswer.problem(status))
                .build();
    }
}
