package org.reversementoring.reporting;

/** A number as it may be told: never exactly. Below five, nought and four read alike. */
public enum Band {
    BELOW_5(0, "fewer than 5"),
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

    public static Band of(int number) {
        Band band = BELOW_5;
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
