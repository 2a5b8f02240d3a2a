package org.reversementoring.privacy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.SealedText;

/**
 * Opened records as plain names and values, for an export: records become maps by the names of their components, ids
 * and times texts. What is still sealed, and version counters, are left out.
 */
final class Plain {
    private Plain() {}

    /** @param value a record or a map */
    static Map<String, Object> record(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (!(value instanceof Record opened)) {
            throw new IllegalArgumentException(value.getClass().getSimpleName() + " is no record");
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        for (RecordComponent component : opened.getClass().getRecordComponents()) {
            Object part = part(opened, component);
            if (part != null && !component.getName().equals("version")) {
                plain.put(component.getName(), part);
            }
        }
        return plain;
    }

    private static Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            Object part = of(value);
            if (part != null) {
                plain.put(String.valueOf(of(name)), part);
            }
        });
        return plain;
    }

    private static @Nullable Object part(Record opened, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return of(component.getAccessor().invoke(opened));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "a " + opened.getClass().getSimpleName() + " cannot be read for an export", e);
        }
    }

    private static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof SealedText) {
            return null;
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Plain::of).orElse(null);
        }
        if (value instanceof Collection<?> many) {
            List<Object> all = new ArrayList<>();
            for (Object one : many) {
                Object part = of(one);
                if (part != null) {
                    all.add(part);
                }
            }
            return all;
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Record opened) {
            return isWrapper(opened) ? part(opened, opened.getClass().getRecordComponents()[0]) : record(opened);
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** An id, a number or a private text: one component that is called value. */
    private static boolean isWrapper(Record opened) {
        RecordComponent[] components = opened.getClass().getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value");
    }
}
