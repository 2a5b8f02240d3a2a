package org.reversementoring.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pace of a request by its method and path, before anything was matched or looked up, so that a request too
 * many costs no statement. An unknown path is ordinary.
 */
final class Paces {
    private record Route(String key, Pattern path, int literals, Pace pace) {}

    /**
     * By verb and number of segments; of each the most literal first, as Jersey matches. Ordinary ones stand among
     * them, lest a wider path takes them.
     */
    private final Map<String, List<Route>> routes;

    Paces(List<Class<?>> resources) {
        routes = resources.stream()
                .flatMap(resource -> Arrays.stream(resource.getMethods()).flatMap(method -> route(resource, method)))
                .sorted(Comparator.comparingInt(Route::literals).reversed())
                .collect(Collectors.groupingBy(Route::key));
    }

    /** @param path relative to the API's base */
    Pace of(String method, String path) {
        String verb = method.equals("HEAD") ? "GET" : method;
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return routes.getOrDefault(key(verb, plain), List.of()).stream()
                .filter(route -> route.path().matcher(plain).matches())
                .findFirst()
                .map(Route::pace)
                .orElse(Pace.ORDINARY);
    }

    static Pace of(Method endpoint) {
        Paced own = endpoint.getAnnotation(Paced.class);
        Paced all = endpoint.getDeclaringClass().getAnnotation(Paced.class);
        if (own != null) {
            return own.value();
        }
        return all == null ? Pace.ORDINARY : all.value();
    }

    private static Stream<Route> route(Class<?> resource, Method method) {
        String verb = Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(a -> a != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
        if (verb.isEmpty()) {
            return Stream.empty();
        }
        String template = template(resource.getAnnotation(Path.class), method.getAnnotation(Path.class));
        String literal = template.replaceAll("\\{[^}]*}", "");
        String regex = Pattern.compile("\\{[^}]*}")
                .splitAsStream(template + "\0")
                .map(part -> Pattern.quote(part.replace("\0", "")))
                .reduce((a, b) -> a + "[^/]+" + b)
                .orElse("");
        return Stream.of(new Route(key(verb, template), Pattern.compile(regex), literal.length(), of(method)));
    }

    private static String key(String verb, String path) {
        return verb + path.chars().filter(c -> c == '/').count();
    }

    private static String template(@Nullable Path resource, @Nullable Path method) {
        String whole = "/" + (resource == null ? "" : resource.value()) + "/" + (method == null ? "" : method.value());
        return whole.replaceAll("/+", "/").replaceAll("^/|/$", "");
    }
}
