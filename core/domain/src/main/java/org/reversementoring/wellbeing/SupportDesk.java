package org.reversementoring.wellbeing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Role;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.event.EventType;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** What a support contact does with the cases of the programmes in whose chain they stand. */
public final class SupportDesk {
    private final UnitOfWork work;
    private final SupportCases cases;
    private final CaseRouting routing;
    private final Programmes programmes;
    private final CaseStandings caseStandings;
    private final Sealer sealer;
    private final Policy policy;
    private final Standings standings;
    private final Clock clock;

    public SupportDesk(
            UnitOfWork work,
            SupportCases cases,
            CaseRouting routing,
            Programmes programmes,
            CaseStandings caseStandings,
            Sealer sealer,
            Policy policy,
            Standings standings,
            Clock clock) {
        this.work = work;
        this.cases = cases;
        this.routing = routing;
        this.programmes = programmes;
        this.caseStandings = caseStandings;
        this.sealer = sealer;
        this.policy = policy;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * The programme's cases that the contact need not stay out of, and for an external provider those that were
     * released; content is read one by one.
     */
    public Page<SupportCase> list(Actor actor, ProgrammeId programmeId, Page.Request request) {
        return work.run(() -> {
            Programme programme = programmes.find(programmeId).orElse(null);
            Standing standing = programme == null ? Standing.none(actor) : standings.towards(actor, programme);
            Action action = isProvider(standing) ? Action.LIST_RELEASED_CASES : Action.LIST_CASES;
            policy.require(action, standing);
            Page<SupportCase> page = cases.page(programmeId, request);
            List<SupportCase> visible = page.items().stream()
                    .filter(c -> policy.shows(action, caseStandings.towards(actor, c)))
                    .toList();
            return new Page<>(visible, page.next());
        });
    }

    /** For the person, a contact, or an external provider to whom the person released it. */
    public CaseView read(Actor actor, CaseId id) {
        return work.run(() -> {
            SupportCase found = cases.find(id).orElse(null);
            Standing standing = found == null ? Standing.none(actor) : caseStandings.towards(actor, found);
            policy.require(isProvider(standing) ? Action.READ_RELEASED_CASE : Action.READ_CASE, standing);
            if (found == null || (found.state() == CaseState.WITHDRAWN && !standing.own())) {
                throw RefusedException.notFound();
            }
            return view(found);
        });
    }

    /** Answers the person: somebody has it. Whoever acknowledges becomes its handler. */
    public CaseView acknowledge(Actor actor, CaseId id, long version) {
        return change(actor, id, version, c -> {
            Instant now = clock.instant();
            CaseClock.Deadline deadline = routing.deadlines().plan(c.asked(), now);
            return c.acknowledgedBy(
                    contact(actor),
                    now,
                    deadline.half(),
                    deadline.due(),
                    routing.deadlines().feedback(c.asked(), now));
        });
    }

    /** Proposes a next step; the person reads it. */
    public CaseView plan(Actor actor, CaseId id, long version, String step) {
        return change(actor, id, version, c -> {
            Check check = new Check();
            PrivateText text = PrivateText.required(check, "step", step);
            check.done();
            Instant now = clock.instant();
            CaseNote note = new CaseNote(
                    now, contact(actor), CaseWords.sealNote(id, c.notes().size(), text, sealer));
            Instant review = routing.deadlines().review(c.asked(), now);
            return c.planned(note, now, review, routing.deadlines().nextLook(c, now, review));
        });
    }

    /** Closing asks nothing. The person may reopen. */
    public CaseView close(Actor actor, CaseId id, long version) {
        return change(actor, id, version, c -> {
            Instant now = clock.instant();
            return c.closed(now, routing.deadlines().checkIn(now));
        });
    }

    private CaseView change(Actor actor, CaseId id, long version, UnaryOperator<SupportCase> step) {
        return work.run(() -> {
            SupportCase present = cases.find(id).orElse(null);
            policy.require(
                    Action.HANDLE_CASE, present == null ? Standing.none(actor) : caseStandings.towards(actor, present));
            if (present == null) {
                throw RefusedException.notFound();
            }
            if (present.version() != version) {
                throw RefusedException.stale();
            }
            SupportCase kept = cases.save(step.apply(present));
            routing.tell(kept.asked().person(), clock.instant());
            routing.raise(EventType.SUPPORT_CASE_CHANGED, kept);
            return view(kept);
        });
    }

    private static boolean isProvider(Standing standing) {
        return standing.roles().contains(Role.EXT_PROVIDER) && !standing.roles().contains(Role.SUPPORT);
    }

    private static PersonId contact(Actor actor) {
        return actor.person().orElseThrow(RefusedException::notAllowed);
    }

    private CaseView view(SupportCase supportCase) {
        return CaseView.of(
                supportCase, routing.chain().person(supportCase.asked().person()), sealer);
    }
}
