package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;

import java.util.List;
import java.util.Map;

/** What the demo's people know and want to know. Dealt out by position in a list, so that every run is the same. */
final class Skills {
    private static final List<Map<String, Object>> OFFERED = List.of(
            object("social-media", 5, "digital-marketing", 3),
            object("ai-tools", 5, "social-media", 3),
            object("digital-marketing", 5, "ai-tools", 4),
            object("ai-tools", 4, "inclusive-leadership", 4));
    private static final List<Map<String, Object>> NEEDED = List.of(
            object("ai-tools", 4, "social-media", 3),
            object("social-media", 4),
            object("digital-marketing", 4, "ai-tools", 3),
            object("ai-tools", 4, "inclusive-leadership", 3));
    private static final List<String> TOPICS = List.of("social-media", "digital-marketing", "emerging-technology");

    private Skills() {}

    /** The template's three areas and one about identity, which needs help outside the pair. */
    static List<Map<String, Object>> focusAreas() {
        return List.of(
                area("social-media", "Social media", "SKILL", "social-media"),
                area("digital-marketing", "Digital marketing", "SKILL", "digital-marketing"),
                area("emerging-technology", "Emerging technology", "SKILL", "ai-tools"),
                area("lived-experience", "Lived experience at work", "IDENTITY", "inclusive-leadership"));
    }

    private static Map<String, Object> area(String key, String title, String kind, String skill) {
        return object("key", key, "title", title, "objective", "main", "kind", kind, "skills", List.of(skill));
    }

    static Map<String, Object> offered(int position) {
        return OFFERED.get(position % OFFERED.size());
    }

    static Map<String, Object> needed(int position) {
        return NEEDED.get(position % NEEDED.size());
    }

    /** Every fourth mentor opts into the topic of identity too: nobody else is asked about it. */
    static List<String> topics(int position) {
        return position % 4 == 3 ? List.of("emerging-technology", "lived-experience") : TOPICS;
    }
}
