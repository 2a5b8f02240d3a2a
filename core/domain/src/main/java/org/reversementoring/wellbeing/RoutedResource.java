package org.reversementoring.wellbeing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A resource as it is shown to one person at one moment.
 *
 * @param openNow whether somebody answers at this moment
 * @param opensAt when it opens next; null where it is open now
 * @param inEnglish true where it does not speak the person's language and is shown because it speaks English
 * @param stale true where nobody verified it within 90 days; only crisis help is shown then
 */
public record RoutedResource(
        Resource resource, boolean openNow, @Nullable Instant opensAt, boolean inEnglish, boolean stale) {}
