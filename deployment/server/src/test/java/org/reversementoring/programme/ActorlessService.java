package org.reversementoring.programme;

/** Breaks a rule on purpose. */
public final class ActorlessService {
    public String everything() {
        return "";
    }
}
