package org.reversementoring.server;

import java.util.ArrayList;
import java.util.List;

/** Ends several things, one after another: one that fails keeps none of those after it open. */
final class Closing {
    private Closing() {}

    /**
     * In the order given.
     *
     * @throws IllegalStateException at the end, with everything that failed
     */
    static void all(AutoCloseable... parts) {
        List<Exception> failures = new ArrayList<>();
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            IllegalStateException all = new IllegalStateException(
                    failures.size() + " of " + parts.length + " did not close in order", failures.get(0));
            failures.stream().skip(1).forEach(all::addSuppressed);
            throw all;
        }
    }
}
