package org.reversementoring.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What can be told apart in metrics and in the log of requests. */
class RouteClassTest {
    @Test
    void onlyWhatOperatorsDoAndTheSearchForPairsStandsOutAndEverythingElseIsOneClass() {
        Map<RouteClass, TreeSet<String>> routes = new TreeMap<>();
        for (Class<?> resource : Api.RESOURCES) {
            for (Method method : resource.getMethods()) {
                if (method.isAnnotationPresent(Endpoint.class)) {
                    routes.computeIfAbsent(RouteClass.of(method), c -> new TreeSet<>())
                            .add(OpenApiDocument.verb(method) + " " + OpenApiDocument.path(resource, method));
                }
            }
        }
        assertThat(routes.get(RouteClass.OPERATION))
                .containsExactlyInAnyOrder(
                        "get /metrics", "get /people/syncs/latest", "get /people/write-back", "post /people/syncs");
        assertThat(routes.get(RouteClass.MATCHING)).allMatch(route -> route.contains("/matchings"));
        assertThat(routes.get(RouteClass.PUBLIC)).allMatch(route -> route.matches("get /(health/.*|resources/schema)"));
        assertThat(routes.get(RouteClass.PEOPLE))
                .contains("post /support-cases", "get /resources", "get /pairs/{pair}/burden", "post /pairs/{pair}/end")
                .hasSizeGreaterThan(100);
        assertThat(routes.keySet()).doesNotContain(RouteClass.UNMATCHED);
    }

    @Test
    void aDurationIsKnownByTheBoundThatItKeptTo() {
        assertThat(Answered.bound(Duration.ofMillis(1))).isEqualTo(Duration.ofMillis(50));
        assertThat(Answered.bound(Duration.ofMillis(50))).isEqualTo(Duration.ofMillis(50));
        assertThat(Answered.bound(Duration.ofMillis(51))).isEqualTo(Duration.ofMillis(200));
        assertThat(Answered.bound(Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void helpThatWasShownWhileTheDatabaseWasAwayDoesNotStandOutAmongTheFailures() {
        assertThat(Answered.Outcome.of(200, true)).isEqualTo(Answered.Outcome.FAILED);
        assertThat(Answered.Outcome.of(503, false)).isEqualTo(Answered.Outcome.FAILED);
        assertThat(Answered.Outcome.of(204, false)).isEqualTo(Answered.Outcome.OK);
        assertThat(Arrays.asList(404, 429)).allMatch(s -> Answered.Outcome.of(s, false) == Answered.Outcome.REFUSED);
    }
}
