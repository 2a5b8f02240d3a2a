package org.reversementoring.reporting;

/** A number as it may be told: never exactly. Nought and whatever else is too few to tell read alike. */
public enum Band {
    /** Fewer than five, or than the programme's own bound where that is higher. */
    TOO_FEW(0, "too few to show"),
    FROM_5(5, "5–9"),
    FROM_10(10, "10–19"),
    FROM_20(20, "20–49"),
    FROM_50(50, "50 or more");

    private final int least;
    private final String text;

    Band(int least, String text) {
        this.least = least;
        this.text = text;
    }

    static Band of(int number) {
        Band band = TOO_FEW;
        for (Band next : values()) {
            if (number >= next.least) {
                band = next;
            }
        }
        return band;
    }

    /** For people to read. */
    public String text() {
        return text;
    }
}
