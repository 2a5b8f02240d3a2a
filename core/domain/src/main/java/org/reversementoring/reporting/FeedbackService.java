package org.reversementoring.reporting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.participation.ParticipantState;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;

/**
 * The programme's survey: answered in private by whoever wants to, inside the programme or outside of it. Nobody is
 * reminded, and nobody learns who answered.
 */
public final class FeedbackService {
    private final UnitOfWork work;
    private final Programmes programmes;
    private final Participants participants;
    private final Feedbacks feedbacks;
    private final Sealer sealer;
    private final Policy policy;
    private final Standings standings;
    private final Ids ids;
    private final Clock clock;

    public FeedbackService(
            UnitOfWork work,
            Programmes programmes,
            Participants participants,
            Feedbacks feedbacks,
            Sealer sealer,
            Policy policy,
            Standings standings,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.participants = participants;
        this.feedbacks = feedbacks;
        this.sealer = sealer;
        this.policy = policy;
        this.standings = standings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Answers as their person reads them. */
    public record Own(Feedback feedback, Feedback.Answers answers) {}

    /**
     * Keeps the caller's answers. Answering the same stage again replaces what was answered; it is counted in the wave
     * in which that happens, and what a closed wave counted stays counted there.
     *
     * @param answers by the item's name, 1 to 5; at least one
     */
    public Own answer(Actor actor, ProgrammeId id, Feedback.@Nullable Stage stage, Map<String, Integer> answers) {
        return work.run(() -> {
            Programme programme = own(actor, id, Action.WRITE_SURVEY);
            PersonId me = actor.person().orElseThrow(RefusedException::notAllowed);
            if (programme.state() == Programme.State.DRAFT) {
                throw RefusedException.wrongState("The programme has not opened yet.");
            }
            FeedbackArm arm = arm(id, me);
            Check check = new Check();
            Feedback.Stage when = check.required("stage", stage, Feedback.Stage.AFTER);
            Feedback.Answers checked = new Feedback.Answers(arm, checked(check, when, arm, answers));
            check.done();
            Feedback kept = feedbacks
                    .find(id, me, when)
                    .map(before -> feedbacks.save(before.answeredAnew(checked, clock.instant(), sealer)))
                    .orElseGet(() -> feedbacks.add(Feedback.sealed(
                            new FeedbackId(ids.next()), id, me, when, clock.instant(), checked, sealer)));
            return new Own(kept, checked);
        });
    }

    /** What the caller answered, of both stages. */
    public List<Own> mine(Actor actor, ProgrammeId id) {
        return work.run(() -> {
            own(actor, id, Action.READ_SURVEY);
            PersonId me = actor.person().orElseThrow(RefusedException::notAllowed);
            List<Own> mine = new ArrayList<>();
            for (Feedback.Stage stage : Feedback.Stage.values()) {
                feedbacks
                        .find(id, me, stage)
                        .ifPresent(f -> f.open(sealer).ifPresent(answers -> mine.add(new Own(f, answers))));
            }
            return mine;
        });
    }

    private static Map<FeedbackItem, Integer> checked(
            Check check, Feedback.Stage stage, FeedbackArm arm, Map<String, Integer> answers) {
        Map<FeedbackItem, Integer> known = new EnumMap<>(FeedbackItem.class);
        Map<String, Integer> left = new HashMap<>(answers);
        for (FeedbackItem item : FeedbackItem.values()) {
            if (left.containsKey(item.name())) {
                String at = "answers." + item.name();
                known.put(item, check.range(at, left.remove(item.name()), 1, 5));
                boolean askable = !item.isAboutProgramme() || (arm.takesPart() && stage == Feedback.Stage.AFTER);
                check.that(askable, at, "is about the programme: only who takes part is asked, and only AFTER");
            }
        }
        check.that(left.isEmpty(), "answers", "may hold only the items of the survey");
        check.that(!answers.isEmpty(), "answers", "must hold at least one item");
        return known;
    }

    /** Who is on both sides answers as a mentor. */
    private FeedbackArm arm(ProgrammeId programme, PersonId person) {
        if (isOn(programme, person, Side.MENTOR)) {
            return FeedbackArm.MENTORS;
        }
        return isOn(programme, person, Side.MENTEE) ? FeedbackArm.MENTEES : FeedbackArm.NON_PARTICIPANTS;
    }

    private boolean isOn(ProgrammeId programme, PersonId person, Side side) {
        return participants
                .find(programme, person, side)
                .map(p -> p.state())
                .filter(ParticipantState::takesPart)
                .isPresent();
    }

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
}
