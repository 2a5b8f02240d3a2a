package org.reversementoring.pairing;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the organisation takes reports of wrongdoing. The product shows the way there and keeps nothing of it.
 *
 * @param address null where the organisation has not named it
 */
public record ReportingChannel(@Nullable URI address) {
    public static final ReportingChannel NONE = new ReportingChannel(null);
}
