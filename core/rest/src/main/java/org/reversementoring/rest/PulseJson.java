package org.reversementoring.rest;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.reversementoring.wellbeing.Declared;

/** A pulse as its author sees it; a skipped item is no key. */
public record PulseJson(Instant at, Map<String, String> answers) {
    static PulseJson of(Declared.Pulse pulse) {
        return new PulseJson(
                pulse.at(),
                pulse.answers().entrySet().stream()
                        .collect(toMap(e -> e.getKey().name(), Map.Entry::getValue, (a, b) -> a, TreeMap::new)));
    }
}
