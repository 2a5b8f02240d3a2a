package org.reversementoring.server;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.reversementoring.access.Action;
import org.reversementoring.rest.Api;
import org.reversementoring.rest.Endpoint;

/** Every endpoint of the API, found on the classes that the API is made of. */
final class Endpoints {
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class);

    private Endpoints() {}

    /** @param path below the API's base, with its parameters in braces */
    record Each(String verb, String path, Set<Action> actions) {
        boolean isPublic() {
            return actions.isEmpty();
        }

        /** About the record of that id, whatever it is a record of. */
        String about(String id) {
            return path.replaceAll("\\{[^}]+}", id);
        }

        String body() {
            return verb.equals("GET") || verb.equals("DELETE") ? "" : "{}";
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    static List<Each> all() {
        List<Each> all = new ArrayList<>();
        for (Class<?> resource : Api.RESOURCES) {
            for (Method method : resource.getMethods()) {
                Endpoint endpoint = method.getAnnotation(Endpoint.class);
                if (endpoint != null) {
                    all.add(new Each(verb(method), path(resource, method), Set.of(endpoint.action())));
                }
            }
        }
        all.sort(Comparator.comparing(Each::toString));
        return all;
    }

    private static String verb(Method method) {
        return VERBS.stream()
                .filter(method::isAnnotationPresent)
                .map(Class::getSimpleName)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(method + " has a verb that is not known here"));
    }

    private static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String all = resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return all.replaceAll("/+", "/").replaceAll("^/|/$", "");
    }
}
