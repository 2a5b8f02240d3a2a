package org.reversementoring.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.PrivateFields;

/**
 * When and how a session takes place or took place. Known to the pair alone: kept only as {@link PrivateFields}.
 *
 * @param minutes {@value #MIN_MINUTES} to {@value #MAX_MINUTES}
 * @param focusArea key of a topic that the mentor opened to this pair; null only where the type needs none
 * @param theme what this session or series is about, such as a tool or a trend; null where nothing more is said
 * @param facilitated true where an external facilitator is present
 * @param facilitator who; null where nobody is, and in what was kept before facilitators were named
 */
public record Meeting(
        Instant startsAt,
        int minutes,
        @Nullable String focusArea,
        SessionType type,
        SessionFormat format,
        @Nullable String theme,
        boolean facilitated,
        @Nullable Facilitator facilitator) {
    public static final int MIN_MINUTES = 5;
    public static final int MAX_MINUTES = 480;
    public static final int MAX_THEME_LENGTH = 120;

    public Meeting at(Instant otherStart) {
        return new Meeting(otherStart, minutes, focusArea, type, format, theme, facilitated, facilitator);
    }

    Meeting withFacilitator(Facilitator present) {
        return new Meeting(startsAt, minutes, focusArea, type, format, theme, true, present);
    }

    /** Whether it started in the time {@code length} that ends at {@code end}; the end belongs to it. */
    boolean isWithin(Duration length, Instant end) {
        return startsAt.isAfter(end.minus(length)) && !startsAt.isAfter(end);
    }

    PrivateFields toFields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("startsAt", startsAt.toString());
        fields.put("minutes", Integer.toString(minutes));
        fields.put("type", type.name());
        fields.put("format", format.name());
        fields.put("facilitated", Boolean.toString(facilitated));
        Optional.ofNullable(focusArea).ifPresent(f -> fields.put("focusArea", f));
        Optional.ofNullable(theme).ifPresent(t -> fields.put("theme", t));
        Optional.ofNullable(facilitator).ifPresent(f -> {
            fields.put("facilitator", f.key());
            fields.put("facilitator.name", f.name());
            fields.put("facilitator.contact", f.contact());
        });
        return PrivateFields.of(fields);
    }

    static Meeting of(PrivateFields fields) {
        return new Meeting(
                Instant.parse(required(fields, "startsAt")),
                Integer.parseInt(required(fields, "minutes")),
                fields.get("focusArea").orElse(null),
                SessionType.valueOf(required(fields, "type")),
                SessionFormat.valueOf(required(fields, "format")),
                fields.get("theme").orElse(null),
                Boolean.parseBoolean(required(fields, "facilitated")),
                fields.get("facilitator")
                        .map(key -> new Facilitator(
                                key, required(fields, "facilitator.name"), required(fields, "facilitator.contact")))
                        .orElse(null));
    }

    private static String required(PrivateFields fields, String name) {
        return fields.get(name).orElseThrow(() -> new IllegalStateException("a sealed meeting lacks " + name));
    }

    @Override
    public String toString() {
        return "[private]";
    }
}
