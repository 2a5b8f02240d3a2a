package org.reversementoring.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything that a person may take along, in one document. */
public record Export(Instant madeAt, List<Section> sections) {
    public Export {
        sections = List.copyOf(sections);
    }

    /** The records of one kind, as plain names and values. */
    public record Section(String name, List<Map<String, Object>> records) {
        public Section {
            records = List.copyOf(records);
        }

        @Override
        public String toString() {
            return "[private]";
        }
    }
}
