package org.reversementoring.privacy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.reversementoring.confidentiality.KeyOwner;

/**
 * The holds of the register that are in force now. A person's own key belongs to no pair and no case: nothing holds it.
 */
public final class RegisteredHolds implements Holds {
    private final LegalHolds holds;
    private final Clock clock;

    public RegisteredHolds(LegalHolds holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public boolean holds(KeyOwner owner) {
        return !inForce(owner).isEmpty();
    }

    @Override
    public boolean mayBeTold(KeyOwner owner) {
        return inForce(owner).stream().allMatch(h -> h.telling().isDue(clock.instant()));
    }

    private List<LegalHold> inForce(KeyOwner owner) {
        if (owner instanceof KeyOwner.PairAuthor author) {
            return inForce(author.pair().value());
        }
        return owner instanceof KeyOwner.Case held ? inForce(held.supportCase().value()) : List.of();
    }

    private List<LegalHold> inForce(UUID subject) {
        return holds.ofSubject(subject).stream()
                .filter(h -> h.isInForce(clock.instant()))
                .toList();
    }
}
