package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes the OpenAPI 3.1 document of the resources as they are. The committed file has to equal it. */
final class OpenApiDocument {
    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.of(
            400, "The input has an error; every field at fault is named.",
            401, "No access token, or none that is valid here.",
            403, "The caller's role does not allow this.",
            404, "No such record, or none that the caller may know of.",
            409, "Not possible in the present state.",
            412, "The record was changed since it was read.",
            413, "The body is too large.",
            415, "The body is not JSON.",
            422, "The Idempotency-Key was used with another body.",
            428, "If-Match is missing."));

    static {
        PROBLEMS.put(408, "The body did not arrive in time.");
        PROBLEMS.put(429, "Too many requests of this caller; try again after Retry-After seconds.");
        PROBLEMS.put(503, "The product cannot serve at the moment; try again after Retry-After seconds.");
    }

    private final OpenApiSchemas schemas = new OpenApiSchemas();

    String write(List<Class<?>> resources) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getMethods()) {
                if (method.isAnnotationPresent(Endpoint.class)) {
                    paths.computeIfAbsent(path(resource, method), p -> new TreeMap<>())
                            .put(verb(method), operation(resource, method));
                }
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                map(
                        "title",
                        "Reverse mentoring",
                        "version",
                        "1",
                        "description",
                        "Mentor: the junior who teaches. Mentee: the senior who learns. Every request carries an access token; what a"
                                + " caller may do is decided by the access matrix (docs/reference/access.md).",
                        "license",
                        map("name", "Apache-2.0", "identifier", "Apache-2.0")));
        // Relative to the document: right below every context path and behind every proxy.
        document.put("servers", List.of(map("url", "../v1")));
        document.put("security", List.of(map("accessToken", List.of())));
        document.put("paths", paths);
        document.put("components", components());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(140);
        return new Yaml(options).dump(document);
    }

    private Map<String, Object> operation(Class<?> resource, Method method) {
        Endpoint endpoint = method.getAnnotation(Endpoint.class);
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", resource.getSimpleName().replace("Resource", "") + "." + method.getName());
        operation.put("tags", List.of(resource.getSimpleName().replace("Resource", "")));
        operation.put("summary", endpoint.summary());
        operation.put(
                "x-data-items",
                Arrays.stream(endpoint.action())
                        .map(a -> a.item() + " " + a.way())
                        .distinct()
                        .toList());
        List<Object> parameters = new ArrayList<>();
        boolean isPublic = endpoint.action().length == 0;
        TreeSet<Integer> refusals = new TreeSet<>(isPublic ? List.of(503) : List.of(401, 403, 404));
        if (isPublic) {
            operation.put("security", List.of());
        }
        if (Paces.of(method) != Pace.FREE) {
            refusals.add(429);
        }
        for (Parameter parameter : method.getParameters()) {
            parameter(parameter, parameters, refusals, operation);
        }
        if (method.isAnnotationPresent(POST.class)) {
            parameters.add(map("$ref", "#/components/parameters/IdempotencyKey"));
            refusals.addAll(List.of(409, 422, 400));
        }
        if (!method.isAnnotationPresent(GET.class)) {
            refusals.add(409);
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(Integer.toString(status(method)), success(method));
        refusals.forEach(status -> responses.put(
                Integer.toString(status),
                map(
                        "$ref",
                        status == 401 && StepUpFeature.needsFreshSignIn(endpoint)
                                ? "#/components/responses/SignInAgain"
                                : "#/components/responses/Problem" + status)));
        if (method.getReturnType() == HealthResource.ReadyJson.class) {
            Map<String, Object> notReady = success(method);
            notReady.put("description", "Not ready, or about to stop.");
            responses.put("503", notReady);
        }
        operation.put("responses", responses);
        return operation;
    }

    private void parameter(
            Parameter parameter, List<Object> parameters, Set<Integer> refusals, Map<String, Object> operation) {
        if (parameter.isAnnotationPresent(PathParam.class)) {
            parameters.add(map(
                    "name",
                    parameter.getAnnotation(PathParam.class).value(),
                    "in",
                    "path",
                    "required",
                    true,
                    "schema",
                    schemas.of(parameter.getAnnotatedType())));
        } else if (parameter.isAnnotationPresent(QueryParam.class)) {
            refusals.add(400);
            parameters.add(map(
                    "name",
                    parameter.getAnnotation(QueryParam.class).value(),
                    "in",
                    "query",
                    "required",
                    false,
                    "schema",
                    schemas.of(parameter.getAnnotatedType())));
        } else if (parameter.isAnnotationPresent(HeaderParam.class)) {
            refusals.addAll(List.of(412, 428));
            parameters.add(map("$ref", "#/components/parameters/IfMatch"));
        } else if (!parameter.isAnnotationPresent(Context.class)) {
            refusals.addAll(List.of(400, 408, 413, 415));
            operation.put(
                    "requestBody",
                    map("required", !parameter.isAnnotationPresent(BodyOptional.class), "content", content(parameter)));
        }
    }

    /** A body that is read as a file is whatever its endpoint consumes. */
    private Map<String, Object> content(Parameter parameter) {
        Consumes consumes = parameter.getDeclaringExecutable().getAnnotation(Consumes.class);
        if (consumes == null) {
            return map("application/json", map("schema", schemas.of(parameter.getAnnotatedType())));
        }
        Map<String, Object> content = new LinkedHashMap<>();
        for (String type : consumes.value()) {
            content.put(type, map("schema", map("type", type.endsWith("json") ? "object" : "string")));
        }
        return content;
    }

    private Map<String, Object> success(Method method) {
        String description = switch (status(method)) {
            case 201 -> "Made.";
            case 202 -> "Asked for; it is carried out later.";
            default -> "Done.";
        };
        Map<String, Object> answer = map("description", description);
        if (method.isAnnotationPresent(Creates.class)) {
            answer.put("headers", map("Location", map("schema", map("type", "string", "format", "uri"))));
        }
        if (method.getReturnType() != void.class) {
            Produces produces = method.getAnnotation(Produces.class);
            String type = produces == null ? "application/json" : produces.value()[0];
            Object schema =
                    produces == null ? schemas.of(method.getAnnotatedReturnType()) : (Object) map("type", "string");
            answer.put("content", map(type, map("schema", schema)));
        }
        return answer;
    }

    private Map<String, Object> components() {
        Map<String, Object> responses = new LinkedHashMap<>();
        Object problem = schemas.ref(ProblemJson.class);
        PROBLEMS.forEach((status, description) -> {
            Map<String, Object> answer = map("description", description);
            if (status == 429 || status == 503) {
                answer.put("headers", map("Retry-After", map("schema", map("type", "integer"))));
            }
            answer.put("content", map(ProblemMapper.MEDIA_TYPE, map("schema", problem)));
            responses.put("Problem" + status, answer);
        });
        responses.put(
                "SignInAgain",
                map(
                        "description",
                        "No access token, or none that is valid here; or the person signed in too long ago for this (type"
                                + " urn:reverse-mentoring:problem:sign-in-again). Then WWW-Authenticate says what to ask of the sign-on"
                                + " (RFC 9470).",
                        "headers",
                        map("WWW-Authenticate", map("schema", map("type", "string"))),
                        "content",
                        map(ProblemMapper.MEDIA_TYPE, map("schema", problem))));
        return map(
                "securitySchemes",
                map("accessToken", map("type", "http", "scheme", "bearer", "bearerFormat", "at+jwt (RFC 9068)")),
                "parameters",
                map(
                        "IfMatch",
                        map(
                                "name", "If-Match",
                                "in", "header",
                                "required", true,
                                "description", "The ETag of the record that was read.",
                                "schema", map("type", "string")),
                        "IdempotencyKey",
                        map(
                                "name", "Idempotency-Key",
                                "in", "header",
                                "required", false,
                                "description",
                                        "The same key carries out a request once. 8 to 128 printable characters.",
                                "schema", map("type", "string", "minLength", 8, "maxLength", 128))),
                "responses",
                responses,
                "schemas",
                schemas.all());
    }

    static int status(Method method) {
        Creates creates = method.getAnnotation(Creates.class);
        if (creates != null) {
            return creates.later() ? 202 : 201;
        }
        return method.getReturnType() == void.class ? 204 : 200;
    }

    static String verb(Method method) {
        for (Class<? extends Annotation> verb : List.of(GET.class, POST.class, PUT.class, DELETE.class)) {
            if (method.isAnnotationPresent(verb)) {
                return verb.getSimpleName().toLowerCase(Locale.ROOT);
            }
        }
        throw new IllegalStateException(method + " has no verb");
    }

    static String path(Class<?> resource, Method method) {
        String base = resource.getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        return ("/" + base + "/" + (own == null ? "" : own.value())).replaceAll("/+", "/");
    }

    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
