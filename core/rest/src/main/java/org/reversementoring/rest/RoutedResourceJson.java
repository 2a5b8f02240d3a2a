package org.reversementoring.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.wellbeing.RoutedResource;

/**
 * Help as it is shown now.
 *
 * @param opensAt absent where it is open now
 * @param inEnglish shown because it speaks English, not the person's language
 * @param stale nobody has verified it lately; only crisis help is shown then
 */
public record RoutedResourceJson(
        ResourceJson resource, boolean openNow, @Nullable Instant opensAt, boolean inEnglish, boolean stale) {
    static RoutedResourceJson of(RoutedResource r) {
        return new RoutedResourceJson(
                ResourceJson.of(r.resource()), r.openNow(), r.opensAt(), r.inEnglish(), r.stale());
    }

    static List<RoutedResourceJson> of(List<RoutedResource> resources) {
        return resources.stream().map(RoutedResourceJson::of).toList();
    }
}
