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

    /**
     * Before the case's key is destroyed: its contact is told that there is something to read, as after a withdrawal.
     *
     * @return false where there is no such case
     */
    public boolean tell(CaseId id) {
        SupportCase present = cases.find(id).orElse(null);
        if (present != null && !present.state().isOver()) {
            routing.tellHandler(present, clock.instant());
            routing.raise(EventType.SUPPORT_CASE_CHANGED, present);
        }
        return present != null;
    }

    /** Needs no key, so that it works after the key was destroyed too. */
    public void remove(CaseId id) {
        cases.remove(id);
    }
}
