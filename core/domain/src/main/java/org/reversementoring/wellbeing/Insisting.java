package org.reversementoring.wellbeing;

import java.util.function.Supplier;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/** Some steps must succeed in one call, whoever else changed the record in between. */
final class Insisting {
    private static final int TRIES = 5;

    private Insisting() {}

    /** Runs a whole unit of work, once more where it came too late. */
    static <T> T on(Supplier<T> unit) {
        for (int i = 1; i < TRIES; i++) {
            try {
                return unit.get();
            } catch (RefusedException e) {
                if (e.problem() != Problem.STALE_VERSION) {
                    throw e;
                }
            }
        }
        return unit.get();
    }
}
