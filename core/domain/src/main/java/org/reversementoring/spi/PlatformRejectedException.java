package org.reversementoring.spi;

import java.util.Map;
import java.util.Set;
import org.reversementoring.people.EmployeeNumber;

/**
 * A connected system refuses, and would refuse again: somebody has to put something right. The message says what, for
 * an operator; it holds no secret and no private text.
 */
public class PlatformRejectedException extends RuntimeException {
    private final transient Map<EmployeeNumber, String> reasons;

    public PlatformRejectedException(String message) {
        this(message, Map.of());
    }

    /** @param reasons who alone could not be served, and why in words that name nobody; empty where nobody was */
    public PlatformRejectedException(String message, Map<EmployeeNumber, String> reasons) {
        super(message);
        this.reasons = Map.copyOf(reasons);
    }

    /** Who alone could not be served; empty where nobody was. */
    public final Set<EmployeeNumber> unserved() {
        return reasons.keySet();
    }

    /** Why each of {@link #unserved} could not be served, in words that name nobody. */
    public final Map<EmployeeNumber, String> reasons() {
        return reasons;
    }
}
