package org.reversementoring.rest;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Bodies of requests: the first byte says which one is read. */
public final class Bodies {
    private static final JsonMapper MAPPER = WireJson.mapper();
    private static final ProblemMapper PROBLEMS = new ProblemMapper();
    private static final List<JavaType> BODIES = Api.RESOURCES.stream()
            .flatMap(resource -> Stream.of(resource.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Endpoint.class))
            .flatMap(method -> Stream.of(method.getParameters()))
            .filter(Bodies::isBody)
            .map(Parameter::getParameterizedType)
            .sorted((a, b) -> a.getTypeName().compareTo(b.getTypeName()))
            .distinct()
            .map((Type type) -> MAPPER.constructType(type))
            .toList();

    private Bodies() {}

    public static void read(byte[] data) {
        if (data.length == 0) {
            return;
        }
        JavaType type = BODIES.get((data[0] & 0xff) % BODIES.size());
        try {
            MAPPER.readValue(data, 1, data.length - 1, type);
        } catch (IOException | RuntimeException e) {
            try (Response answer = PROBLEMS.toResponse(e)) {
                if (answer.getStatus() / 100 != 4) {
                    throw new AssertionError(type + " is answered with " + answer.getStatus(), e);
                }
            }
        }
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getName().startsWith("jakarta.ws.rs."));
    }
}
