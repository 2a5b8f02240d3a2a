package org.reversementoring.wellbeing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.EventType;
import org.reversementoring.people.ReportingLines;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * Keeps the deadlines of support cases: reminds the contact at the half, carries the case on when the deadline has
 * passed or its contact may have it no longer, asks the person once how it went. Run by a job, often; each case in a
 * unit of work of its own.
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
        takeFromWhoMayNotKeep();
        List<CaseId> due = work.run(() -> cases.waking(clock.instant(), BATCH).stream()
                .map(SupportCase::id)
                .toList());
        return each(due, this::wake);
    }

    /**
     * Every open case stays with its contact only while the contact may have it: a change of managers, a suspension, a
     * leave or a departure takes it off and carries it on.
     */
    private void takeFromWhoMayNotKeep() {
        List<CaseId> unfit = new ArrayList<>();
        Map<ProgrammeId, Programme> programmes = new HashMap<>();
        work.run(() -> {
            List<SupportCase> handled = Page.all(cases::waiting).stream()
                    .filter(c -> c.state().after(CaseMove.RECUSE).isPresent())
                    .toList();
            if (handled.isEmpty()) {
                return;
            }
            ReportingLines lines = routing.chain().lines();
            for (SupportCase c : handled) {
                Programme programme = programmes.computeIfAbsent(c.asked().programme(), id -> routing.programme(c));
                if (!routing.chain().mayKeep(programme, c, lines)) {
                    unfit.add(c.id());
                }
            }
        });
        each(unfit, this::recuse);
    }

    private void recuse(SupportCase c) {
        boolean keeps = c.state().after(CaseMove.RECUSE).isEmpty()
                || routing.chain()
                        .mayKeep(routing.programme(c), c, routing.chain().lines());
        if (!keeps) {
            Instant now = clock.instant();
            routed(c.recused(now), now);
        }
    }

    private int each(List<CaseId> ids, Consumer<SupportCase> step) {
        int done = 0;
        for (CaseId id : ids) {
            try {
                work.runDespiteChanges(() -> {
                    cases.find(id).ifPresent(step);
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
            case IN_SUPPORT -> review(c, now, wakeAt);
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

    /**
     * The contact is reminded; where the time for feedback is over and the case is not closed, the person knows too.
     */
    private void review(SupportCase c, Instant now, Instant wakeAt) {
        routing.tellHandler(c, now);
        if (wakeAt.equals(c.feedbackDue())) {
            routing.tell(c.asked().person(), now);
        }
        Instant due = c.due();
        Instant review =
                due != null && due.isAfter(now) ? due : routing.deadlines().review(c.asked(), now);
        cases.save(c.remindedUntil(review, routing.deadlines().nextLook(c, now, review)));
    }

    private void routed(SupportCase c, Instant now) {
        SupportCase kept = cases.save(routing.route(c, now));
        routing.tellHandler(kept, now);
        if (routing.isOutside(kept)) {
            routing.tell(kept.asked().person(), now);
        }
        routing.raise(EventType.SUPPORT_CASE_CHANGED, kept);
    }
}
