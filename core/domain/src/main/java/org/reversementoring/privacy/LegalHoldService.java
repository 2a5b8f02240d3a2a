package org.reversementoring.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.event.Notice;
import org.reversementoring.event.Notices;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.CaseId;
import org.reversementoring.wellbeing.SupportCase;
import org.reversementoring.wellbeing.SupportCases;

/**
 * Keeps one pair or one case from erasure and deletion until a day. Two data protection officers do it together,
 * neither of whom it concerns. It opens nothing to anybody.
 */
public final class LegalHoldService {
    private static final Pattern FILE_NUMBER = Pattern.compile("[\\p{L}\\p{Nd} ./:_-]{1,40}");

    private final UnitOfWork work;
    private final LegalHolds holds;
    private final Pairs pairs;
    private final SupportCases cases;
    private final Programmes programmes;
    private final RegisterStandings standings;
    private final Notices notices;
    private final Policy policy;
    private final Ids ids;
    private final Clock clock;

    public LegalHoldService(
            UnitOfWork work,
            LegalHolds holds,
            Pairs pairs,
            SupportCases cases,
            Programmes programmes,
            RegisterStandings standings,
            Notices notices,
            Policy policy,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.holds = holds;
        this.pairs = pairs;
        this.cases = cases;
        this.programmes = programmes;
        this.standings = standings;
        this.notices = notices;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is asked for: exactly one of {@code pair} and {@code supportCase}.
     *
     * @param until the day on which it ends by itself, in UTC
     */
    public record Request(
            @Nullable PairId pair,
            @Nullable CaseId supportCase,
            @Nullable HoldReason reason,
            @Nullable String fileNumber,
            @Nullable LocalDate until,
            Telling.Wanted telling) {}

    /** What is to be kept, and whose it is. */
    private record Subject(ProgrammeId programme, Set<PersonId> people) {}

    public LegalHold request(Actor actor, Request request) {
        return work.run(() -> {
            Subject subject = subject(request.pair(), request.supportCase());
            boolean mayKnow = !Boolean.FALSE.equals(request.telling().atOnce());
            HoldId id = new HoldId(ids.next());
            policy.require(
                    Action.REQUEST_HOLD,
                    standings.towardsHold(actor, id.value(), subject == null ? Set.of() : subject.people(), mayKnow));
            Check check = new Check();
            check.that(
                    (request.pair() == null) != (request.supportCase() == null),
                    "pair",
                    "or supportCase is required, and not both");
            check.done();
            if (subject == null) {
                throw RefusedException.notFound();
            }
            requireIndependent(actor, subject.programme(), subject.people());
            return holds.add(requested(actor, id, request, subject, null));
        });
    }

    /** Goes on with a hold that is in force, the same way as a first. */
    public LegalHold renew(Actor actor, HoldId id, @Nullable LocalDate until, Telling.Wanted telling) {
        return work.run(() -> {
            LegalHold present = find(actor, id, Action.REQUEST_HOLD);
            requireIndependent(actor, present.programme(), present.people());
            if (!present.isInForce(clock.instant())) {
                throw RefusedException.wrongState("Only a hold that is in force can be renewed; ask for a new one.");
            }
            Request request = new Request(
                    present.pair(), present.supportCase(), present.reason(), present.fileNumber(), until, telling);
            Subject subject = new Subject(present.programme(), present.people());
            return holds.add(requested(actor, new HoldId(ids.next()), request, subject, id));
        });
    }

    private LegalHold requested(Actor actor, HoldId id, Request request, Subject subject, @Nullable HoldId renews) {
        Instant now = clock.instant();
        Check check = new Check();
        HoldReason reason = check.required("reason", request.reason(), HoldReason.LEGAL_CLAIM);
        String fileNumber = check.text("fileNumber", request.fileNumber(), 40);
        check.that(
                FILE_NUMBER.matcher(fileNumber).matches(),
                "fileNumber",
                "must be a file number of letters, digits and . / : _ - and no sentence");
        Instant until = Telling.within(check, "until", request.until(), now, LegalHold.AT_MOST);
        Telling telling = Telling.of(check, request.telling(), now);
        check.that(
                telling.withheld() != Telling.Reason.RAISES_DANGER,
                "telling.reason",
                "must be UNLAWFUL: nothing else keeps the persons from being told of a hold");
        check.done();
        return new LegalHold(
                id,
                0,
                subject.programme(),
                request.pair(),
                request.supportCase(),
                subject.people(),
                reason,
                fileNumber,
                until,
                telling,
                renews,
                HoldState.REQUESTED,
                List.of(step(actor, HoldMove.REQUEST)));
    }

    /** By a second person: of the request, or of lifting it. */
    public LegalHold approve(Actor actor, HoldId id, long version) {
        return decide(actor, id, version, HoldMove.APPROVE);
    }

    public LegalHold reject(Actor actor, HoldId id, long version) {
        return decide(actor, id, version, HoldMove.REJECT);
    }

    /** Asks to lift a hold before its day. It keeps until a second person agrees. */
    public LegalHold askToLift(Actor actor, HoldId id, long version) {
        return work.run(() -> {
            LegalHold present = changeable(actor, id, version, Action.REQUEST_HOLD);
            return holds.save(present.moved(step(actor, HoldMove.ASK_TO_LIFT)));
        });
    }

    /** By whoever asked last, in one call. */
    public LegalHold withdraw(Actor actor, HoldId id) {
        return work.runDespiteChanges(() -> {
            LegalHold present = find(actor, id, Action.REQUEST_HOLD);
            if (!present.lastStep().by().isOf(actor)) {
                throw RefusedException.notAllowed();
            }
            return present.lastStep().move() == HoldMove.WITHDRAW
                    ? present
                    : holds.save(present.moved(step(actor, HoldMove.WITHDRAW)));
        });
    }

    private LegalHold decide(Actor actor, HoldId id, long version, HoldMove move) {
        return work.run(() -> {
            LegalHold present = changeable(actor, id, version, Action.DECIDE_HOLD);
            if (present.lastStep().by().isOf(actor)) {
                throw RefusedException.notAllowed();
            }
            if (!clock.instant().isBefore(present.until())) {
                throw RefusedException.wrongState("The day of this hold has passed; ask for a new one.");
            }
            LegalHold moved = present.moved(step(actor, move));
            boolean changed = present.state().keeps() != moved.state().keeps() && moved.cameIntoForce();
            boolean tell = changed && moved.telling().isDue(clock.instant());
            if (tell) {
                moved.people().forEach(p -> notices.add(Notice.toRead(ids.next(), p, clock.instant())));
            }
            return holds.save(tell ? moved.asTold() : moved);
        });
    }

    private LegalHold changeable(Actor actor, HoldId id, long version, Action action) {
        LegalHold present = find(actor, id, action);
        requireIndependent(actor, present.programme(), present.people());
        if (present.version() != version) {
            throw RefusedException.stale();
        }
        return present;
    }

    private LegalHold find(Actor actor, HoldId id, Action action) {
        LegalHold found = holds.find(id).orElse(null);
        policy.require(
                action,
                found == null
                        ? Standing.none(actor).about(id.value())
                        : standings.towardsHold(
                                actor,
                                id.value(),
                                found.people(),
                                found.telling().isDue(clock.instant())));
        if (found == null) {
            throw RefusedException.notFound();
        }
        return found;
    }

    private void requireIndependent(Actor actor, ProgrammeId programme, Set<PersonId> people) {
        boolean concerned = actor.person()
                .filter(me -> people.contains(me)
                        || programmes
                                .find(programme)
                                .filter(p -> p.managers().contains(me))
                                .isPresent())
                .isPresent();
        if (concerned) {
            throw RefusedException.notAllowed();
        }
    }

    private @Nullable Subject subject(@Nullable PairId pair, @Nullable CaseId supportCase) {
        if (pair != null) {
            Pair found = pairs.find(pair).orElse(null);
            return found == null ? null : new Subject(found.programme(), Set.of(found.mentor(), found.mentee()));
        }
        SupportCase found = supportCase == null ? null : cases.find(supportCase).orElse(null);
        return found == null
                ? null
                : new Subject(found.asked().programme(), Set.of(found.asked().person()));
    }

    private LegalHold.Step step(Actor actor, HoldMove move) {
        return new LegalHold.Step(move, Hand.of(actor, Hand.Office.DATA_PROTECTION_OFFICER), clock.instant());
    }
}
