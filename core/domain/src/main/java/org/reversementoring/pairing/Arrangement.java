package org.reversementoring.pairing;

import org.reversementoring.programme.Structure;

/**
 * How this pair meets: the load that its agreement names. It begins as the programme's structure and changes when one
 * member proposes and the other accepts.
 *
 * @param cadenceWeeks a session every so many weeks, 1 to 12
 * @param sessionMinutes agreed length of one session, 15 to 120
 */
public record Arrangement(int cadenceWeeks, int sessionMinutes, Structure.Format format) {
    public static Arrangement of(Structure structure) {
        return new Arrangement(structure.cadenceWeeks(), structure.sessionMinutes(), structure.format());
    }

    /** Agreed contact in thirty days, in minutes. */
    public int minutesIn30Days() {
        return Math.round(30f * sessionMinutes / (7f * cadenceWeeks));
    }
}
