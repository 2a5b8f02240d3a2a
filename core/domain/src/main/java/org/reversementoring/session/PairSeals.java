package org.reversementoring.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;

/**
 * Seals what a member writes in a pair under that member's key in this pair, and opens what can still be opened. Words
 * whose author's key was destroyed are gone; the partner sees that something was there and no more.
 */
final class PairSeals {
    /** Shown in place of words that their author had erased. */
    static final String GONE = "(no longer available)";

    private final Sealer sealer;

    PairSeals(Sealer sealer) {
        this.sealer = sealer;
    }

    SealedText seal(PairId pair, PersonId author, Place place, String text) {
        return sealer.seal(new KeyOwner.PairAuthor(pair, author), place, new PrivateText(text));
    }

    SealedText seal(PairId pair, PersonId author, Place place, PrivateFields fields) {
        return sealer.seal(new KeyOwner.PairAuthor(pair, author), place, fields.toText());
    }

    String text(Place place, SealedText sealed) {
        return sealer.openIfReadable(place, sealed).map(PrivateText::value).orElse(GONE);
    }

    Optional<PrivateFields> fields(Place place, @Nullable SealedText sealed) {
        return sealed == null
                ? Optional.empty()
                : sealer.openIfReadable(place, sealed).map(PrivateFields::parse);
    }
}
