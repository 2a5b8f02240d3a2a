package org.reversementoring.wellbeing;

import java.time.Clock;
import org.reversementoring.event.EventType;

/** Takes a case away: to its contact it looks as if the person had withdrawn it. Runs inside a unit of work. */
public final class CaseRemoval {
    private final SupportCases cases;
    private final CaseRouting routing;
    private final Clock clock;

    public CaseRemoval(SupportCases cases, CaseRouting routing, Clock clock) {
        this.cases = cases;
        this.routing = routing;
        this.clock = clock;
    }

    /** @return false where it was gone already */
    public boolean remove(CaseId id) {
        SupportCase present = cases.find(id).orElse(null);
        if (present == null) {
            // Its key may be gone already while its row still stands.
            cases.remove(id);
            return false;
        }
        if (!present.state().isOver()) {
            routing.tellHandler(present, clock.instant());
            routing.raise(EventType.SUPPORT_CASE_CHANGED, present);
        }
        cases.remove(id);
        return true;
    }
}
