package org.reversementoring.spi;

import java.util.Set;
import org.reversementoring.people.EmployeeNumber;

/**
 * A connected system refuses, and would refuse again: somebody has to put something right. The message says what, for
 * an operator; it holds no secret and no private text.
 */
public class PlatformRejectedException extends RuntimeException {
    private final transient Set<EmployeeNumber> unserved;

    public PlatformRejectedException(String message) {
        this(message, Set.of());
    }

    /** @param unserved who alone could not be served; empty where nobody was */
    public PlatformRejectedException(String message, Set<EmployeeNumber> unserved) {
        super(message);
        this.unserved = Set.copyOf(unserved);
    }

    /** Who alone could not be served; empty where nobody was. */
    public final Set<EmployeeNumber> unserved() {
        return unserved;
    }
}
