package org.reversementoring.curriculum;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;

/** What becomes of a step that the learning platform does not go along with. */
final class PlatformCalls {
    private PlatformCalls() {}

    /**
     * For a caller who waits.
     *
     * @throws RefusedException ELSEWHERE_UNAVAILABLE where the platform does not answer, NOT_READY where something has
     *     to be put right there first
     */
    static <T> T orRefuse(Supplier<T> step) {
        try {
            return step.get();
        } catch (PlatformUnavailableException down) {
            throw new RefusedException(
                    Problem.ELSEWHERE_UNAVAILABLE, "The learning platform does not answer; try again.");
        } catch (PlatformRejectedException rejected) {
            throw new RefusedException(Problem.NOT_READY, String.valueOf(rejected.getMessage()));
        }
    }

    /**
     * For a job: what fails of one programme is logged and keeps no other from its turn.
     *
     * @param what is done to the programme, in a word
     * @param next a sentence that says when it is tried again
     */
    static void attempt(Logger log, String what, ProgrammeId id, String next, Runnable step) {
        try {
            step.run();
        } catch (PlatformUnavailableException | PlatformRejectedException | RefusedException failed) {
            warn(log, what, id, String.valueOf(failed.getMessage()), next);
        } catch (RuntimeException unexpected) {
            // Its class alone: the message may name somebody.
            warn(log, what, id, unexpected.getClass().getName() + ".", next);
        }
    }

    private static void warn(Logger log, String what, ProgrammeId id, String why, String next) {
        log.log(Level.WARNING, () -> what + " of programme " + id.value() + ": " + why + " " + next);
    }
}
