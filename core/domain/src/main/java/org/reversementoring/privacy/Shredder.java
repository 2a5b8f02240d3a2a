package org.reversementoring.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reversementoring.confidentiality.DestroyedKeys;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.CaseId;

/**
 * Destroys for good, always in this order: the tombstone is written, the keys are destroyed, the rows are deleted and
 * the cipher texts that stay in rows of others are emptied. A crash between the steps is made good by the replay at the
 * next start, and doing it twice does no harm.
 */
public final class Shredder {
    private final UnitOfWork work;
    private final Sealer sealer;
    private final DestroyedKeys destroyedKeys;
    private final Tombstones tombstones;
    private final Destructions destructions;
    private final Deletion deletion;
    private final Ids ids;
    private final Clock clock;

    public Shredder(
            UnitOfWork work,
            Sealer sealer,
            DestroyedKeys destroyedKeys,
            Tombstones tombstones,
            Destructions destructions,
            Deletion deletion,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.sealer = sealer;
        this.destroyedKeys = destroyedKeys;
        this.tombstones = tombstones;
        this.destructions = destructions;
        this.deletion = deletion;
        this.ids = ids;
        this.clock = clock;
    }

    /** What both members shared; the pair's existence stays. */
    Counts pair(Pair pair) {
        return shred(Tombstone.pair(ids.next(), clock.instant(), pair.id(), authors(pair)));
    }

    /** What one member wrote in a pair, which ends if it has not ended. */
    Counts membership(PairId pair, PersonId member) {
        return shred(Tombstone.membership(ids.next(), clock.instant(), pair, member));
    }

    /** Everything of a person that no pair or case holds. */
    Counts person(PersonId person) {
        return shred(Tombstone.person(ids.next(), clock.instant(), person));
    }

    Counts supportCase(CaseId supportCase) {
        Counts told = work.runDespiteChanges(() -> deletion.announce(supportCase));
        return shred(Tombstone.supportCase(ids.next(), clock.instant(), supportCase))
                .and(told);
    }

    static List<KeyOwner> authors(Pair pair) {
        return List.of(
                new KeyOwner.PairAuthor(pair.id(), pair.mentor()), new KeyOwner.PairAuthor(pair.id(), pair.mentee()));
    }

    private Counts shred(Tombstone tombstone) {
        tombstones.append(tombstone);
        tombstone.keys().forEach(sealer::destroy);
        Set<String> gone = destroyedKeys.since(tombstone.at()).stream()
                .map(DestroyedKeys.Destroyed::owner)
                .collect(Collectors.toSet());
        List<KeyOwner> there =
                tombstone.keys().stream().filter(k -> gone.contains(k.name())).toList();
        return delete(tombstone, there).and("keys", there.size());
    }

    /**
     * The rows alone; for the replay too.
     *
     * @param destroyed which of the keys there were
     */
    Counts delete(Tombstone tombstone, List<KeyOwner> destroyed) {
        return work.runDespiteChanges(() -> {
            Counts deleted = switch (tombstone.kind()) {
                case PAIR -> deletion.ofPair(new PairId(tombstone.subject()));
                case MEMBERSHIP -> deletion.ofMember(new PairId(pairOf(tombstone)), new PersonId(tombstone.subject()));
                case PERSON -> deletion.ofPerson(new PersonId(tombstone.subject()));
                case CASE -> deletion.ofCase(new CaseId(tombstone.subject()));
                case KEY -> Counts.NONE;
            };
            int texts = deletion.scrub(Set.copyOf(tombstone.keys()));
            destructions.add(tombstone.naming(destroyed));
            return deleted.and("texts in rows that others share", texts);
        });
    }

    private static UUID pairOf(Tombstone tombstone) {
        UUID pair = tombstone.pair();
        if (pair == null) {
            throw new IllegalStateException("a tombstone of a membership names no pair");
        }
        return pair;
    }
}
