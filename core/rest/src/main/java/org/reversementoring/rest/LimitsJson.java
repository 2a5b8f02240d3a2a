package org.reversementoring.rest;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.Limits;

/**
 * How far confidentiality goes.
 *
 * @param dutyToAct the pair's own notice; absent outside of a pair
 * @param reportingChannel absent where the organisation has not named it
 */
public record LimitsJson(
        List<LimitJson> points,
        @Nullable String dutyToAct,
        @Nullable String reportingChannel) {
    /** One of L1 to L7. */
    public record LimitJson(String key, String title, String text) {}

    static LimitsJson of(Limits limits) {
        return new LimitsJson(
                limits.points().stream()
                        .map(p -> new LimitJson(p.key(), p.title(), p.text()))
                        .toList(),
                limits.dutyToAct(),
                text(limits.reportingChannel()));
    }

    static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }
}
