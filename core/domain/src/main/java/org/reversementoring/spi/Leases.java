package org.reversementoring.spi;

import java.time.Duration;
import java.util.UUID;

/**
 * What one holder of all nodes has for a time. Time is the store's own, so that the clocks of nodes do not count. Every
 * call is a unit of work of its own, never inside another.
 */
public interface Leases {
    /**
     * Takes the lease where nobody has it, or where it ran out.
     *
     * @param name 1 to 300 characters
     * @param length how long from now; whole milliseconds count
     */
    boolean take(String name, UUID holder, Duration length);

    /** From now on for that long, where the holder still has it: nobody else took it meanwhile. */
    boolean renew(String name, UUID holder, Duration length);

    /** Gives it back; nothing happens where somebody else has it. */
    void release(String name, UUID holder);
}
