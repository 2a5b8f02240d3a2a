package org.reversementoring.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;

/**
 * A person's request to be erased, from one pair or from everything.
 *
 * @param version counts changes; 0 before it is first kept
 * @param pair the one pair; null for everything
 * @param left names of the keys that are still to be destroyed, in this order
 * @param deleted what was deleted so far
 * @param mayBeTold false while a hold keeps a part that the person must not be told of; then it looks as if requested
 * @param certificate null until it is carried out
 */
public record Erasure(
        ErasureId id,
        long version,
        PersonId person,
        @Nullable PairId pair,
        Instant askedAt,
        ErasureState state,
        List<String> left,
        Counts deleted,
        boolean mayBeTold,
        @Nullable Certificate certificate) {
    /** An erasure is carried out within 72 hours. The law's limit is one month. */
    public static final Duration DUE_WITHIN = Duration.ofDays(3);

    public Erasure {
        left = List.copyOf(left);
    }

    static Erasure requested(ErasureId id, PersonId person, @Nullable PairId pair, List<KeyOwner> owners, Instant now) {
        List<String> names = owners.stream().map(KeyOwner::name).toList();
        return new Erasure(id, 0, person, pair, now, ErasureState.REQUESTED, names, Counts.NONE, true, null);
    }

    public Instant dueBy() {
        return askedAt.plus(DUE_WITHIN);
    }

    public boolean isOpen() {
        return state != ErasureState.CARRIED_OUT;
    }

    /** What its person may see of the state. */
    public ErasureState stateForPerson() {
        return state == ErasureState.WAITING && !mayBeTold ? ErasureState.REQUESTED : state;
    }

    public Erasure withVersion(long newVersion) {
        return new Erasure(id, newVersion, person, pair, askedAt, state, left, deleted, mayBeTold, certificate);
    }

    /** One key and its rows are gone. */
    Erasure without(KeyOwner owner, Counts more) {
        List<String> rest = new ArrayList<>(left);
        rest.remove(owner.name());
        return new Erasure(id, version, person, pair, askedAt, state, rest, deleted.and(more), mayBeTold, null);
    }

    Erasure waiting(boolean tell) {
        return new Erasure(
                id, version, person, pair, askedAt, state.to(ErasureState.WAITING), left, deleted, tell, null);
    }

    Erasure carriedOut(Certificate done) {
        return new Erasure(
                id, version, person, pair, askedAt, state.to(ErasureState.CARRIED_OUT), left, deleted, true, done);
    }
}
