package org.reversementoring.wellbeing;

import java.time.Instant;
import java.util.Optional;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;

/**
 * A declaration at rest: under the key of the person who made it, and readable by that person alone. Whether it is a
 * pulse, time spent or a declined topic cannot be told without the key.
 */
public record Declaration(
        DeclarationId id, long version, PairId pair, PersonId person, Instant at, SealedText content) {

    static Declaration sealed(DeclarationId id, PairId pair, PersonId person, Declared declared, Sealer sealer) {
        SealedText content = sealer.seal(
                new KeyOwner.Person(person), place(id), declared.toFields().toText());
        return new Declaration(id, 0, pair, person, declared.at(), content);
    }

    /** Empty where the person had it erased. */
    Optional<Declared> open(Sealer sealer) {
        return sealer.openIfReadable(place(id), content)
                .map(PrivateFields::parse)
                .map(fields -> Declared.of(at, fields));
    }

    private static Place place(DeclarationId id) {
        return new Place(DataItem.D15, id.value(), "declaration");
    }

    public Declaration withVersion(long newVersion) {
        return new Declaration(id, newVersion, pair, person, at, content);
    }
}
