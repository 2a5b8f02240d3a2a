package org.reversementoring.participation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.event.EventType;
import org.reversementoring.pairing.PairHolds;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;

/**
 * What a person does about taking part: opt in, answer, pause, leave. Nobody can do any of it for somebody else, and
 * declining leaves no trace that others could tell from silence.
 */
public final class ParticipationService {
    private final UnitOfWork work;
    private final Programmes programmes;
    private final Participants participants;
    private final Leaving leaving;
    private final PairHolds holds;
    private final Policy policy;
    private final Standings standings;
    private final ParticipantSeals seals;
    private final Ids ids;
    private final Clock clock;

    public ParticipationService(
            UnitOfWork work,
            Programmes programmes,
            Participants participants,
            Leaving leaving,
            PairHolds holds,
            Policy policy,
            Standings standings,
            Sealer sealer,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.participants = participants;
        this.leaving = leaving;
        this.holds = holds;
        this.policy = policy;
        this.standings = standings;
        this.seals = new ParticipantSeals(sealer);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The person opts in to an open programme, invited or of their own accord, with the consent text they read. Opting
     * in again after leaving starts anew; while taking part, use {@link #change}.
     */
    public OwnParticipation optIn(Actor actor, ProgrammeId programmeId, Side side, Answers answers) {
        return work.run(() -> {
            Programme programme = own(actor, programmeId, Action.WRITE_PARTICIPATION);
            requireAll(actor, Action.WRITE_SKILLS, Action.WRITE_SURVEY, Action.WRITE_PREFERENCES);
            PersonId person = person(actor);
            programme.requireOpen();
            Profile profile = answers.check(programme, side);
            requireCurrentConsent(answers);
            Participant before = participants
                    .find(programmeId, person, side)
                    .orElseGet(() -> participants.add(
                            Participant.invited(new ParticipantId(ids.next()), programmeId, person, side)));
            if (before.state().takesPart()) {
                throw RefusedException.wrongState("You have opted in already; change your answers instead.");
            }
            Consent consent = new Consent(ConsentText.CURRENT.version(), clock.instant());
            Participant kept = participants.save(before.optedIn(
                    consent, profile, seals.seal(before, answers.survey()), seals.seal(before, answers.preferences())));
            leaving.raise(EventType.OPTED_IN, kept);
            return opened(kept);
        });
    }

    /** Replaces the answers of somebody who takes part. */
    public OwnParticipation change(Actor actor, ProgrammeId programmeId, Side side, long version, Answers answers) {
        return work.run(() -> {
            Programme programme = own(actor, programmeId, Action.WRITE_PARTICIPATION);
            requireAll(actor, Action.WRITE_SKILLS, Action.WRITE_SURVEY, Action.WRITE_PREFERENCES);
            Participant before = takingPart(actor, programmeId, side);
            if (before.version() != version) {
                throw RefusedException.stale();
            }
            Profile profile = answers.check(programme, side);
            Participant kept = participants.save(before.withAnswers(
                    profile, seals.seal(before, answers.survey()), seals.seal(before, answers.preferences())));
            // Who is no longer wanted as a partner may be one already.
            holds.of(kept.person());
            return opened(kept);
        });
    }

    /**
     * Opts in, or replaces the answers of somebody who takes part already.
     *
     * @param version the version that was read; may be null only before opting in
     */
    public OwnParticipation answer(
            Actor actor, ProgrammeId programme, Side side, @Nullable Long version, Answers answers) {
        return work.run(() -> {
            own(actor, programme, Action.WRITE_PARTICIPATION);
            boolean takesPart =
                    find(actor, programme, side).map(p -> p.state().takesPart()).orElse(false);
            if (!takesPart) {
                return optIn(actor, programme, side, answers);
            }
            if (version == null) {
                throw new RefusedException(
                        Problem.VERSION_REQUIRED, "You have opted in already; send the version that you change.");
            }
            return change(actor, programme, side, version, answers);
        });
    }

    /** The text that a person reads and accepts before opting in. */
    public ConsentText consentText(Actor actor, ProgrammeId programme) {
        return work.run(() -> {
            own(actor, programme, Action.READ_PARTICIPATION);
            return ConsentText.CURRENT;
        });
    }

    /** No new pair for now; present pairs go on. Pausing again changes nothing. */
    public OwnParticipation pause(Actor actor, ProgrammeId programme, Side side) {
        return move(actor, programme, side, ParticipantState.PAUSED, Participant::paused);
    }

    public OwnParticipation resume(Actor actor, ProgrammeId programme, Side side) {
        return move(actor, programme, side, ParticipantState.OPTED_IN, Participant::resumed);
    }

    /**
     * Declines an invitation or leaves: one call, no reason, whatever the version, as often as one likes. Leaving
     * deletes the answers and ends the pairs on this side; declining is told to nobody.
     */
    public void leave(Actor actor, ProgrammeId programmeId, Side side) {
        work.runDespiteChanges(() -> {
            own(actor, programmeId, Action.WRITE_PARTICIPATION);
            find(actor, programmeId, side).ifPresent(leaving::leave);
            return Boolean.TRUE;
        });
    }

    /** The person's own record; NOT_FOUND for somebody who was never asked and never opted in. */
    public OwnParticipation read(Actor actor, ProgrammeId programmeId, Side side) {
        return work.run(() -> {
            own(actor, programmeId, Action.READ_PARTICIPATION);
            requireAll(actor, Action.READ_SKILLS, Action.READ_SURVEY, Action.READ_PREFERENCES);
            return opened(find(actor, programmeId, side).orElseThrow(RefusedException::notFound));
        });
    }

    /** Every programme and side in which the person was invited or took part. */
    public List<OwnParticipation> mine(Actor actor) {
        return work.run(() -> {
            requireAll(
                    actor, Action.READ_PARTICIPATION, Action.READ_SKILLS, Action.READ_SURVEY, Action.READ_PREFERENCES);
            return participants.ofPerson(person(actor)).stream()
                    .map(this::opened)
                    .toList();
        });
    }

    private OwnParticipation move(
            Actor actor,
            ProgrammeId programmeId,
            Side side,
            ParticipantState target,
            UnaryOperator<Participant> change) {
        return work.runDespiteChanges(() -> {
            own(actor, programmeId, Action.WRITE_PARTICIPATION);
            Participant before = takingPart(actor, programmeId, side);
            return opened(before.state() == target ? before : participants.save(change.apply(before)));
        });
    }

    private Participant takingPart(Actor actor, ProgrammeId programme, Side side) {
        Participant found = find(actor, programme, side).orElseThrow(RefusedException::notFound);
        if (!found.state().takesPart()) {
            throw RefusedException.wrongState("You have not opted in on this side.");
        }
        return found;
    }

    private Optional<Participant> find(Actor actor, ProgrammeId programme, Side side) {
        return participants.find(programme, person(actor), side);
    }

    /** The programme, where the actor may see it and may do this to a record of their own. */
    private Programme own(Actor actor, ProgrammeId id, Action action) {
        Programme programme = programmes.find(id).orElse(null);
        policy.require(
                Action.READ_PROGRAMME, programme == null ? Standing.none(actor) : standings.towards(actor, programme));
        policy.require(action, standings.towardsSelf(actor));
        if (programme == null) {
            throw RefusedException.notFound();
        }
        return programme;
    }

    private void requireAll(Actor actor, Action... actions) {
        policy.require(standings.towardsSelf(actor), actions);
    }

    private static PersonId person(Actor actor) {
        return actor.person().orElseThrow(RefusedException::notAllowed);
    }

    private static void requireCurrentConsent(Answers answers) {
        Integer version = answers.consentVersion();
        if (version == null || version != ConsentText.CURRENT.version()) {
            throw RefusedException.invalid(
                    "consentVersion",
                    "must be " + ConsentText.CURRENT.version()
                            + ", the consent text in force; read and accept it first");
        }
    }

    private OwnParticipation opened(Participant participant) {
        return new OwnParticipation(
                participant,
                seals.survey(participant).orElse(null),
                seals.preferences(participant).orElse(null));
    }
}
