package org.reversementoring.wellbeing;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Check;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.wellbeing.BurdenPolicy.Line;

/** Reads a policy document and names every fault of it by its path. */
final class PolicyReader {
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern DAYS = Pattern.compile("P\\d{1,3}D");
    private static final Pattern PROGRAMME = Pattern.compile("(programmes\\.([^.]*))(\\.(.*))?");
    private static final Pattern FIXED = Pattern.compile("(.*\\.)?thresholds\\.S(1|10|11)");
    /** A shorter window or quiet time would let S1, S10 and a declined topic be forgotten sooner. */
    private static final int LEAST_DAYS = 30;

    private static final int MOST_DAYS = 90;

    private static final Map<Threshold, Threshold> NOT_BELOW = new EnumMap<>(Map.of(
            Threshold.EXHAUSTION_OFFER, Threshold.EXHAUSTION_WATCH,
            Threshold.SAFETY_WATCH, Threshold.SAFETY_OFFER,
            Threshold.IDENTITY_OFFER, Threshold.IDENTITY_WATCH,
            Threshold.IDENTITY_CAP, Threshold.IDENTITY_WATCH,
            Threshold.PAIRS_OFFER, Threshold.PAIRS_WATCH));
    private static final Set<String> VALUES = Arrays.stream(Threshold.values())
            .map(Threshold::path)
            .collect(Collectors.collectingAndThen(Collectors.toSet(), paths -> {
                paths.addAll(Set.of("window", "quiet"));
                return Set.copyOf(paths);
            }));
    private static final Set<String> GROUPS = Arrays.stream(Threshold.values())
            .map(t -> "thresholds." + t.signal())
            .collect(Collectors.collectingAndThen(Collectors.toSet(), paths -> {
                paths.add("thresholds");
                return Set.copyOf(paths);
            }));

    private final Check check = new Check();
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> faulty = new HashSet<>();
    private final Set<String> programmes = new LinkedHashSet<>();

    PolicyReader(List<Line> lines) {
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            if (faulty.stream().noneMatch(path -> line.path().startsWith(path + "."))) {
                String fault = seen.add(line.path()) ? shape(line) : "stands there more than once";
                if (fault != null) {
                    fail(line.path(), fault);
                } else if (line.value() != null) {
                    values.put(line.path(), line.value());
                }
            }
        }
    }

    /** What is wrong with the line wherever its value is not looked at, or null. */
    private @Nullable String shape(Line line) {
        String inner = line.path();
        Matcher programme = PROGRAMME.matcher(inner);
        if (programme.matches()) {
            if (!isId(programme.group(2))) {
                return "must be the id of a programme, in lower case";
            }
            programmes.add(programme.group(2));
            inner = programme.group(4) == null ? "" : programme.group(4);
        }
        boolean group = inner.isEmpty() || inner.equals("programmes") || GROUPS.contains(inner);
        if (FIXED.matcher(inner).matches()) {
            return "is fixed: S1, S10 and S11 can be neither weakened nor switched off";
        }
        if (!group && !VALUES.contains(inner) && !(inner.equals("version") && !programme.matches())) {
            return "is no key of a burden policy";
        }
        if (group && line.value() != null) {
            return "must hold keys, or be left out";
        }
        return !group && line.value() == null ? "must be one value" : null;
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    BurdenPolicy read() {
        String version = values.getOrDefault("version", "");
        if (!VERSION.matcher(version).matches() || version.equals(BurdenState.NEVER_EVALUATED)) {
            fail("version", "must be a name of 1 to 40 letters, digits, dots, hyphens and underscores");
        }
        for (String path : VALUES.stream().sorted().toList()) {
            if (!values.containsKey(path)) {
                fail(path, "is required");
            }
        }
        BurdenLimits general = limits("", BurdenPolicy.DEFAULT.general());
        Map<ProgrammeId, BurdenLimits> own = new HashMap<>();
        programmes.forEach(
                id -> own.put(new ProgrammeId(UUID.fromString(id)), limits("programmes." + id + ".", general)));
        check.done();
        return new BurdenPolicy(version, general, own);
    }

    /** What stands behind a prefix, and {@code base} for all that does not. */
    private BurdenLimits limits(String prefix, BurdenLimits base) {
        Map<Threshold, Integer> all = new EnumMap<>(base.thresholds());
        for (Threshold threshold : Threshold.values()) {
            String path = prefix + threshold.path();
            String value = values.get(path);
            if (value != null && isWithin(value, threshold.least(), threshold.most())) {
                all.put(threshold, Integer.valueOf(value));
            } else if (value != null) {
                fail(path, "must be a whole number from " + threshold.least() + " to " + threshold.most());
            }
        }
        BurdenLimits limits =
                new BurdenLimits(days(prefix + "window", base.window()), days(prefix + "quiet", base.quiet()), all);
        NOT_BELOW.forEach((upper, lower) -> order(prefix, upper, lower, limits));
        return limits;
    }

    private void order(String prefix, Threshold upper, Threshold lower, BurdenLimits limits) {
        String path = prefix + upper.path();
        String other = prefix + lower.path();
        boolean named = values.containsKey(path) || values.containsKey(other);
        if (named && !faulty.contains(path) && !faulty.contains(other) && limits.at(upper) < limits.at(lower)) {
            fail(path, "must not be below " + lower.path() + ", which is " + limits.at(lower));
        }
    }

    private Duration days(String path, Duration otherwise) {
        String value = values.get(path);
        if (value == null) {
            return otherwise;
        }
        if (DAYS.matcher(value).matches()) {
            Duration days = Duration.parse(value);
            if (days.toDays() >= LEAST_DAYS && days.toDays() <= MOST_DAYS) {
                return days;
            }
        }
        fail(path, "must be whole days from P" + LEAST_DAYS + "D to P" + MOST_DAYS + "D");
        return otherwise;
    }

    private static boolean isWithin(String value, int least, int most) {
        return value.matches("\\d{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private void fail(String path, String message) {
        if (faulty.add(path)) {
            check.fail(path, message);
        }
    }
}
