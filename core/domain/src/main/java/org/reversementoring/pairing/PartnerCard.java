package org.reversementoring.pairing;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.Person;

/** How to reach the partner. */
public record PartnerCard(String name, @Nullable String workEmail, String title, String location, ZoneId timeZone) {
    static PartnerCard of(Person person) {
        return new PartnerCard(person.name(), person.workEmail(), person.title(), person.location(), person.timeZone());
    }
}
