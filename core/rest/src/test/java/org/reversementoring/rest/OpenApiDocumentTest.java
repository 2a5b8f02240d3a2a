package org.reversementoring.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The API document is a reviewed file. It has to say exactly what the application does: operations, parameters,
 * statuses and schemas. To write it anew: {@code mvn -pl core/rest -am test -Dtest=OpenApiDocumentTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dreference.write=true}, then review the difference.
 */
class OpenApiDocumentTest {
    private static final String FILE = "src/main/resources/org/reversementoring/rest/openapi.yaml";

    @Test
    void theDocumentSaysWhatTheApplicationDoes() throws IOException {
        String actual = new OpenApiDocument().write(Api.RESOURCES);
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(Paths.get(FILE), actual);
        }
        try (InputStream in = OpenApiDocumentTest.class.getResourceAsStream("openapi.yaml")) {
            String reviewed = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Boolean.getBoolean("reference.write") ? actual : reviewed)
                    .isEqualTo(actual);
        }
    }

    @Test
    void everyResourceClassIsListed() throws IOException {
        java.nio.file.Path classes = Paths.get("target/classes/org/reversementoring/rest");
        try (Stream<java.nio.file.Path> files = Files.list(classes)) {
            List<Class<?>> resources = files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith("Resource.class"))
                    .<Class<?>>map(OpenApiDocumentTest::load)
                    .filter(c -> c.isAnnotationPresent(Path.class) && c != DocumentResource.class)
                    .toList();
            assertThat(Api.RESOURCES).containsExactlyInAnyOrderElementsOf(resources);
        }
    }

    @Test
    void everyEndpointDeclaresItsAction() {
        List<Method> silent = Api.RESOURCES.stream()
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .filter(m -> Arrays.stream(m.getAnnotations())
                        .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class)))
                .filter(m -> !m.isAnnotationPresent(Endpoint.class))
                .toList();
        assertThat(silent).isEmpty();
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName("org.reversementoring.rest." + file.replace(".class", ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
