package org.reversementoring.pairing;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.wellbeing.Messages;

/**
 * The limits of confidentiality in plain words.
 *
 * @param dutyToAct the notice of one pair; null where the limits are read outside of a pair
 * @param reportingChannel null where the organisation has not named it
 */
public record Limits(
        List<Point> points,
        @Nullable String dutyToAct,
        @Nullable URI reportingChannel) {
    /** One of L1 to L7. */
    public record Point(String key, String title, String text) {}

    public Limits {
        points = List.copyOf(points);
    }

    static Limits in(String language, @Nullable String dutyToAct, ReportingChannel channel) {
        Messages messages = Messages.in(language);
        List<Point> points = Stream.of("L1", "L2", "L3", "L4", "L5", "L6", "L7")
                .map(key -> new Point(key, messages.text("limits." + key + ".title"), text(key, messages, channel)))
                .toList();
        return new Limits(points, dutyToAct, channel.address());
    }

    private static String text(String key, Messages messages, ReportingChannel channel) {
        return key.equals("L6") && channel.address() != null
                ? messages.text("limits.L6.channel", channel.address().toString())
                : messages.text("limits." + key);
    }
}
