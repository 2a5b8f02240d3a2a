package org.reversementoring.wellbeing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.EventType;
import org.reversementoring.spi.UnitOfWork;

/**
 * Keeps the deadlines of support cases: reminds the contact at the half, carries the case on when the deadline has
 * passed, asks the person once how it went. Run by a job, often; each case in a unit of work of its own.
 */
public final class CaseWatch {
    private static final Logger LOG = Logger.getLogger(CaseWatch.class.getName());
    private static final int BATCH = 200;

    private final UnitOfWork work;
    private final SupportCases cases;
    private final CaseRouting routing;
    private final Policy policy;
    private final Standings standings;
    private final Clock clock;

    public CaseWatch(
            UnitOfWork work, SupportCases cases, CaseRouting routing, Policy policy, Standings standings, Clock clock) {
        this.work = work;
        this.cases = cases;
        this.routing = routing;
        this.policy = policy;
        this.standings = standings;
        this.clock = clock;
    }

    /** Looks at every case whose time has come; answers how many. A case that fails does not stop the others. */
    public int sweep(Actor actor) {
        policy.require(Action.WATCH_DEADLINES, standings.towardsOrganisation(actor));
        List<CaseId> due = work.run(() -> cases.waking(clock.instant(), BATCH).stream()
                .map(SupportCase::id)
                .toList());
        int done = 0;
        for (CaseId id : due) {
            try {
                work.runDespiteChanges(() -> {
                    cases.find(id).ifPresent(this::wake);
                    return Boolean.TRUE;
                });
                done++;
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        () -> "a support case keeps its deadline: "
                                + e.getClass().getName());
            }
        }
        return done;
    }

    private void wake(SupportCase c) {
        Instant now = clock.instant();
        Instant wakeAt = c.wakeAt();
        if (wakeAt == null || wakeAt.isAfter(now)) {
            return;
        }
        switch (c.state()) {
            case ROUTED, ACKNOWLEDGED -> remindOrEscalate(c, now);
            case REQUESTED, ESCALATED, REOPENED -> routed(c, now);
            case IN_SUPPORT -> {
                routing.tellHandler(c, now);
                Instant review = routing.deadlines().review(c.asked(), now);
                cases.save(c.remindedUntil(review, review));
            }
            case CLOSED, EXTERNAL_ONLY -> {
                routing.tell(c.asked().person(), now);
                cases.save(c.remindedUntil(null, null));
            }
            case WITHDRAWN -> cases.save(c.remindedUntil(null, null));
        }
    }

    private void remindOrEscalate(SupportCase c, Instant now) {
        routing.tellHandler(c, now);
        @Nullable Instant due = c.due();
        if (due != null && due.isAfter(now)) {
            cases.save(c.remindedUntil(due, due));
        } else {
            routed(c.escalated(now), now);
        }
    }

    private void routed(SupportCase c, Instant now) {
        SupportCase kept = cases.save(routing.route(c, now));
        routing.tellHandler(kept, now);
        if (kept.state() == CaseState.EXTERNAL_ONLY) {
            // No id: an alarm must not tell whose case it is.
            LOG.severe("a support chain is exhausted: nobody in it answered or could take a case");
            routing.tell(kept.asked().person(), now);
        }
        routing.raise(EventType.SUPPORT_CASE_CHANGED, kept);
    }
}
