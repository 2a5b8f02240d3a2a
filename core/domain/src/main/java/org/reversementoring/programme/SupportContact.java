package org.reversementoring.programme;

import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;

/**
 * One link of the support chain.
 *
 * @param person the employee, or null for somebody outside the company
 * @param name shown to the person who asks for help
 */
public record SupportContact(Place place, @Nullable PersonId person, String name, String email) {
    /** The order in which a request travels. */
    public enum Place {
        NAMED_CONTACT,
        DEPUTY,
        SECOND_CONTACT,
        EXTERNAL_PROVIDER
    }

    /** Knows of a case only where its person released it. */
    public boolean isExternal() {
        return place == Place.EXTERNAL_PROVIDER;
    }
}
