package org.reversementoring.privacycheck;

/** Where a record belongs, seen from the pair that everything is tried on. */
enum Place {
    OWN(Part.MENTOR, Part.MENTEE),
    OTHER(Part.OTHER_MENTOR, Part.OTHER_MENTEE),
    ENDED(Part.ENDED_MENTOR, Part.ENDED_MENTEE),
    FAR(Part.FAR_MENTOR, Part.FAR_MENTEE);

    private final Part mentor;
    private final Part mentee;

    Place(Part mentor, Part mentee) {
        this.mentor = mentor;
        this.mentee = mentee;
    }

    Part mentor() {
        return mentor;
    }

    Part mentee() {
        return mentee;
    }

    boolean hasMember(Part part) {
        return part == mentor || part == mentee;
    }

    /** The first three share one programme. */
    boolean isSameProgramme(Place other) {
        return (this == FAR) == (other == FAR);
    }

    Part manager() {
        return this == FAR ? Part.FAR_MANAGER : Part.MANAGER;
    }
}
