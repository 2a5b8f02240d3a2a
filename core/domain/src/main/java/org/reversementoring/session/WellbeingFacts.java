package org.reversementoring.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.wellbeing.Load;
import org.reversementoring.wellbeing.LoadSource;
import org.reversementoring.wellbeing.SessionCount;

/** Tells the room wellbeing what it counts of sessions and commitments, and nothing else of them. */
public final class WellbeingFacts implements LoadSource, SessionCount {
    private final LoadFacts facts;
    private final Sessions sessions;
    private final SessionSeals seals;

    public WellbeingFacts(LoadFacts facts, Sessions sessions, Sealer sealer) {
        this.facts = facts;
        this.sessions = sessions;
        this.seals = new SessionSeals(sealer);
    }

    @Override
    public Load of(Pair pair, Duration window, Instant now) {
        PairLoad load = facts.of(Actor.SYSTEM, pair.id(), window);
        return new Load(
                load.contactMinutes(),
                load.identityMinutes(),
                load.identityMinutesBefore(),
                load.lateCancellations(),
                load.commitmentsOverdue(),
                load.commitments());
    }

    @Override
    public int heldSince(Pair pair, @Nullable Instant since) {
        return (int) seals.held(sessions.ofPair(pair.id())).stream()
                .filter(m -> since == null || m.startsAt().isAfter(since))
                .count();
    }
}
