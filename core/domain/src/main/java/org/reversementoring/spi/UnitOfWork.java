package org.reversementoring.spi;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/** All or nothing: what runs inside is kept together or not at all. A nested unit joins the outer one. */
public interface UnitOfWork {
    <T> T run(Supplier<T> work);

    default void run(Runnable work) {
        run(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * Where the running unit is undone, does this after it, in a unit of its own; where it is kept, this is forgotten.
     * For what has to be remembered of a refusal.
     *
     * @throws IllegalStateException outside a unit
     */
    void ifUndone(Runnable step);

    /**
     * From now on every unit of this thread that changes something, more than a line of the audit log, also does this
     * at its end: both are kept or neither. For what has to be told apart from outside, such as whether a request that
     * was cut off had changed anything.
     *
     * @param step null for nothing any more
     */
    void alongChanges(@Nullable Runnable step);

    /**
     * Units inside of it may wait for a statement as long as it takes: for work on everything, such as a sync or a job.
     * Elsewhere a statement that takes longer than a caller waits is broken off.
     */
    default <T> T patiently(Supplier<T> work) {
        return work.get();
    }

    /**
     * For what must succeed whatever somebody else changed meanwhile (help, decline, pause, end, withdraw): where a
     * version is stale, or a record looked for in vain was added by another unit, everything is read and tried anew.
     * Not for use inside another unit.
     */
    default <T> T runDespiteChanges(Supplier<T> work) {
        int tries = 5;
        while (true) {
            try {
                return run(work);
            } catch (RefusedException e) {
                tries--;
                boolean overtaken = e.problem() == Problem.STALE_VERSION || e.problem() == Problem.ALREADY_EXISTS;
                if (!overtaken || tries == 0) {
                    throw e;
                }
            }
        }
    }
}
