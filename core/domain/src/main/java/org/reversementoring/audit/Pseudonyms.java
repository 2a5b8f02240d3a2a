package org.reversementoring.audit;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reversementoring.access.Actor;
import org.reversementoring.access.DataClass;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.people.PersonId;

/**
 * What stands for people and records in the log. One person has another pseudonym for every data item, but one for all
 * that a pair shares: an auditor can follow somebody within one item, and cannot tell by the pairs that they see ending
 * who asked for help. Only who holds the key and knows the person can find the person's entries.
 */
final class Pseudonyms {
    /** 128 bits: enough that no two are ever alike, and half the column. */
    private static final int DIGITS = 32;

    private final Fingerprints fingerprints;

    Pseudonyms(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    String of(DataItem item, Actor actor) {
        return actor.person().map(person -> of(item, person)).orElseGet(() -> of(item, "subject/" + actor.subject()));
    }

    String of(DataItem item, PersonId person) {
        return of(item, "person/" + person.value());
    }

    String ofRecord(DataItem item, UUID record) {
        return of(item, "record/" + record);
    }

    /** Everything that the actor is called anywhere in the log. */
    Set<String> all(Actor actor) {
        return Arrays.stream(DataItem.values()).map(item -> of(item, actor)).collect(Collectors.toSet());
    }

    private String of(DataItem item, String text) {
        return fingerprints.of("audit/" + space(item), text).substring(0, DIGITS);
    }

    /** Where two items are in one space, a person has one pseudonym for both. */
    static String space(DataItem item) {
        return item.dataClass() == DataClass.PAIR ? DataClass.PAIR.name() : item.name();
    }
}
