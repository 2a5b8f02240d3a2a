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
 * The burden of one pair's mentor, under the mentor's key. A pair has exactly one mentor, so the pair's id is its key.
 *
 * @param version counts changes; 0 before it is first kept
 */
public record Burden(PairId pair, long version, PersonId mentor, Instant evaluatedAt, SealedText state) {

    static Burden sealed(PairId pair, PersonId mentor, Instant now, BurdenState state, Sealer sealer) {
        return new Burden(pair, 0, mentor, now, seal(pair, mentor, state, sealer));
    }

    Burden withState(BurdenState next, Instant now, Sealer sealer) {
        return new Burden(pair, version, mentor, now, seal(pair, mentor, next, sealer));
    }

    /** Empty where the mentor had it erased. */
    Optional<BurdenState> open(Sealer sealer) {
        return sealer.openIfReadable(place(pair), state)
                .map(PrivateFields::parse)
                .map(BurdenFields::read);
    }

    public Burden withVersion(long newVersion) {
        return new Burden(pair, newVersion, mentor, evaluatedAt, state);
    }

    private static SealedText seal(PairId pair, PersonId mentor, BurdenState state, Sealer sealer) {
        return sealer.seal(
                new KeyOwner.Person(mentor),
                place(pair),
                BurdenFields.write(state).toText());
    }

    private static Place place(PairId pair) {
        return new Place(DataItem.D16, pair.value(), "state");
    }
}
