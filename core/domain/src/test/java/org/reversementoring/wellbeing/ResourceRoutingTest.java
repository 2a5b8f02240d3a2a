package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.wellbeing.Resource.EmployerLearns;
import org.reversementoring.wellbeing.Resource.For;

/**
 * The golden file lists, for each request, the keys in order; + open now, ~ in English instead, ! not verified lately.
 */
class ResourceRoutingTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-03-01T22:00:00Z");
    private static final List<String[]> PLACES = List.of(
            new String[] {"DE", "de"},
            new String[] {"DE-BE", "de-DE"},
            new String[] {"DE", "fr"},
            new String[] {"US", "en"},
            new String[] {"JP", "ja"});

    @Test
    @Tag("S101")
    void every_request_is_routed_as_the_golden_file_says() throws IOException {
        StringBuilder routed = new StringBuilder();
        for (Need need : Need.values()) {
            for (String[] place : PLACES) {
                for (Instant at : List.of(MONDAY_MORNING, SUNDAY_NIGHT)) {
                    routed.append(line(need, place, at)).append('\n');
                }
            }
        }
        assertThat(routed.toString()).isEqualTo(golden());
    }

    @Test
    void the_order_of_the_catalogue_does_not_matter() {
        List<Resource> shuffled = new ArrayList<>(InventedHelp.catalogue());
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            ResourceRouting.Request request =
                    new ResourceRouting.Request(Need.EMOTIONAL, For.MENTOR, "DE", "de", true, MONDAY_MORNING);
            assertThat(ResourceRouting.route(shuffled, request))
                    .isEqualTo(ResourceRouting.route(InventedHelp.catalogue(), request));
        }
    }

    @Test
    void from_an_offer_on_nothing_is_shown_that_names_the_person_to_the_employer() {
        for (Need need : Need.values()) {
            assertThat(route(need, true)).noneMatch(r -> r.resource().employerLearns() == EmployerLearns.IDENTITY);
        }
        assertThat(route(Need.EMOTIONAL, false))
                .extracting(r -> r.resource().key().value())
                .contains("eap-de-names");
    }

    @Test
    void an_entry_nobody_verified_drops_but_a_crisis_line_stays_and_is_marked() {
        assertThat(route(Need.CRISIS, true))
                .filteredOn(RoutedResource::stale)
                .extracting(r -> r.resource().key().value())
                .containsExactly("crisis-de-stale");
    }

    @Test
    void what_is_closed_says_when_it_opens() {
        RoutedResource evenings = route(Need.EMOTIONAL, true).stream()
                .filter(r -> r.resource().key().value().equals("counselling-de"))
                .findFirst()
                .orElseThrow();
        assertThat(evenings.openNow()).isFalse();
        assertThat(evenings.opensAt()).isEqualTo(Instant.parse("2026-03-02T17:00:00Z"));
    }

    @Test
    @Tag("S102")
    void a_mentee_finds_what_to_prepare_with_in_private_and_a_mentor_does_not_need_it() {
        assertThat(keys(Need.LEARNING, For.MENTEE)).contains("reading-mentee");
        assertThat(keys(Need.LEARNING, For.MENTOR)).doesNotContain("reading-mentee");
        assertThat(keys(Need.SELF_HELP, For.MENTEE)).doesNotContain("peers-mentor");
    }

    private static List<String> keys(Need need, For side) {
        return ResourceRouting.route(
                        InventedHelp.catalogue(),
                        new ResourceRouting.Request(need, side, "DE", "de", true, MONDAY_MORNING))
                .stream()
                .map(r -> r.resource().key().value())
                .toList();
    }

    private static List<RoutedResource> route(Need need, boolean confidential) {
        return ResourceRouting.route(
                InventedHelp.catalogue(),
                new ResourceRouting.Request(need, For.BOTH, "DE", "de", confidential, MONDAY_MORNING));
    }

    private static String line(Need need, String[] place, Instant at) {
        StringBuilder line = new StringBuilder(need + " " + place[0] + " " + place[1] + " " + at + ":");
        for (RoutedResource r : ResourceRouting.route(
                InventedHelp.catalogue(),
                new ResourceRouting.Request(need, For.MENTOR, place[0], place[1], true, at))) {
            line.append(' ')
                    .append(r.resource().key())
                    .append(r.openNow() ? "+" : "")
                    .append(r.inEnglish() ? "~" : "")
                    .append(r.stale() ? "!" : "");
        }
        return line.toString();
    }

    private static String golden() throws IOException {
        try (InputStream in = ResourceRoutingTest.class.getResourceAsStream("routing.golden")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
