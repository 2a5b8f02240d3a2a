package org.reversementoring.wellbeing;

/**
 * Each number of the burden policy that a site may set, and how far. The bounds keep a signal able to fire: none can be
 * set to where it never would. S1, S10 and S11 have no number here, so they can be neither weakened nor switched off.
 */
public enum Threshold {
    /** P1 from here; OFFER when twice running. */
    EXHAUSTION_WATCH("S2", "watch", 2, 4),
    /** P1 from here at once. */
    EXHAUSTION_OFFER("S2", "offer", 2, 5),
    /** P2 or P3 from here; OFFER when twice running. */
    GIVING_WATCH("S3", "watch", 2, 5),
    /** P4 at or below; 5 is the best answer. */
    SAFETY_WATCH("S4", "watch", 2, 4),
    /** P4 at or below; 1 together with the tick for fear is URGENT. */
    SAFETY_OFFER("S4", "offer", 1, 3),
    /** Minutes on topics of identity in one window; OFFER when reached in two windows running. */
    IDENTITY_WATCH("S5", "watchMinutes", 15, 300),
    /** Minutes in one window. */
    IDENTITY_OFFER("S5", "offerMinutes", 15, 600),
    /** Minutes in any 30 days above which a booking is refused unless the mentor overrides. */
    IDENTITY_CAP("S5", "capMinutes", 15, 600),
    /** Contact above so many times the agreed load; a booking above it is refused unless the mentor overrides. */
    CONTACT_TIMES("S6", "offerTimes", 1, 3),
    /** Pairs at the same time. */
    PAIRS_WATCH("S7", "watchPairs", 2, 4),
    /** Pairs at the same time, where there are topics of identity. */
    PAIRS_OFFER("S7", "offerPairs", 2, 4),
    /** Topics declined in one window; one is WATCH. */
    DECLINES_OFFER("S8", "offerDeclines", 1, 4),
    /** Times that a declined topic was asked again in one window; one is OFFER. */
    ASKED_AGAIN_URGENT("S8", "urgentAskedAgain", 1, 3),
    /** Late cancellations in 60 days; one is WATCH. */
    LATE_CANCELS_OFFER("S9", "offerLateCancellations", 1, 4),
    /** Fewer commitments than these say nothing. */
    COMMITMENTS_LEAST("S9", "leastCommitments", 1, 8),
    /** Per cent of the mentee's commitments that are overdue. */
    OVERDUE_OFFER("S9", "offerOverduePercent", 10, 90);

    private final String signal;
    private final String key;
    private final int least;
    private final int most;

    Threshold(String signal, String key, int least, int most) {
        this.signal = signal;
        this.key = key;
        this.least = least;
        this.most = most;
    }

    /** The number of its signal in the rules, such as {@code S5}. */
    public String signal() {
        return signal;
    }

    /** Its name within the signal, such as {@code offerMinutes}. */
    public String key() {
        return key;
    }

    /** Where it stands in a policy document, such as {@code thresholds.S5.offerMinutes}. */
    public String path() {
        return "thresholds." + signal + "." + key;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** What it means, in plain words. */
    public String words(Messages messages, int value) {
        return messages.text("policy." + signal + "." + key, value);
    }
}
