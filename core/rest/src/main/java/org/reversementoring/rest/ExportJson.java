package org.reversementoring.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.reversementoring.privacy.Export;

/** Everything that a person may take along. */
public record ExportJson(Instant madeAt, List<SectionJson> sections) {
    static ExportJson of(Export export) {
        return new ExportJson(
                export.madeAt(),
                export.sections().stream()
                        .map(s -> new SectionJson(s.name(), s.records()))
                        .toList());
    }

    /**
     * The records of one kind.
     *
     * @param name such as {@code sessions}
     * @param records by the names of their fields; a record of a pair names it as {@code pair}
     */
    public record SectionJson(String name, List<Map<String, Object>> records) {}
}
