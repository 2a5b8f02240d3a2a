package org.reversementoring.moodle;

/** What a second call of a function does. From the recorded contract and Moodle's source. */
enum Nature {
    /** Changes nothing. */
    READ,
    /** A change that comes out the same when it is made again. */
    SAME_AGAIN,
    /** Makes something: made again it is refused, or there twice. It is looked for before it is made again. */
    MAKE,
    /** Reaches one person, who is told twice when it is sent again. It concerns nobody else. */
    TELL;

    boolean mayRepeat() {
        return this == READ || this == SAME_AGAIN;
    }

    /** Whether another change at the same moment could spoil it. */
    boolean needsTurn() {
        return this == SAME_AGAIN || this == MAKE;
    }
}
