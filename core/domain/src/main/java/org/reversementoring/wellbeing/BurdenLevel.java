package org.reversementoring.wellbeing;

/** How far the product goes to help. A prompt, never a diagnosis, and seen by the mentor alone. */
public enum BurdenLevel {
    NONE,
    /** External resources and a reminder of the right to decline, pause and end. */
    WATCH,
    /** A menu of what could help; the mentor chooses. */
    OFFER,
    /** Crisis lines first. Nobody is called unless the mentor says so. */
    URGENT;

    public boolean atLeast(BurdenLevel other) {
        return compareTo(other) >= 0;
    }

    BurdenLevel oneDown() {
        return switch (this) {
            case URGENT -> OFFER;
            case OFFER -> WATCH;
            case WATCH, NONE -> NONE;
        };
    }

    BurdenLevel max(BurdenLevel other) {
        return atLeast(other) ? this : other;
    }
}
