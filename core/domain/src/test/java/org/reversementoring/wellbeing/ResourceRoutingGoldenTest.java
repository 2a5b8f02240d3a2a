package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.wellbeing.Resource.For;
import org.reversementoring.wellbeing.ResourceRouting.Request;

/**
 * Which help is shown to whom, in which order, as files that anybody can read: {@code routing/catalogue.txt} and one
 * file for each need. To write them anew: {@code mvn -pl core/domain test -Dtest=ResourceRoutingGoldenTest
 * -Dreference.write=true}, then review the difference.
 */
class ResourceRoutingGoldenTest {
    private static final Path FILES = Path.of("src/test/resources/org/reversementoring/wellbeing/routing");

    private static final Map<String, String> UNSAID = Map.ofEntries(
            Map.entry("name", "Invented"),
            Map.entry("regions", "DE"),
            Map.entry("languages", "de"),
            Map.entry("hours", "ALWAYS"),
            Map.entry("channels", "PHONE"),
            Map.entry("employerLearns", "NOTHING"),
            Map.entry("independence", "EXTERNAL"),
            Map.entry("verifiedAt", "2026-02-01"),
            Map.entry("verifiedBy", "wellbeing desk"),
            Map.entry("sourceUrl", "https://help.example"),
            Map.entry("contact", "invented, reaches nobody"));

    private record Place(String words, String region, String language) {}

    private static final List<Place> PLACES = List.of(
            new Place("Berlin, in German", "DE-BE", "de"),
            new Place("Germany, in Austrian German", "DE", "de-AT"),
            new Place("Germany, in Turkish", "DE", "tr"),
            new Place("Austria, in German", "AT", "de"),
            new Place("France, in French", "FR", "fr"),
            new Place("somewhere, in English", "001", "en"));

    private record Moment(String words, Instant at) {}

    private static final List<Moment> MOMENTS = List.of(
            new Moment("on a Monday at 10:00 in Berlin", Instant.parse("2026-03-02T09:00:00Z")),
            new Moment(
                    "in the night in which Berlin's clocks go forward, at 03:30",
                    Instant.parse("2026-03-29T01:30:00Z")));

    private record Asker(String words, For side, boolean confidential) {}

    private static final List<Asker> ASKERS = List.of(
            new Asker("a mentor, at level OFFER or above", For.MENTOR, true),
            new Asker("a mentor, below level OFFER", For.MENTOR, false),
            new Asker("a mentee", For.MENTEE, true));

    @ParameterizedTest
    @EnumSource(Need.class)
    @Tag("S101")
    void helpIsShownInTheOrderThatTheFileSays(Need need) throws IOException {
        StringBuilder text = new StringBuilder("Help for the need " + need + "\n");
        List<Resource> catalogue = catalogue();
        for (Place place : PLACES) {
            for (Moment moment : MOMENTS) {
                for (Asker asker : ASKERS) {
                    text.append("\n%s, %s, %s:\n".formatted(place.words(), asker.words(), moment.words()));
                    Request request = new Request(
                            need, asker.side(), place.region(), place.language(), asker.confidential(), moment.at());
                    text.append(lines(ResourceRouting.route(catalogue, request)));
                }
            }
        }
        Path file = FILES.resolve(need.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt");
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(file, text);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static String lines(List<RoutedResource> routed) {
        StringBuilder lines = new StringBuilder(routed.isEmpty() ? "   nothing\n" : "");
        for (int i = 0; i < routed.size(); i++) {
            RoutedResource r = routed.get(i);
            lines.append("%4d. %s, %s%s%s%n"
                    .formatted(
                            i + 1,
                            r.resource().key(),
                            r.openNow() ? "open now" : "opens " + r.opensAt(),
                            r.inEnglish() ? ", in English" : "",
                            r.stale() ? ", not verified lately" : "")
                    .replace("\r", ""));
        }
        return lines.toString();
    }

    private static List<Resource> catalogue() throws IOException {
        List<ResourceText> entries = new ArrayList<>();
        for (String block : Files.readString(FILES.resolve("catalogue.txt")).split("\n\n")) {
            if (block.startsWith("key:")) {
                Map<String, String> values = new HashMap<>(UNSAID);
                block.strip().lines().forEach(line -> values.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
                entries.add(new ResourceText(values.get("key") + ".", values));
            }
        }
        return List.copyOf(ResourceText.read(entries, LocalDate.of(2026, 3, 2)).values());
    }
}
