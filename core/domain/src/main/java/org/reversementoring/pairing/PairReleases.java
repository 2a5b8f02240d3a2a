package org.reversementoring.pairing;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.people.PersonId;

/**
 * Knows what has been released. For use cases that let something leave a pair; it must never be shown to the partner,
 * who would learn of the other's answer.
 */
public final class PairReleases {
    static final String FIELD = "releases";

    private final PairSeals seals;

    public PairReleases(Sealer sealer) {
        this.seals = new PairSeals(sealer);
    }

    /** Whether the item may leave the pair now, because both members let it. */
    public boolean isReleased(Pair pair, Release item) {
        return Stream.of(pair.mentor(), pair.mentee())
                .allMatch(member -> by(pair, member).contains(item));
    }

    /** What one member released; for that member alone. */
    Set<Release> by(Pair pair, PersonId member) {
        Set<Release> released = EnumSet.noneOf(Release.class);
        seals.openOwn(pair, member, DataItem.D36, FIELD, pair.side(member).releases())
                .map(PrivateFields::parse)
                .ifPresent(fields -> fields.values().keySet().forEach(name -> released.add(Release.valueOf(name))));
        return released;
    }
}
