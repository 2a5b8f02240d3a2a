package org.reversementoring.curriculum;

/** What both sides learn before they are matched, each with a lesson that fits on one card. */
public enum Topic {
    EXPECTATIONS(
            "Expectations",
            "Say what you hope for, what you can give and how often. Write down together what would make it worthwhile"
                    + " for both."),
    COMMUNICATION(
            "Communication",
            "Agree how you reach each other. Use plain words, one thing at a time, and check that it arrived."),
    ACTIVE_LISTENING("Active listening", "Give your full attention. Do not interrupt. Ask clarifying questions."),
    RESPECT(
            "Mutual respect",
            "Here the junior teaches and the senior learns. Knowledge has no rank: thank, ask, and keep your word."),
    FEEDBACK(
            "Feedback",
            "Describe what you saw and what it did, soon and in private. When you receive it, listen to the end and say"
                    + " what you will try."),
    CONFIDENTIALITY(
            "Confidentiality",
            "What is said in the pair stays in the pair. Know the few limits before you begin: danger to life, people"
                    + " at risk, a binding order, and the mentee's own duty to act."),
    BIAS_AND_TRUST(
            "Workshop: biases and trust",
            "Name an assumption you hold about the other's generation or role, and ask whether it is so. Trust grows by"
                    + " small promises kept.");

    private final String title;
    private final String lesson;

    Topic(String title, String lesson) {
        this.title = title;
        this.lesson = lesson;
    }

    public String title() {
        return title;
    }

    /** The lesson in a few sentences. */
    public String lesson() {
        return lesson;
    }
}
