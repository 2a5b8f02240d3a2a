package org.reversementoring.wellbeing;

import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.programme.ProgrammeId;

/**
 * A person asks for help, or reports a detriment.
 *
 * @param pair one of the person's own pairs; null where it is about none
 * @param words what the person wants to say; null or empty where nothing
 * @param releaseToExternal whether an external provider may learn of it
 */
public record SupportRequest(
        Asked.Kind kind,
        ProgrammeId programme,
        @Nullable PairId pair,
        Asked.Urgency urgency,
        @Nullable String words,
        boolean releaseToExternal) {
    /** "Contact me", without a word. */
    static SupportRequest contactMe(Pair pair) {
        return new SupportRequest(Asked.Kind.SUPPORT, pair.programme(), pair.id(), Asked.Urgency.NORMAL, null, false);
    }
}
