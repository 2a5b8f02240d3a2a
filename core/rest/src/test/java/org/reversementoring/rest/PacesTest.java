package org.reversementoring.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PacesTest {
    private final Paces paces = new Paces(Api.RESOURCES);

    private static Set<String> endpoints(Pace pace) {
        Set<String> found = new TreeSet<>();
        for (Class<?> resource : Api.RESOURCES) {
            Arrays.stream(resource.getMethods())
                    .filter(method -> method.isAnnotationPresent(Endpoint.class) && Paces.of(method) == pace)
                    .forEach(method ->
                            found.add(OpenApiDocument.verb(method) + " " + OpenApiDocument.path(resource, method)));
        }
        return found;
    }

    @Test
    void helpAndWhateverSomebodyProtectsThemselvesWithIsNeverLimited() {
        assertThat(endpoints(Pace.FREE))
                .containsExactlyInAnyOrder(
                        "delete /me/credits/{programme}/{kind}/release",
                        "delete /programmes/{programme}/participations/{side}",
                        "delete /stories/{story}/release",
                        "get /confidentiality",
                        "get /health/live",
                        "get /health/ready",
                        "get /me/support-cases",
                        "get /pairs/{pair}/burden",
                        "get /pairs/{pair}/confidentiality",
                        "get /pairs/{pair}/pulses",
                        "get /pairs/{pair}/pulses/next",
                        "get /pulse-items",
                        "get /reporting-channel",
                        "get /resources",
                        "get /support-cases/{case}",
                        "post /pairs/{pair}/decline",
                        "post /pairs/{pair}/end",
                        "post /pairs/{pair}/offers/{offer}/answer",
                        "post /pairs/{pair}/pause",
                        "post /pairs/{pair}/preparations",
                        "post /pairs/{pair}/pulses",
                        "post /pairs/{pair}/rematch",
                        "post /pairs/{pair}/topic-declines",
                        "post /pairs/{pair}/topic-handovers",
                        "post /programmes/{programme}/participations/{side}/pause",
                        "post /sessions/{session}/cancellation",
                        "post /support-cases",
                        "post /support-cases/{case}/keeping",
                        "post /support-cases/{case}/reopening",
                        "post /support-cases/{case}/withdrawal",
                        "put /me/skill-levels",
                        "put /pairs/{pair}/burden/mutes",
                        "put /pairs/{pair}/releases");
    }

    @Test
    void everythingThatHelpsWithoutADatabaseIsAmongIt() {
        for (String asked :
                List.of("GET resources", "GET pairs/1/burden", "POST support-cases", "POST pairs/1/pulses")) {
            String[] parts = asked.split(" ");
            assertThat(HelpFirst.isAsked(parts[0], parts[1])).isTrue();
            assertThat(paces.of(parts[0], parts[1])).isEqualTo(Pace.FREE);
        }
    }

    @Test
    void whatCostsAMultipleHasALimitOfItsOwn() {
        assertThat(endpoints(Pace.HEAVY))
                .containsExactlyInAnyOrder(
                        "get /audit",
                        "get /me/export",
                        "get /people",
                        "get /reports/{report}/page",
                        "post /people/syncs",
                        "post /programmes/{programme}/curricula/completion-refresh",
                        "post /programmes/{programme}/curricula/publication",
                        "post /programmes/{programme}/matchings",
                        "post /programmes/{programme}/matchings/{run}/approval",
                        "post /programmes/{programme}/reports",
                        "post /resources/imports");
    }

    @Test
    void thePathAloneDecides() {
        assertThat(paces.of("HEAD", "people")).isEqualTo(Pace.HEAVY);
        assertThat(paces.of("GET", "people/")).isEqualTo(Pace.HEAVY);
        assertThat(paces.of("GET", "people/syncs/latest")).isEqualTo(Pace.ORDINARY);
        assertThat(paces.of("POST", "pairs/nobody's/end")).isEqualTo(Pace.FREE);
        assertThat(paces.of("POST", "pairs/a/b/end")).isEqualTo(Pace.ORDINARY);
        assertThat(paces.of("GET", "nothing/here")).isEqualTo(Pace.ORDINARY);
        assertThat(paces.of("BREW", "resources")).isEqualTo(Pace.ORDINARY);
    }
}
