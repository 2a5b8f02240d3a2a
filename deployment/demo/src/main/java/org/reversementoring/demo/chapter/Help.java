package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The catalogue of help. Every number and address in it is invented and leads nowhere. */
final class Help {
    private Help() {}

    /** By key. */
    static Map<String, Map<String, Object>> resources(List<String> countries, LocalDate verified) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        for (String country : countries) {
            all.put(
                    "crisis-line-" + country.toLowerCase(Locale.ROOT),
                    resource("CRISIS_LINE", "Crisis line " + country + " (invented)", List.of(country), verified));
        }
        all.put("counselling", resource("COUNSELLING", "Open Door counselling (invented)", countries, verified));
        all.put(
                "facilitator",
                resource("EXTERNAL_FACILITATOR", "Facilitators for inclusion (invented)", countries, verified));
        return all;
    }

    private static Map<String, Object> resource(String kind, String name, List<String> regions, LocalDate verified) {
        return object(
                "kind",
                kind,
                "name",
                name,
                "regions",
                regions,
                "languages",
                List.of("en"),
                "hours",
                object("always", true),
                "channels",
                List.of("PHONE", "CHAT"),
                "cost",
                "free",
                "topics",
                kind.equals("EXTERNAL_FACILITATOR") ? List.of("lived-experience") : List.of(),
                "audience",
                "BOTH",
                "employerLearns",
                "NOTHING",
                "independence",
                "EXTERNAL",
                "verifiedAt",
                verified.toString(),
                "verifiedBy",
                "wellbeing desk",
                "sourceUrl",
                "https://help.example/" + kind.toLowerCase(Locale.ROOT),
                "contact",
                "+00 000 0000 (invented)");
    }
}
