package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;

/** What a set-up may change: what it made, known by the attribute {@value RealmDefinition#MARK}. */
final class Ownership {
    private Ownership() {}

    static boolean isOurs(JsonNode thing) {
        JsonNode mark = thing.path("attributes").path(RealmDefinition.MARK);
        return (mark.isArray() ? mark.path(0) : mark).asText().equals("true");
    }

    /** @throws KeycloakUnusableException where somebody else made it */
    static void require(JsonNode thing, String kindAndName) {
        if (!isOurs(thing)) {
            throw new KeycloakUnusableException("The realm has a " + kindAndName
                    + " that this set-up did not make: rename it, or hand it over by giving it the attribute "
                    + RealmDefinition.MARK + " with the value true. Nothing was changed.");
        }
    }
}
