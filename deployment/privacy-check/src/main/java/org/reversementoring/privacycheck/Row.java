package org.reversementoring.privacycheck;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one endpoint is tried.
 *
 * @param path as the resource class writes it, with its parameters in braces
 * @param query appended to the path, with names of ids in braces
 * @param body made of the ids of the place; has to pass the resource's own checks, so that the use case decides. Where
 *     a caller who is let in must not change the stage, the use case refuses it for a fault
 */
record Row(
        String method,
        String path,
        String query,
        Towards towards,
        @Nullable Function<Map<String, String>, Object> body,
        Set<Option> options) {
    enum Option {
        /** Only the first action decides; the others decide what the answer holds. */
        FIRST_DECIDES,
        /** One of the actions is enough. */
        ANY_SUFFICES,
        /** Sent with a version that no record has: whoever is let in is told that it is stale. */
        STALE,
        /** Narrower than the matrix: it is about the caller's side of a pair. */
        MEMBERS,
        /** Narrower than the matrix: it is for the mentee alone to say. */
        MENTEE,
        /** Narrower than the matrix: taking part gives no right to it. */
        STAFF,
        /** Narrower than the matrix: it is for the contact who has the case. */
        HANDLER,
        /** Works once; only the first who is let in does it. */
        ONCE,
        /** Reaches into other systems or people: only who has to be refused tries it. */
        REFUSED_ONLY,
        /** There is no record of it before the end; {@link Probes} makes one then and tries it. */
        PROBED,
        /** Whoever is let in may find nothing there. */
        MAY_BE_EMPTY,
        /** Ends what is tried, so it comes after everything else. */
        AT_THE_END
    }

    Row {
        options = options.isEmpty() ? EnumSet.noneOf(Option.class) : EnumSet.copyOf(options);
    }

    static Row get(String path, Towards towards) {
        return new Row("GET", path, "", towards, null, Set.of());
    }

    static Row post(String path, Towards towards) {
        return new Row("POST", path, "", towards, null, Set.of());
    }

    static Row put(String path, Towards towards) {
        return new Row("PUT", path, "", towards, null, Set.of());
    }

    static Row delete(String path, Towards towards) {
        return new Row("DELETE", path, "", towards, null, Set.of());
    }

    Row query(String text) {
        return new Row(method, path, text, towards, body, options);
    }

    /** Alternating names and values; a value in braces is replaced by the id of that name. */
    Row body(@Nullable Object... namesAndValues) {
        Map<String, Object> content = Calls.object(namesAndValues);
        return new Row(method, path, query, towards, ids -> filled(content, ids), options);
    }

    Row with(Option... more) {
        Set<Option> all = EnumSet.noneOf(Option.class);
        all.addAll(options);
        all.addAll(Set.of(more));
        return new Row(method, path, query, towards, body, all);
    }

    boolean is(Option option) {
        return options.contains(option);
    }

    /** As the inventory names it. */
    String key() {
        return method + " " + path;
    }

    /** Whether it asks for a record, which could be another one. */
    boolean namesRecord() {
        return (path + query).contains("{") || body != null;
    }

    /** The address for these ids; null where one of them is not there. */
    @Nullable
    String address(Map<String, String> ids) {
        String text = path.startsWith("programmes/{programme}/learning-offers")
                ? path.replace("{offer}", "{learning-offer}")
                : path;
        String address = filled(text + query, ids);
        return address.contains("{") ? null : address;
    }

    /** Address and body together; null where an id is not there. */
    @Nullable
    String request(Map<String, String> ids) {
        String address = address(ids);
        return address == null ? null : address + (body == null ? "" : body.apply(ids));
    }

    private static Object filled(Map<String, Object> content, Map<String, String> ids) {
        Map<String, Object> filled = new java.util.LinkedHashMap<>(content);
        filled.replaceAll((name, value) -> value instanceof String text ? filled(text, ids) : value);
        return filled;
    }

    private static String filled(String text, Map<String, String> ids) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }
}
