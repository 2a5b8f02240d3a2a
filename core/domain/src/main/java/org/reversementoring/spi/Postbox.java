package org.reversementoring.spi;

import java.util.List;

/**
 * Takes letters to people's work addresses. Used by one job at a time; what it takes is on its way, and may arrive
 * twice where a crash came between.
 */
public interface Postbox {
    enum Posted {
        TAKEN,
        /** Not this letter now; others may go. */
        TRY_LATER,
        /** This address takes no letter, now or later. */
        REFUSED,
        /** No letter can go now: the server does not answer in time, does not let us in, or is not set up safely. */
        OUT_OF_REACH
    }

    /** Answers within a bounded time, however slow the other side is. Never throws for what the other side does. */
    Posted post(Letter letter);

    /** Lets go of what it holds open between letters; it may post again afterwards. */
    void rest();

    /** Looks whether the server would take letters; sends none. Never throws. */
    List<SelfCheck> selfCheck();

    /**
     * A letter in plain text.
     *
     * @param key names it; hexadecimal digits. The same letter, tried again, has the same key
     * @param address as the directory has it, so bad input: only a plain single address is written to
     */
    record Letter(String key, String address, String subject, String body) {}
}
