package org.reversementoring.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reversementoring.rest.Api;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The API document as a list of operations, for tests that try each of them. */
final class ApiDocument {
    private static final String ID = "01890000-0000-7000-8000-000000000000";
    private static final Map<String, Object> DOCUMENT = read();

    private ApiDocument() {}

    /** @param template below the API's base, without a slash at the beginning */
    record Operation(String method, String template, Map<String, Object> described) {
        List<Map<String, Object>> parameters() {
            return list(described.get("parameters"));
        }

        boolean isPublic() {
            return described.containsKey("security");
        }

        /** The schema of the JSON that it takes; empty where it takes none, or a file. */
        Map<String, Object> body() {
            Map<String, Object> content = map(map(described.get("requestBody")).get("content"));
            return content.size() == 1
                    ? resolved(map(map(content.get("application/json")).get("schema")))
                    : Map.of();
        }

        Map<String, Object> properties() {
            return map(body().get("properties"));
        }

        /** Its path with ids of nothing, and with this for whatever may be any text. */
        String path(String text) {
            String path = template;
            for (Map<String, Object> parameter : parameters()) {
                if ("path".equals(parameter.get("in"))) {
                    path = path.replace("{" + parameter.get("name") + "}", sample(map(parameter.get("schema")), text));
                }
            }
            return path;
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    static List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        map(DOCUMENT.get("paths"))
                .forEach((path, verbs) -> map(verbs)
                        .forEach((verb, described) -> all.add(
                                new Operation(verb.toUpperCase(Locale.ROOT), path.substring(1), map(described)))));
        return all;
    }

    static Map<String, Object> resolved(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String ref) {
            Map<String, Object> schemas = map(map(DOCUMENT.get("components")).get("schemas"));
            return map(schemas.get(ref.substring(ref.lastIndexOf('/') + 1)));
        }
        return schema;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    private static String sample(Map<String, Object> schema, String text) {
        Map<String, Object> of = resolved(schema);
        if (of.get("enum") instanceof List<?> values) {
            return String.valueOf(values.get(0));
        }
        if ("integer".equals(of.get("type"))) {
            return "1";
        }
        return "uuid".equals(of.get("format")) ? ID : text;
    }

    private static Map<String, Object> read() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(10_000);
        try (InputStream in = Api.class.getResourceAsStream("openapi.yaml")) {
            return new Yaml(new SafeConstructor(options)).load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
