package org.reversementoring.rest;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;

/**
 * As finely as metrics and the log tell requests apart. Whatever people do for themselves is one class, help, pulse,
 * burden, cases, declines, pauses and withdrawals among the ordinary: a count of its own would tell an operator who has
 * one mentor the moment at which she asks for help.
 */
public enum RouteClass {
    /** Answered to everybody. */
    PUBLIC,
    /** What operators do with the installation. */
    OPERATION,
    /** Looking for pairs, which takes long. */
    MATCHING,
    /** Everything else: what is not named here is nobody's business. */
    PEOPLE,
    /** Refused before it was known what was asked for, or unknown. */
    UNMATCHED;

    private static final Set<Action> OF_OPERATION =
            EnumSet.of(Action.RUN_PEOPLE_SYNC, Action.READ_SETTINGS, Action.READ_WRITE_BACK, Action.READ_METRICS);
    private static final Set<Action> OF_MATCHING =
            EnumSet.of(Action.PROPOSE_MATCHING, Action.READ_MATCHING, Action.APPROVE_MATCHING);

    /** @param method that answers the request; null where none was found */
    static RouteClass of(@Nullable Method method) {
        Endpoint endpoint = method == null ? null : method.getAnnotation(Endpoint.class);
        if (endpoint == null) {
            return method != null && method.getDeclaringClass() == DocumentResource.class ? PUBLIC : UNMATCHED;
        }
        List<Action> actions = Arrays.asList(endpoint.action());
        if (actions.isEmpty()) {
            return PUBLIC;
        }
        if (OF_OPERATION.containsAll(actions)) {
            return OPERATION;
        }
        return OF_MATCHING.containsAll(actions) ? MATCHING : PEOPLE;
    }

    /** As a label. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
