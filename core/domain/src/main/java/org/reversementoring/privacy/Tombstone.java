package org.reversementoring.privacy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.wellbeing.CaseId;

/**
 * Something was destroyed for good and must stay so, whatever backup is restored. Holds ids only.
 *
 * @param at in whole seconds, and not after the destruction itself
 * @param subject the pair, person or case; of a KEY the tombstone's own id
 * @param pair of a MEMBERSHIP; else null
 * @param owners names of the keys that were destroyed
 */
public record Tombstone(
        UUID id,
        Instant at,
        Kind kind,
        UUID subject,
        @Nullable UUID pair,
        List<String> owners) {
    /** What was destroyed. */
    public enum Kind {
        /** What both members of a pair shared. */
        PAIR,
        /** What one person wrote in one pair, and what is known of them there. */
        MEMBERSHIP,
        /** Everything of one person that no pair or case holds. */
        PERSON,
        CASE,
        /** The texts of one owner alone, known from the key store. */
        KEY
    }

    public Tombstone {
        at = at.truncatedTo(ChronoUnit.SECONDS);
        owners = List.copyOf(owners);
    }

    static Tombstone key(UUID id, Instant at, KeyOwner owner) {
        return new Tombstone(id, at, Kind.KEY, id, null, names(List.of(owner)));
    }

    static Tombstone pair(UUID id, Instant at, PairId pair, List<KeyOwner> owners) {
        return new Tombstone(id, at, Kind.PAIR, pair.value(), null, names(owners));
    }

    static Tombstone membership(UUID id, Instant at, PairId pair, PersonId member) {
        return new Tombstone(
                id,
                at,
                Kind.MEMBERSHIP,
                member.value(),
                pair.value(),
                names(List.of(new KeyOwner.PairAuthor(pair, member))));
    }

    static Tombstone person(UUID id, Instant at, PersonId person) {
        return new Tombstone(id, at, Kind.PERSON, person.value(), null, names(List.of(new KeyOwner.Person(person))));
    }

    static Tombstone supportCase(UUID id, Instant at, CaseId supportCase) {
        return new Tombstone(
                id, at, Kind.CASE, supportCase.value(), null, names(List.of(new KeyOwner.Case(supportCase))));
    }

    /** The same, naming only these keys. */
    Tombstone naming(List<KeyOwner> destroyed) {
        return new Tombstone(id, at, kind, subject, pair, names(destroyed));
    }

    List<KeyOwner> keys() {
        return owners.stream().map(KeyOwner::named).toList();
    }

    private static List<String> names(List<KeyOwner> owners) {
        return owners.stream().map(KeyOwner::name).toList();
    }
}
