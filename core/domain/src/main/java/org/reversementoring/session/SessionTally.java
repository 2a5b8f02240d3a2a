package org.reversementoring.session;

import java.time.Instant;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairId;

/** Counts sessions held, for the frozen aggregates of a report; the use case has asked the policy. */
public final class SessionTally {
    private final Sessions sessions;
    private final SessionSeals seals;

    public SessionTally(Sessions sessions, Sealer sealer) {
        this.sessions = sessions;
        this.seals = new SessionSeals(sealer);
    }

    /** How many the pair logged as held in the time after {@code from} and up to {@code to}. */
    public int held(PairId pair, Instant from, Instant to) {
        return (int) seals.held(sessions.ofPair(pair)).stream()
                .filter(m -> m.startsAt().isAfter(from) && !m.startsAt().isAfter(to))
                .count();
    }
}
