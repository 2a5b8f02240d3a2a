package org.reversementoring.event;

import org.reversementoring.people.Person;

/** Carries notices out of the product on one channel. Used by one job at a time. */
public interface Courier {
    enum Outcome {
        DELIVERED,
        /** May succeed later. */
        LATER,
        /** This person cannot be served on this channel, now or later. */
        REFUSED,
        /** The other side is out of reach; nobody else can be served now. */
        DOWN
    }

    Channel channel();

    /** Whether there is a way to this person. */
    boolean reaches(Person person);

    /**
     * Tries once, within a bounded time. Never throws for what the other side does.
     *
     * @param key the same for every try of the same notices
     */
    Outcome carry(Person person, NoticeText text, String key);

    /** Lets go of what it holds open; it may carry again afterwards. */
    default void rest() {}
}
