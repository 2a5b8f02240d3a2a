package org.reversementoring.pairing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairDoor.Inside;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Messages;

/** One agreement with commitments of both sides; a pair is ACTIVE only after both accepted the same text. */
public final class AgreementService {
    private static final String CLAUSES = "clauses";

    private final UnitOfWork work;
    private final PairDoor door;
    private final PairTransitions transitions;
    private final PairSeals seals;
    private final DutyToAct dutyToAct;
    private final Clock clock;

    public AgreementService(
            UnitOfWork work,
            PairDoor door,
            PairTransitions transitions,
            Sealer sealer,
            DutyToAct dutyToAct,
            Clock clock) {
        this.work = work;
        this.door = door;
        this.transitions = transitions;
        this.seals = new PairSeals(sealer);
        this.dutyToAct = dutyToAct;
        this.clock = clock;
    }

    public Agreement read(Actor actor, PairId id) {
        return read(actor, id, "en");
    }

    /** @param language BCP 47, of the notices; the points are in English */
    public Agreement read(Actor actor, PairId id, String language) {
        return work.run(() -> view(door.inside(actor, id, Action.READ_AGREEMENT, Action.READ_CLAUSES), language));
    }

    /**
     * Accepts the agreement in force, with the clauses and the notices shown with it. Anything else than the present
     * texts is refused, so that nobody accepts what they did not read.
     */
    public Agreement accept(Actor actor, PairId id, Agreement.Acceptance acceptance) {
        return work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.ACCEPT_AGREEMENT);
            Pair pair = in.pair();
            pair.requireNotEnded();
            requirePresentTexts(in, acceptance);
            Pair agreed = pair.withSide(
                    in.me(),
                    m -> m.agreed(
                            acceptance.version(), acceptance.clausesNumber(), acceptance.notices(), clock.instant()));
            Pair kept = transitions.keep(pair, agreed.activatedIfComplete(clock.instant()));
            return view(in.with(kept));
        });
    }

    /**
     * Writes the pair's own clauses anew, in place of those with this number. The author accepts them by writing; the
     * other has still to accept.
     */
    public Agreement write(Actor actor, PairId id, long clausesNumber, PrivateText text) {
        return work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.WRITE_CLAUSES);
            Pair pair = in.pair();
            pair.requireNotEnded();
            if (number(pair) != clausesNumber) {
                throw RefusedException.stale();
            }
            int number = number(pair) + 1;
            Clauses clauses = new Clauses(number, seals.shared(pair, in.me(), DataItem.D04, CLAUSES, text));
            Pair written = pair.withClauses(clauses).withSide(in.me(), m -> m.withClausesAccepted(number));
            return view(in.with(transitions.keep(pair, written)));
        });
    }

    /** The mentee's declaration at the end: nothing from here was used in a decision about the mentor. */
    public void declareAtEnd(Actor actor, PairId id) {
        work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.ACCEPT_AGREEMENT);
            if (in.isMentor()) {
                throw RefusedException.notAllowed();
            }
            if (in.pair().state() != PairState.ENDED) {
                throw RefusedException.wrongState("The declaration is made once the pair has ended.");
            }
            return in.mine().closingDeclaredAt() != null
                    ? in.pair()
                    : transitions.keep(in.pair(), in.pair().withSide(in.me(), m -> m.closingDeclared(clock.instant())));
        });
    }

    private void requirePresentTexts(Inside in, Agreement.Acceptance acceptance) {
        if (acceptance.version() != AgreementText.CURRENT.version()) {
            throw RefusedException.invalid(
                    "version",
                    "must be " + AgreementText.CURRENT.version() + ", the agreement in force; read it first");
        }
        if (acceptance.clausesNumber() != number(in.pair())) {
            throw RefusedException.invalid("clausesNumber", "is not that of the present clauses; read them first");
        }
        if (!acceptance.notices() && !notices(in, "en").isEmpty()) {
            throw RefusedException.invalid("notices", "must be true: the notices shown are part of the agreement");
        }
    }

    private static int number(Pair pair) {
        Clauses clauses = pair.clauses();
        return clauses == null ? 0 : clauses.number();
    }

    private List<String> notices(Inside in, String language) {
        Messages messages = Messages.in(language);
        List<String> notices = new ArrayList<>();
        notices.add(dutyToAct.text(in.programme(), in.pair(), language));
        if (!in.isMentor()) {
            notices.add(messages.text("agreement.noRetaliation"));
        }
        if (in.pair().guarded()) {
            notices.add(messages.text("agreement.reportingLine"));
        }
        return notices;
    }

    private Agreement view(Inside in) {
        return view(in, "en");
    }

    private Agreement view(Inside in, String language) {
        Pair pair = in.pair();
        Member mine = in.mine();
        return new Agreement(
                AgreementText.CURRENT.version(),
                AgreementText.CURRENT.pointsFor(in.programme(), pair.arrangement()),
                clauses(pair),
                number(pair),
                notices(in, language),
                mine.agreementVersion(),
                mine.agreementAcceptedAt(),
                day(pair.menteeSide().noticesAcceptedAt()),
                day(pair.menteeSide().closingDeclaredAt()),
                pair.agreedByBoth());
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, clock.getZone());
    }

    private @Nullable String clauses(Pair pair) {
        Clauses clauses = pair.clauses();
        return clauses == null
                ? null
                : seals.open(pair, DataItem.D04, CLAUSES, clauses.text())
                        .map(PrivateText::value)
                        .orElse(null);
    }
}
