package org.reversementoring.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/** Reads the version out of {@code If-Match: "3"}. */
final class IfMatch {
    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private IfMatch() {}

    /** Throws VERSION_REQUIRED where the header is absent, STALE_VERSION where it is no version of ours. */
    static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new RefusedException(
                    Problem.VERSION_REQUIRED, "Send the ETag of the record that you read in the header If-Match.");
        }
        Matcher tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw RefusedException.stale();
        }
        return Long.parseLong(tag.group(1));
    }
}
