package org.reversementoring.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.programme.SupportContact;

/** One link of the support chain; {@code person} is absent for somebody outside the company. */
public record SupportContactJson(
        SupportContact.@Nullable Place place,
        @Nullable UUID person,
        @Nullable String name,
        @Nullable String email) {
    static SupportContactJson of(SupportContact c) {
        return new SupportContactJson(
                c.place(), c.person() == null ? null : c.person().value(), c.name(), c.email());
    }

    SupportContact toDomain(Check check, String at) {
        return new SupportContact(
                check.required(at + ".place", place, SupportContact.Place.NAMED_CONTACT),
                person == null ? null : new PersonId(person),
                check.text(at + ".name", name, 120),
                check.text(at + ".email", email, 254));
    }
}
