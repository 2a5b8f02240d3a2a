package org.reversementoring.session;

/** In which way a pair spends a session. */
public enum SessionType {
    ONE_ON_ONE(true),
    WORKSHOP(true),
    GROUP(true),
    /** Solves a problem of the organisation; its ideas are kept as insights of type IDEA. */
    BRAINSTORM(true),
    SHARED_ACTIVITY(false),
    /** The mentor observes how a senior leader works. */
    SHADOWING(false),
    /** An impromptu moment, written down after it happened. */
    AD_HOC(false);

    private final boolean needsFocusArea;

    SessionType(boolean needsFocusArea) {
        this.needsFocusArea = needsFocusArea;
    }

    public boolean needsFocusArea() {
        return needsFocusArea;
    }
}
