package org.reversementoring.pairing;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.people.PersonId;

/**
 * Seals what a member writes in a pair and opens what can still be opened. What an erased member wrote is simply no
 * longer there.
 */
final class PairSeals {
    private final Sealer sealer;

    PairSeals(Sealer sealer) {
        this.sealer = sealer;
    }

    /** For what the pair shares, under its author's key for this pair. */
    SealedText shared(Pair pair, PersonId author, DataItem item, String field, PrivateText text) {
        return sealer.seal(new KeyOwner.PairAuthor(pair.id(), author), place(pair, item, field), text);
    }

    SealedText shared(Pair pair, PersonId author, DataItem item, String field, Map<String, String> values) {
        return shared(pair, author, item, field, PrivateFields.of(values).toText());
    }

    /** For what stays with one member, under that person's own key. */
    SealedText own(Pair pair, PersonId person, DataItem item, String field, PrivateText text) {
        return sealer.seal(new KeyOwner.Person(person), place(pair, item, field + "/" + person.value()), text);
    }

    Optional<PrivateText> openOwn(Pair pair, PersonId person, DataItem item, String field, @Nullable SealedText text) {
        return open(pair, item, field + "/" + person.value(), text);
    }

    Optional<PrivateText> open(Pair pair, DataItem item, String field, @Nullable SealedText text) {
        return text == null ? Optional.empty() : sealer.openIfReadable(place(pair, item, field), text);
    }

    Optional<PrivateFields> openFields(Pair pair, DataItem item, String field, @Nullable SealedText text) {
        return open(pair, item, field, text).map(PrivateFields::parse);
    }

    private static Place place(Pair pair, DataItem item, String field) {
        return new Place(item, pair.id().value(), field);
    }
}
