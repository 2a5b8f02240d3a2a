package org.reversementoring.wellbeing;

/**
 * A declared fact that reached a threshold.
 *
 * @param value the number in the reason's sentence: minutes, answers, counts or per cent
 */
public record Signal(Kind kind, BurdenLevel level, int value) {
    public enum Kind {
        S1_SELF_REPORT,
        S2_EXHAUSTION,
        S3_GIVING,
        S4_SAFETY,
        S5_IDENTITY_TIME,
        S6_CONTACT_TIME,
        S7_PAIRS,
        S8_DECLINES,
        S8_ASKED_AGAIN,
        S9_LATE_CANCELS,
        S9_OVERDUE,
        S10_DETRIMENT,
        S11_CONFLICT;

        /** The signal's number in the rules, such as {@code S8}. */
        public String id() {
            return name().substring(0, name().indexOf('_'));
        }
    }

    /**
     * Why, in plain words.
     *
     * @param windowDays how far back the policy looks
     */
    public String reason(Messages messages, long windowDays) {
        return messages.text("signal." + kind.name(), value, windowDays);
    }
}
