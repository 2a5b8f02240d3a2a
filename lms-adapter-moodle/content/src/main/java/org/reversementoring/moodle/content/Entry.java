package org.reversementoring.moodle.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A mapping in a YAML source, read key by key: what is missing, of another kind or unknown is said by its place. */
final class Entry {
    private final String file;
    private final String place;
    private final Map<?, ?> values;

    private Entry(String file, String place, Map<?, ?> values) {
        this.file = file;
        this.place = place;
        this.values = values;
    }

    static Entry of(String file, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object loaded = new Yaml(new SafeConstructor(options)).load(yaml);
            return entry(file, "", loaded);
        } catch (YAMLException e) {
            throw new FaultyContentException(file, "is not YAML: " + e.getMessage());
        }
    }

    private static Entry entry(String file, String place, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Entry(file, place, map);
        }
        throw new FaultyContentException(file, (place.isEmpty() ? "it" : place) + " must be keys with values");
    }

    /** Refuses keys that nothing reads, such as misspelt ones. */
    Entry knows(String... keys) {
        Set<String> unknown = new TreeSet<>();
        values.keySet().forEach(key -> unknown.add(String.valueOf(key)));
        unknown.removeAll(Set.of(keys));
        if (!unknown.isEmpty()) {
            throw new FaultyContentException(file, at(String.join(", ", unknown)) + " is not known here");
        }
        return this;
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    String words(String key) {
        if (values.get(key) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw new FaultyContentException(file, at(key) + " must be a text");
    }

    int number(String key, int least, int most) {
        if (values.get(key) instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        throw new FaultyContentException(file, at(key) + " must be a number from " + least + " to " + most);
    }

    boolean yes(String key) {
        if (values.get(key) instanceof Boolean yes) {
            return yes;
        }
        throw new FaultyContentException(file, at(key) + " must be true or false");
    }

    List<String> names(String key) {
        List<String> names = new ArrayList<>();
        for (Object name : list(key)) {
            if (!(name instanceof String text) || text.isBlank()) {
                throw new FaultyContentException(file, at(key) + " must be a list of names");
            }
            names.add(text);
        }
        return names;
    }

    List<Entry> entries(String key) {
        List<Entry> entries = new ArrayList<>();
        for (Object value : list(key)) {
            entries.add(entry(file, at(key) + "[" + entries.size() + "]", value));
        }
        return entries;
    }

    FaultyContentException fault(String fault) {
        return new FaultyContentException(file, place.isEmpty() ? fault : place + " " + fault);
    }

    private List<?> list(String key) {
        if (values.get(key) instanceof List<?> list) {
            return list;
        }
        throw new FaultyContentException(file, at(key) + " must be a list");
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
