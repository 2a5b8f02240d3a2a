package org.reversementoring.pairing;

/** What can leave a pair, only as the people release it, each item by itself and revocably. */
public enum Release {
    /** That this person took part. */
    CREDIT(false),
    /** The pair's sessions in a calendar, under a neutral title. */
    CALENDAR(true),
    /** The mentorship written back to the directory. */
    WRITE_BACK(true),
    /** A story or recognition that names both. */
    STORY(true),
    /** This person's agreed hours a month, without partner and topic, to obtain working time. */
    TIME_STATEMENT(false);

    private final boolean namesBoth;

    Release(boolean namesBoth) {
        this.namesBoth = namesBoth;
    }

    /** What names both needs the release of both. */
    public boolean namesBoth() {
        return namesBoth;
    }
}
