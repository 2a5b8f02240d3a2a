package org.reversementoring.wellbeing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.event.EventType;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;

/**
 * What a person does with their own requests for help: ask, follow, withdraw, ask again. Help is in the answer, before
 * any human is involved and even where the request cannot be kept.
 */
public final class SupportService {
    private static final Logger LOG = Logger.getLogger(SupportService.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UnitOfWork work;
    private final SupportCases cases;
    private final ProtectiveNotes notes;
    private final CaseRouting routing;
    private final Programmes programmes;
    private final Pairs pairs;
    private final BurdenEvaluation evaluation;
    private final ExternalHelp help;
    private final Sealer sealer;
    private final Policy policy;
    private final Standings standings;
    private final Ids ids;
    private final Clock clock;

    public SupportService(
            UnitOfWork work,
            SupportCases cases,
            ProtectiveNotes notes,
            CaseRouting routing,
            Programmes programmes,
            Pairs pairs,
            BurdenEvaluation evaluation,
            ExternalHelp help,
            Sealer sealer,
            Policy policy,
            Standings standings,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.cases = cases;
        this.notes = notes;
        this.routing = routing;
        this.programmes = programmes;
        this.pairs = pairs;
        this.evaluation = evaluation;
        this.help = help;
        this.sealer = sealer;
        this.policy = policy;
        this.standings = standings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a case and routes it. Any employee may ask, about a programme they may read and a pair of their own. An
     * employee is decided about in the unit that keeps the case: where nothing can be written, or nobody can say who
     * asks, help is shown all the same.
     */
    public SupportAnswer ask(Actor actor, SupportRequest request) {
        boolean detriment = request.kind() == Asked.Kind.DETRIMENT;
        if (actor.unconfirmed()) {
            policy.require(Action.READ_RESOURCES, standings.towardsCatalogue(actor));
        } else if (actor.person().isEmpty()) {
            requireMayAsk(actor, detriment);
        }
        Check check = new Check();
        String words = check.optional("words", request.words(), PrivateText.MAX_LENGTH);
        check.that(!detriment || !words.isEmpty(), "words", "is required for a report");
        check.done();
        boolean urgent = request.urgency() == Asked.Urgency.URGENT;
        Need need = urgent ? Need.CRISIS : detriment ? Need.DETRIMENT : Need.EMOTIONAL;
        List<RoutedResource> resources = help.route(need, Resource.For.BOTH, actor);
        if (actor.unconfirmed()) {
            return new SupportAnswer(null, List.of(), resources, null, null);
        }
        PersonId person = actor.person().orElseThrow(RefusedException::notAllowed);
        try {
            return work.runDespiteChanges(() -> opened(actor, person, request, words, resources));
        } catch (RuntimeException e) {
            if (!RefusedException.isOutage(e)) {
                throw e;
            }
            LOG.log(
                    Level.WARNING,
                    () -> "a request for help could not be kept: "
                            + e.getClass().getName());
            return new SupportAnswer(null, List.of(), resources, null, null);
        }
    }

    private SupportAnswer opened(
            Actor actor, PersonId person, SupportRequest request, String words, List<RoutedResource> resources) {
        boolean detriment = request.kind() == Asked.Kind.DETRIMENT;
        requireMayAsk(actor, detriment);
        Programme programme = programmes.find(request.programme()).orElse(null);
        policy.require(
                Action.READ_PROGRAMME, programme == null ? Standing.none(actor) : standings.towards(actor, programme));
        Pair pair = ownPair(person, request);
        Instant now = clock.instant();
        CaseId id = new CaseId(ids.next());
        CaseWords said = new CaseWords(words, detriment ? nonce() : "");
        Asked asked = new Asked(
                request.kind(),
                person,
                request.programme(),
                request.pair(),
                request.urgency(),
                said.seal(id, request.kind(), sealer),
                request.releaseToExternal(),
                now,
                detriment ? said.proof() : null);
        SupportCase kept = cases.add(routing.route(SupportCase.requested(id, asked), now));
        routing.tellHandler(kept, now);
        routing.raise(EventType.SUPPORT_REQUESTED, kept);
        if (detriment && pair != null && pair.isMentor(person)) {
            evaluation.evaluate(pair);
        }
        return new SupportAnswer(
                kept,
                routing.chain().visibleTo(routing.programme(kept), asked),
                resources,
                detriment ? noted(asked, said) : null,
                unwatched(kept, now));
    }

    private ProtectiveNote.Receipt noted(Asked asked, CaseWords said) {
        LocalDate today = LocalDate.ofInstant(asked.at(), clock.getZone());
        notes.write(asked.person(), asked.pair(), today, said.proof());
        return new ProtectiveNote.Receipt(today, said.proof(), said.nonce());
    }

    private void requireMayAsk(Actor actor, boolean detriment) {
        policy.require(detriment ? Action.REPORT_DETRIMENT : Action.ASK_FOR_HELP, standings.towardsSelf(actor));
    }

    private @Nullable Pair ownPair(PersonId person, SupportRequest request) {
        if (request.pair() == null) {
            return null;
        }
        return pairs.find(request.pair())
                .filter(p -> p.hasMember(person) && p.programme().equals(request.programme()))
                .orElseThrow(RefusedException::notFound);
    }

    private @Nullable String unwatched(SupportCase kept, Instant now) {
        PersonId person = kept.asked().person();
        boolean watched = kept.handler() != null && routing.deadlines().isWorkedAt(person, now);
        return watched ? null : Messages.in(help.localityOf(person).language()).text("burden.unwatched");
    }

    /** All that the caller ever asked for, oldest first. */
    public List<CaseView> own(Actor actor) {
        return work.run(() -> {
            policy.require(Action.READ_CASE, standings.towardsSelf(actor));
            PersonId person = actor.person().orElseThrow(RefusedException::notAllowed);
            return cases.ofPerson(person).stream().map(this::view).toList();
        });
    }

    /** In one call, whatever the version, without a reason; a second time changes nothing. */
    public CaseView withdraw(Actor actor, CaseId id) {
        return change(actor, id, c -> c.state() == CaseState.WITHDRAWN ? c : c.withdrawn(clock.instant()));
    }

    /** Asks again after a case was closed: it travels the chain from its beginning. */
    public CaseView reopen(Actor actor, CaseId id) {
        return change(actor, id, c -> routing.route(c.reopened(clock.instant()), clock.instant()));
    }

    /** Keeps one's own case for up to 12 months after it is over, for a claim; asking again changes nothing. */
    public CaseView keepForClaim(Actor actor, CaseId id) {
        return work.runDespiteChanges(() -> {
            SupportCase present = own(actor, id);
            return view(present.keptLonger() ? present : cases.save(present.keptForClaim()));
        });
    }

    private SupportCase own(Actor actor, CaseId id) {
        SupportCase present = cases.find(id).orElse(null);
        boolean own = present != null && actor.is(present.asked().person());
        Standing standing = own ? standings.towardsSelf(actor) : Standing.none(actor);
        policy.require(Action.WITHDRAW_CASE, standing.about(id.value()));
        if (present == null) {
            throw RefusedException.notFound();
        }
        return present;
    }

    private CaseView change(Actor actor, CaseId id, UnaryOperator<SupportCase> step) {
        return work.runDespiteChanges(() -> {
            SupportCase present = own(actor, id);
            SupportCase next = step.apply(present);
            if (next.equals(present)) {
                return view(present);
            }
            SupportCase kept = cases.save(next);
            Instant now = clock.instant();
            routing.tellHandler(kept.handler() == null ? present : kept, now);
            routing.raise(EventType.SUPPORT_CASE_CHANGED, kept);
            return view(kept);
        });
    }

    private static String nonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private CaseView view(SupportCase supportCase) {
        return CaseView.of(
                supportCase, routing.chain().person(supportCase.asked().person()), sealer);
    }
}
