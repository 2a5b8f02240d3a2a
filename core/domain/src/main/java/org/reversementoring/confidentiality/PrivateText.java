package org.reversementoring.confidentiality;

import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Check;

/**
 * Words of class C2 to C5, opened. It prints nothing of itself, so that no log and no exception can carry it. At most
 * {@value #MAX_LENGTH} characters.
 */
public record PrivateText(String value) {
    public static final int MAX_LENGTH = 4000;

    /** A required private text from a caller; a fault is reported under {@code field} without the text. */
    public static PrivateText required(Check check, String field, @Nullable String value) {
        return new PrivateText(check.text(field, value, MAX_LENGTH));
    }

    @Override
    public String toString() {
        return "[private]";
    }
}
