package org.reversementoring.privacycheck;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reversementoring.rest.Endpoint;

/**
 * Addresses end in logs, histories and referrers. So they may hold ids, numbers, constants and keys of what is public,
 * never words that somebody wrote.
 */
final class Routes {
    /** Text that is no private word: keys and codes of catalogues, what the directory is filtered by, and moments. */
    private static final Set<String> HARMLESS_TEXT =
            Set.of("key", "version", "language", "region", "organisation", "from", "to");

    private Routes() {}

    /** One line for each parameter that could carry a private word. */
    static List<String> faults(List<Class<?>> resources) {
        List<String> faults = new ArrayList<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Endpoint.class)) {
                    for (Parameter parameter : method.getParameters()) {
                        String name = name(parameter);
                        if (!name.isEmpty() && !isHarmless(parameter.getType()) && !HARMLESS_TEXT.contains(name)) {
                            faults.add(resource.getSimpleName() + "." + method.getName() + " takes \"" + name
                                    + "\" as text in its address");
                        }
                    }
                }
            }
        }
        return faults;
    }

    private static String name(Parameter parameter) {
        for (Annotation annotation : parameter.getAnnotations()) {
            if (annotation instanceof PathParam path) {
                return path.value();
            }
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
        }
        return "";
    }

    private static boolean isHarmless(Class<?> type) {
        return type == UUID.class
                || type == Boolean.class
                || type.isEnum()
                || type.isPrimitive()
                || Number.class.isAssignableFrom(type);
    }
}
