package org.reversementoring.pairing;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
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
    /** Beside the items: when this member changed them last. */
    static final String AT = "at";

    private final PairSeals seals;

    public PairReleases(Sealer sealer) {
        this.seals = new PairSeals(sealer);
    }

    /** Whether the item may leave the pair now, because both members let it. */
    public boolean isReleased(Pair pair, Release item) {
        return Stream.of(pair.mentor(), pair.mentee())
                .allMatch(member -> by(pair, member).contains(item));
    }

    /** When either member changed last what they release; empty where that is not known. */
    public Optional<Instant> changedAt(Pair pair) {
        return Stream.of(pair.mentor(), pair.mentee())
                .flatMap(member -> fields(pair, member).stream())
                .flatMap(fields -> Stream.ofNullable(fields.values().get(AT)))
                .map(Instant::parse)
                .max(Comparator.naturalOrder());
    }

    /** What one member released; for that member alone. */
    Set<Release> by(Pair pair, PersonId member) {
        Set<Release> released = EnumSet.noneOf(Release.class);
        fields(pair, member)
                .ifPresent(fields -> fields.values().keySet().stream()
                        .filter(name -> !name.equals(AT))
                        .forEach(name -> released.add(Release.valueOf(name))));
        return released;
    }

    private Optional<PrivateFields> fields(Pair pair, PersonId member) {
        return seals.openOwn(
                        pair, member, DataItem.D36, FIELD, pair.side(member).releases())
                .map(PrivateFields::parse);
    }
}
