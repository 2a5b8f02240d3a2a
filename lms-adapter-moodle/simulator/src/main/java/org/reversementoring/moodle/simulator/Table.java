package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One table of the simulated site; a row is kept as Moodle would answer it. */
final class Table {
    private final Map<Long, ObjectNode> rows = new TreeMap<>();
    private long next;

    Table(long first) {
        next = first;
    }

    /** Gives the row the next id, as its first field. */
    ObjectNode insert(ObjectNode row) {
        return insert(next++, row);
    }

    /** Gives the row that id. */
    ObjectNode insert(long id, ObjectNode row) {
        ObjectNode kept = row.objectNode().put("id", id).setAll(row);
        kept.put("id", id);
        rows.put(id, kept);
        return kept;
    }

    Optional<ObjectNode> byId(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    boolean delete(long id) {
        return rows.remove(id) != null;
    }

    Stream<ObjectNode> where(Predicate<ObjectNode> condition) {
        return rows.values().stream().filter(condition);
    }

    Stream<ObjectNode> where(String field, String value) {
        return where(row -> row.path(field).asText().equals(value));
    }

    Stream<ObjectNode> all() {
        return rows.values().stream();
    }
}
