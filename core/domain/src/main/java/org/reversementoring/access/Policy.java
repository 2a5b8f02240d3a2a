package org.reversementoring.access;

import java.util.function.Consumer;
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

    private final AccessMatrix matrix;
    private final Consumer<Action> observer;

    public Policy() {
        this(AccessMatrix.shipped(), action -> {});
    }

    /** @param observer hears of each action that is decided; tests use it to hold endpoints against the table */
    public Policy(AccessMatrix matrix, Consumer<Action> observer) {
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

    /** Throws {@code NOT_FOUND} or {@code NOT_ALLOWED} unless the action is allowed. */
    public void require(Action action, Standing standing) {
        observer.accept(action);
        switch (decide(action, standing)) {
            case ALLOW -> {}
            case REFUSE -> throw RefusedException.notAllowed();
            case HIDE -> throw RefusedException.notFound();
        }
    }
}
