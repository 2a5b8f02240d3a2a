package org.reversementoring.wellbeing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reversementoring.programme.ProgrammeId;

/**
 * The rules by which the mentor is prompted. No public source validates a cut-off for the burden of a reverse mentor:
 * the shipped numbers are the product's own defaults and want a pilot; never present one as a finding.
 *
 * @param version changes with every change of a number, and is kept with each evaluation
 * @param general for every programme that has no limits of its own
 * @param programmes the limits of the others, whole
 */
public record BurdenPolicy(String version, BurdenLimits general, Map<ProgrammeId, BurdenLimits> programmes) {
    /** As shipped; the product's own document {@code burden-policy.yaml} says the same and why. */
    public static final BurdenPolicy DEFAULT = new BurdenPolicy(
            "default-1",
            new BurdenLimits(
                    Duration.ofDays(30),
                    Duration.ofDays(30),
                    Map.ofEntries(
                            Map.entry(Threshold.EXHAUSTION_WATCH, 3),
                            Map.entry(Threshold.EXHAUSTION_OFFER, 4),
                            Map.entry(Threshold.GIVING_WATCH, 4),
                            Map.entry(Threshold.SAFETY_WATCH, 3),
                            Map.entry(Threshold.SAFETY_OFFER, 2),
                            Map.entry(Threshold.IDENTITY_WATCH, 180),
                            Map.entry(Threshold.IDENTITY_OFFER, 300),
                            Map.entry(Threshold.IDENTITY_CAP, 300),
                            Map.entry(Threshold.CONTACT_TIMES, 2),
                            Map.entry(Threshold.PAIRS_WATCH, 2),
                            Map.entry(Threshold.PAIRS_OFFER, 2),
                            Map.entry(Threshold.DECLINES_OFFER, 2),
                            Map.entry(Threshold.ASKED_AGAIN_URGENT, 2),
                            Map.entry(Threshold.LATE_CANCELS_OFFER, 2),
                            Map.entry(Threshold.COMMITMENTS_LEAST, 4),
                            Map.entry(Threshold.OVERDUE_OFFER, 50))),
            Map.of());

    public BurdenPolicy {
        programmes = Map.copyOf(programmes);
    }

    /**
     * A line of a policy document: a path such as {@code thresholds.S5.offerMinutes} and what stands there.
     *
     * @param value null where keys stand below it
     */
    public record Line(String path, @Nullable String value) {}

    /**
     * Reads a document.
     *
     * @throws org.reversementoring.problem.RefusedException INVALID_INPUT that names every fault by its path
     */
    public static BurdenPolicy read(List<Line> lines) {
        return new PolicyReader(lines).read();
    }

    /** The limits that act on the pairs of a programme. */
    public BurdenLimits of(ProgrammeId programme) {
        return programmes.getOrDefault(programme, general);
    }

    /**
     * The document without its comments, in one order, each line a path and its value; of a programme only what
     * differs. {@link #read} reads it again.
     */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("version", version));
        lines.add(new Line("window", days(general.window())));
        lines.add(new Line("quiet", days(general.quiet())));
        for (Threshold threshold : Threshold.values()) {
            lines.add(new Line(threshold.path(), Integer.toString(general.at(threshold))));
        }
        programmes.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().value().toString()))
                .forEach(e -> overrides("programmes." + e.getKey().value() + ".", e.getValue(), lines));
        return lines;
    }

    private void overrides(String prefix, BurdenLimits limits, List<Line> lines) {
        if (!limits.window().equals(general.window())) {
            lines.add(new Line(prefix + "window", days(limits.window())));
        }
        if (!limits.quiet().equals(general.quiet())) {
            lines.add(new Line(prefix + "quiet", days(limits.quiet())));
        }
        for (Threshold threshold : Threshold.values()) {
            if (limits.at(threshold) != general.at(threshold)) {
                lines.add(new Line(prefix + threshold.path(), Integer.toString(limits.at(threshold))));
            }
        }
    }

    private static String days(Duration duration) {
        return "P" + duration.toDays() + "D";
    }

    /** {@link #lines} as text. Two documents that differ in comments or in the order of keys alone have the same. */
    public String text() {
        StringBuilder text = new StringBuilder();
        lines().forEach(l ->
                text.append(l.path()).append(": ").append(l.value()).append('\n'));
        return text.toString();
    }

    /** SHA-256 of {@link #text}, in hex. */
    public String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
