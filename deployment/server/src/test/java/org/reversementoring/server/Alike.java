package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reversementoring.rest.Api;

/** What is read after each of several causes, and has to be alike. */
final class Alike {
    /** Every list and record that a member or a manager can ask for about a pair or about themselves. */
    static final List<String> READS = Api.RESOURCES.stream()
            .flatMap(resource -> Arrays.stream(resource.getMethods()))
            .filter(method -> method.isAnnotationPresent(GET.class) && method.isAnnotationPresent(Path.class))
            .map(method -> method.getAnnotation(Path.class).value())
            .flatMap(path -> path.matches("pairs|support-cases")
                    ? Stream.of(path, path + "?programme={programme}")
                    : Stream.of(path))
            .filter(
                    path -> path.matches(
                            "(pairs|me|sessions/\\{session}|support-cases|programmes/\\{programme}/covered-topics)(/.*|\\?.*|)"))
            .filter(path -> !path.replaceAll("\\{(pair|programme|session)}", "").contains("{"))
            .sorted()
            .toList();

    private Alike() {}

    /** The first difference says which cause, to whom, and on which call. */
    static void requireAlike(Map<String, Map<String, String>> byCause) {
        String reference = byCause.keySet().iterator().next();
        Map<String, String> first = byCause.get(reference);
        byCause.forEach((cause, got) -> {
            assertThat(got.keySet()).as(cause).isEqualTo(first.keySet());
            got.forEach((call, answer) -> assertThat(answer)
                    .as(cause + ", " + call + ", as after " + reference)
                    .isEqualTo(first.get(call)));
        });
    }
}
