package org.reversementoring.access;

import java.util.List;
import org.reversementoring.problem.RefusedException;

/**
 * Decides every action: {@code Action × Standing → Verdict}, by the access matrix and nothing else. A use case calls
 * {@link #require} before anything else.
 */
public final class Policy {
    /** ALLOW it; REFUSE it openly; or HIDE it: answer exactly as if the record did not exist. */
    public enum Verdict {
        ALLOW,
        REFUSE,
        HIDE
    }

    /** Hears of every decision before it takes effect: the audit log. Where it throws, nothing is allowed. */
    @FunctionalInterface
    public interface Observer {
        void decided(Action action, Standing standing, Verdict verdict);

        /** Several actions on one record, asked for together and all allowed. */
        default void allowed(List<Action> actions, Standing standing) {
            actions.forEach(action -> decided(action, standing, Verdict.ALLOW));
        }
    }

    private final AccessMatrix matrix;
    private final Observer observer;

    public Policy(Observer observer) {
        this(AccessMatrix.shipped(), observer);
    }

    Policy(AccessMatrix matrix, Observer observer) {
        this.matrix = matrix;
        this.observer = observer;
    }

    public Verdict decide(Action action, Standing standing) {
        for (Role role : standing.roles()) {
            Grant grant = matrix.grant(action.item(), role);
            if (grant.ways().contains(action.way()) && (!grant.ownOnly() || standing.own())) {
                return Verdict.ALLOW;
            }
        }
        boolean hide = !standing.parentVisible() || action.item().dataClass().hidesExistence();
        return hide ? Verdict.HIDE : Verdict.REFUSE;
    }

    /**
     * Whether a list shows this record. What it shows counts like a look at the record itself; what it leaves out is no
     * refusal, for nobody asked for it.
     */
    public boolean shows(Action action, Standing standing) {
        boolean shown = decide(action, standing) == Verdict.ALLOW;
        if (shown) {
            observer.decided(action, standing, Verdict.ALLOW);
        }
        return shown;
    }

    /** Throws {@code NOT_FOUND} or {@code NOT_ALLOWED} unless the action is allowed. */
    public void require(Action action, Standing standing) {
        require(standing, action);
    }

    /** Several actions on one record at once: the first that is not allowed refuses them all. */
    public void require(Standing standing, Action... actions) {
        for (Action action : actions) {
            Verdict verdict = decide(action, standing);
            if (verdict != Verdict.ALLOW) {
                observer.decided(action, standing, verdict);
                throw verdict == Verdict.HIDE ? RefusedException.notFound() : RefusedException.notAllowed();
            }
        }
        observer.allowed(List.of(actions), standing);
    }
}
