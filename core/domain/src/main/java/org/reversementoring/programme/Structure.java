package org.reversementoring.programme;

/**
 * How a programme's pairs meet.
 *
 * @param cadenceWeeks a session every so many weeks, 1 to 12
 * @param months how long a cycle lasts, 1 to 24
 * @param sessionMinutes the agreed load of one session, 15 to 120
 */
public record Structure(int cadenceWeeks, int months, int sessionMinutes, Format format) {
    public enum Format {
        IN_PERSON,
        VIRTUAL,
        HYBRID
    }

    /** Every two weeks for six months, an hour each, in person or online. */
    public static final Structure DEFAULT = new Structure(2, 6, 60, Format.HYBRID);
}
