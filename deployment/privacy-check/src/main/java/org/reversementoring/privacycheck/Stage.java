package org.reversementoring.privacycheck;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.DataItem;

/** What was set up: ids by place and the words that were written. */
final class Stage {
    /** How every word begins. */
    static final String WORD = "canary-";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<Place, Map<String, String>> ids = new EnumMap<>(Place.class);
    private final Map<Part, Employee> employees = new EnumMap<>(Part.class);
    private final List<Mark> marks = new ArrayList<>();

    /** A part as the directory knows it. */
    record Employee(String id, String number, String mail) {}

    void meet(Part part, Employee employee) {
        employees.put(part, employee);
    }

    Employee employee(Part part) {
        Employee employee = employees.get(part);
        if (employee == null) {
            throw new StageException("nobody plays " + part);
        }
        return employee;
    }

    private Map<String, String> of(Place place) {
        return ids.computeIfAbsent(place, p -> new TreeMap<>());
    }

    void put(Place place, String name, String id) {
        of(place).put(name, id);
    }

    /** The id of that place; throws where the set-up did not come so far. */
    String id(Place place, String name) {
        String id = of(place).get(name);
        if (id == null) {
            throw new StageException("the set-up has no " + name + " at " + place);
        }
        return id;
    }

    /** Names and ids at that place, for paths and bodies. */
    Map<String, String> scene(Place place) {
        return Map.copyOf(of(place));
    }

    /** The same names with ids that nothing has. */
    Map<String, String> unknown(Place place) {
        Map<String, String> unknown = new TreeMap<>(of(place));
        unknown.replaceAll((name, id) -> id.length() == 36 ? UUID.randomUUID().toString() : id);
        return unknown;
    }

    /** A new word for a field that belongs to the pair. */
    String ofPair(DataItem item, Place place, String where) {
        return mark(item, place, where, null, false);
    }

    /** A new word for a field that belongs to one person. */
    String ofPerson(DataItem item, Place place, String where, Part owner) {
        return mark(item, place, where, owner, false);
    }

    String mark(DataItem item, Place place, String where, @Nullable Part owner, boolean released) {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        String word = WORD + item.name().toLowerCase(Locale.ROOT) + "-"
                + HexFormat.of().formatHex(bytes);
        marks.add(new Mark(word, item, place, where, owner, released, Set.of()));
        return word;
    }

    /** Watches an id or an address that the product made. */
    void watch(Mark mark) {
        marks.add(mark);
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }
}
