package org.reversementoring.inmemory;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.SealedRows;
import org.reversementoring.confidentiality.SealedText;

/** Walks through every record that is kept in memory. */
public final class InMemorySealedRows implements SealedRows {
    private final InMemoryUnitOfWork work;

    public InMemorySealedRows(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public int scrub(Set<KeyOwner> owners) {
        Set<String> names = owners.stream().map(KeyOwner::name).collect(Collectors.toSet());
        AtomicInteger scrubbed = new AtomicInteger();
        work.stores()
                .forEach(store -> store.replaceAll(kept -> {
                    int before = scrubbed.get();
                    Object after = without(names, kept, scrubbed);
                    return scrubbed.get() == before ? kept : after;
                }));
        return scrubbed.get();
    }

    /** Whether any kept record holds this text, in whatever component: for tests that nothing has stayed. */
    public boolean holds(String text) {
        return work.stores().stream().anyMatch(store -> store.all().anyMatch(kept -> holds(kept, text)));
    }

    private static boolean holds(@Nullable Object value, String text) {
        if (value instanceof Collection<?> many) {
            return many.stream().anyMatch(v -> holds(v, text));
        }
        if (value instanceof Map<?, ?> map) {
            return holds(map.keySet(), text) || holds(map.values(), text);
        }
        if (value instanceof Record kept) {
            return holds(values(kept), text);
        }
        return value != null && value.toString().contains(text);
    }

    private static @Nullable Object without(Set<String> owners, @Nullable Object value, AtomicInteger scrubbed) {
        if (value instanceof SealedText sealed) {
            if (!owners.contains(sealed.owner()) || sealed.cipher().isEmpty()) {
                return sealed;
            }
            scrubbed.incrementAndGet();
            return new SealedText(sealed.owner(), "");
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(v -> all.add(without(owners, v, scrubbed)));
            return all;
        }
        if (value instanceof Map<?, ?> map
                && map.values().stream().anyMatch(v -> v instanceof Record || v instanceof Collection)) {
            Map<Object, @Nullable Object> all = new TreeMap<>();
            map.forEach((k, v) -> all.put(k, without(owners, v, scrubbed)));
            return all;
        }
        return value instanceof Record kept ? made(kept, owners, scrubbed) : value;
    }

    private static Object made(Record kept, Set<String> owners, AtomicInteger scrubbed) {
        try {
            RecordComponent[] components = kept.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            @Nullable Object[] parts = new Object[components.length];
            List<@Nullable Object> values = values(kept);
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                parts[i] = without(owners, values.get(i), scrubbed);
            }
            Constructor<?> constructor = kept.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a " + kept.getClass().getSimpleName() + " cannot be copied", e);
        }
    }

    private static List<@Nullable Object> values(Record kept) {
        List<@Nullable Object> values = new ArrayList<>();
        try {
            for (RecordComponent component : kept.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                values.add(component.getAccessor().invoke(kept));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a " + kept.getClass().getSimpleName() + " cannot be read", e);
        }
        return values;
    }
}
