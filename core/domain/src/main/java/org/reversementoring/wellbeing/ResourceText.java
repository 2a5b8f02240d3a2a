package org.reversementoring.wellbeing;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.FieldError;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/**
 * One entry of a catalogue file, before anybody knows whether it is sound.
 *
 * @param place where it stands, put before the name of a field at fault: {@code "line 3, "} or {@code "resources[2]."}
 * @param values texts by field; several values of one field are separated by {@code |}
 */
public record ResourceText(String place, Map<String, String> values) {
    /** Fields that hold several values. */
    public static final Set<String> LISTS = Set.of("regions", "languages", "channels", "topics");

    /** Fields that may be absent. */
    public static final Set<String> OPTIONAL = Set.of("zone", "cost", "topics", "audience");

    /** Every field, in the order of the template. */
    public static final List<String> FIELDS = List.of(
            "key",
            "kind",
            "name",
            "regions",
            "languages",
            "hours",
            "zone",
            "channels",
            "cost",
            "topics",
            "audience",
            "employerLearns",
            "independence",
            "verifiedAt",
            "verifiedBy",
            "sourceUrl",
            "contact");

    public ResourceText {
        values = Map.copyOf(values);
    }

    /** The JSON Schema (draft 2020-12) of a catalogue file. */
    public static @Nullable InputStream schema() {
        return ResourceText.class.getResourceAsStream("resource-catalogue.schema.json");
    }

    /**
     * The entries of a file, by their keys.
     *
     * @throws RefusedException INVALID_INPUT with every fault of every entry
     */
    public static Map<ResourceKey, Resource> read(List<ResourceText> file, LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        Map<ResourceKey, Resource> read = new LinkedHashMap<>();
        for (ResourceText text : file) {
            Check check = new Check();
            Resource entry = text.entry(check, today);
            if (check.faults().isEmpty() && read.put(entry.key(), entry) != null) {
                check.fail("key", "stands in the file twice: " + entry.key());
            }
            // One word about a field is enough.
            Set<String> named = new HashSet<>();
            check.faults().stream()
                    .filter(fault -> named.add(fault.field()))
                    .forEach(fault -> faults.add(new FieldError(text.place() + fault.field(), fault.message())));
        }
        if (file.isEmpty()) {
            faults.add(new FieldError("resources", "has no entry"));
        }
        refuse(faults);
        return read;
    }

    /** Refuses a file for its faults, where it has any. */
    public static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            FieldError first = faults.get(0);
            throw new RefusedException(
                    Problem.INVALID_INPUT,
                    "The file has " + faults.size() + " fault(s); nothing of it was taken over. The first: "
                            + first.field() + ": " + first.message(),
                    faults);
        }
    }

    /** Sound where the check has no fault. */
    private Resource entry(Check check, LocalDate today) {
        values.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .forEach(field -> check.fail(field, "is not known; there are " + String.join(", ", FIELDS)));
        String key = text("key");
        boolean sound = key.matches(ResourceKey.PATTERN);
        check.that(sound, "key", "must have 1 to 60 of a-z, 0-9 and hyphen");
        Resource entry = new Resource(
                new ResourceKey(sound ? key : "unsound"),
                0,
                one(check, "kind", Resource.Kind.class, Resource.Kind.COUNSELLING),
                text("name"),
                new LinkedHashSet<>(list("regions")),
                list("languages"),
                OpeningHoursText.parse(check, text("hours"), text("zone")),
                channels(check),
                text("cost"),
                new LinkedHashSet<>(list("topics")),
                text("audience").isEmpty()
                        ? Resource.For.BOTH
                        : one(check, "audience", Resource.For.class, Resource.For.BOTH),
                one(check, "employerLearns", Resource.EmployerLearns.class, Resource.EmployerLearns.IDENTITY),
                one(check, "independence", Resource.Independence.class, Resource.Independence.INTERNAL),
                day(check, today),
                text("verifiedBy"),
                text("sourceUrl"),
                text("contact"));
        ResourceRules.check(check, entry, today);
        return entry;
    }

    private String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    private List<String> list(String field) {
        return Arrays.stream(text(field).split("\\|"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private Set<Resource.Channel> channels(Check check) {
        Set<Resource.Channel> channels = new LinkedHashSet<>();
        for (String name : list("channels")) {
            channels.add(one(check, "channels", name, Resource.Channel.class, Resource.Channel.PHONE));
        }
        return channels;
    }

    private <E extends Enum<E>> E one(Check check, String field, Class<E> type, E fallback) {
        return one(check, field, text(field), type, fallback);
    }

    private static <E extends Enum<E>> E one(Check check, String field, String name, Class<E> type, E fallback) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        check.fail(field, "must be one of " + Arrays.toString(type.getEnumConstants()));
        return fallback;
    }

    private LocalDate day(Check check, LocalDate today) {
        try {
            return LocalDate.parse(text("verifiedAt"));
        } catch (DateTimeException e) {
            check.fail("verifiedAt", "must be a day such as 2026-03-31");
            return today;
        }
    }
}
