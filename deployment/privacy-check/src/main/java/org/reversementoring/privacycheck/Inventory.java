package org.reversementoring.privacycheck;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reversementoring.access.Action;
import org.reversementoring.rest.Api;
import org.reversementoring.rest.Endpoint;

/** Every endpoint of the product, read from its resource classes. */
final class Inventory {
    private final Map<String, List<Action>> actions = new TreeMap<>();

    private Inventory() {}

    static Inventory ofProduct() {
        Inventory inventory = new Inventory();
        for (Class<?> resource : Api.RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                Endpoint endpoint = method.getAnnotation(Endpoint.class);
                if (endpoint != null) {
                    inventory.actions.put(key(resource, method), List.of(endpoint.action()));
                }
            }
        }
        return inventory;
    }

    private static String key(Class<?> resource, Method method) {
        String verb = Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no method of HTTP: " + method));
        Path below = method.getAnnotation(Path.class);
        String path = resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        return verb + " " + path.replaceAll("/+", "/").replaceAll("^/|/$", "");
    }

    /** {@code GET pairs/{pair}} and so on, in order. */
    List<String> keys() {
        return List.copyOf(actions.keySet());
    }

    List<Action> actions(String key) {
        List<Action> found = actions.get(key);
        if (found == null) {
            throw new IllegalArgumentException("the product has no endpoint " + key);
        }
        return found;
    }

    /** What has to be mended before the table covers the product, one line each; empty where it does. */
    List<String> gaps(List<Row> rows) {
        List<String> gaps = new ArrayList<>();
        TreeSet<String> without = new TreeSet<>(actions.keySet());
        TreeSet<String> seen = new TreeSet<>();
        for (Row row : rows) {
            if (!actions.containsKey(row.key())) {
                gaps.add(row.key() + " has a row in privacycheck.Rows and no endpoint: take the row out");
            } else if (!seen.add(row.key())) {
                gaps.add(row.key() + " has two rows in privacycheck.Rows");
            }
            without.remove(row.key());
        }
        without.forEach(
                key -> gaps.add(key + " has no row in privacycheck.Rows: add one that says towards what its actions "
                        + actions.get(key) + " are decided, with a body that passes the resource's own checks"));
        return gaps;
    }
}
