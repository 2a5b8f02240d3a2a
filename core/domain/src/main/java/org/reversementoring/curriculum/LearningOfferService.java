package org.reversementoring.curriculum;

import java.util.List;
import java.util.Map;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.UnitOfWork;

/** Workshops, seminars and material, for as long as the programme runs. */
public final class LearningOfferService {
    private final UnitOfWork work;
    private final ProgrammeAccess programmes;
    private final TrainingPlans plans;
    private final Events events;

    public LearningOfferService(UnitOfWork work, ProgrammeAccess programmes, TrainingPlans plans, Events events) {
        this.work = work;
        this.programmes = programmes;
        this.plans = plans;
        this.events = events;
    }

    public List<LearningOffer> list(Actor actor, ProgrammeId id) {
        return work.run(() -> {
            programmes.find(actor, id, Action.READ_RESOURCES);
            return plans.find(id).map(TrainingPlan::offers).orElse(List.of());
        });
    }

    public LearningOffer read(Actor actor, ProgrammeId id, LearningOfferId offerId) {
        return list(actor, id).stream()
                .filter(offer -> offer.id().equals(offerId))
                .findFirst()
                .orElseThrow(RefusedException::notFound);
    }

    /** Adds an offer at any time before the programme closes. What takes place at a time gets into the calendar. */
    public LearningOffer offer(Actor actor, ProgrammeId id, LearningOffer offer) {
        return work.run(() -> {
            Programme programme = programmes.find(actor, id, Action.WRITE_RESOURCES);
            if (programme.state() == Programme.State.CLOSED) {
                throw RefusedException.wrongState("The programme is CLOSED.");
            }
            offer.check();
            TrainingPlan plan = plans.find(id).orElseGet(() -> plans.add(TrainingPlan.empty(id)));
            plans.save(plan.with(offer));
            changed(id, offer);
            return offer;
        });
    }

    /** Takes an offer away, out of the calendar too. Refuses one that is not there with NOT_FOUND. */
    public void remove(Actor actor, ProgrammeId id, LearningOfferId offerId) {
        work.run(() -> {
            programmes.find(actor, id, Action.WRITE_RESOURCES);
            TrainingPlan plan = plans.find(id).orElseThrow(RefusedException::notFound);
            LearningOffer offer = plan.offer(offerId).orElseThrow(RefusedException::notFound);
            plans.save(plan.without(offerId));
            changed(id, offer);
        });
    }

    private void changed(ProgrammeId id, LearningOffer offer) {
        if (offer.isScheduled()) {
            events.raise(
                    EventType.LEARNING_OFFER_CHANGED,
                    Map.of("programme", id.value(), "offer", offer.id().value()));
        }
    }
}
