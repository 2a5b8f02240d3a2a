package org.reversementoring.server;

import java.time.Clock;
import java.util.List;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.event.Events;
import org.reversementoring.pairing.LimitsService;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairTopics;
import org.reversementoring.pairing.PairingService;
import org.reversementoring.pairing.PreLearning;
import org.reversementoring.privacy.ExportSection;
import org.reversementoring.privacy.ExportSections;
import org.reversementoring.rest.LearningResource;
import org.reversementoring.rest.PairWorkResource;
import org.reversementoring.rest.RecognitionResource;
import org.reversementoring.rest.SessionsResource;
import org.reversementoring.session.CalendarService;
import org.reversementoring.session.CatalogueFacilitators;
import org.reversementoring.session.ChangeService;
import org.reversementoring.session.CommitmentService;
import org.reversementoring.session.ContactSweep;
import org.reversementoring.session.CreditService;
import org.reversementoring.session.LearningService;
import org.reversementoring.session.LoadFacts;
import org.reversementoring.session.ReflectionService;
import org.reversementoring.session.SchedulingService;
import org.reversementoring.session.SessionService;
import org.reversementoring.session.StoryService;
import org.reversementoring.session.TimeBudgetService;
import org.reversementoring.spi.Ids;
import org.reversementoring.wellbeing.BurdenPolicy;
import org.reversementoring.wellbeing.LoadCaps;
import org.reversementoring.wellbeing.ParticipantLocalities;
import org.reversementoring.wellbeing.ResourceCatalogue;

/** The use cases of the room {@code session}. */
final class SessionServices {
    /** What calendars outside may show; for the effects on the learning platform. */
    final CalendarService calendar;
    /** What the burden rules count. */
    final LoadFacts loadFacts;

    private final List<Object> resources;
    private final ContactSweep sweep;
    private final CreditService credits;
    private final StoryService stories;
    private final ReflectionService reflections;
    private final CommitmentService commitments;
    private final SessionService sessions;

    SessionServices(
            Stores stores,
            LimitsService limits,
            BurdenPolicy burdenPolicy,
            PreLearning preLearning,
            ResourceCatalogue catalogue,
            Sealer sealer,
            Policy policy,
            Standings standings,
            Events events,
            Ids ids,
            Clock clock) {
        PairDoor access = new PairDoor(stores.pairs, stores.programmes, policy, standings);
        calendar = new CalendarService(stores.work, stores.pairs, stores.sessions, sealer, policy, standings);
        sweep = new ContactSweep(stores.work, stores.pairs, stores.sessions, sealer, policy, standings, clock);
        loadFacts = new LoadFacts(
                stores.work,
                stores.pairs,
                stores.programmes,
                stores.sessions,
                stores.commitments,
                sealer,
                policy,
                standings,
                clock);
        sessions = new SessionService(stores.work, stores.sessions, access, sealer, ids);
        commitments = new CommitmentService(stores.work, stores.commitments, access, sealer, ids, clock);
        reflections = new ReflectionService(stores.work, stores.reflections, stores.sessions, access, sealer, ids);
        stories = new StoryService(
                stores.work,
                stores.stories,
                stores.pairs,
                stores.programmes,
                access,
                sealer,
                policy,
                standings,
                ids,
                clock);
        credits = new CreditService(
                stores.work,
                stores.credits,
                stores.pairs,
                stores.programmes,
                stores.people,
                stores.sessions,
                sealer,
                policy,
                standings,
                ids,
                clock);
        resources = List.of(
                new SessionsResource(
                        new SchedulingService(
                                stores.work,
                                stores.sessions,
                                access,
                                sealer,
                                new PairTopics(sealer)::open,
                                preLearning,
                                new CatalogueFacilitators(
                                        catalogue,
                                        new ParticipantLocalities(stores.participants, stores.people),
                                        clock),
                                new LoadCaps(burdenPolicy, stores.declarations, sealer),
                                events,
                                ids,
                                clock),
                        sessions,
                        limits),
                new PairWorkResource(
                        commitments,
                        new ChangeService(stores.work, stores.sessions, stores.commitments, access, sealer, ids, clock),
                        reflections),
                new LearningResource(
                        new LearningService(stores.work, stores.sessions, access, sealer),
                        new TimeBudgetService(stores.work, stores.pairs, stores.sessions, access, sealer, clock)),
                new RecognitionResource(stories, credits));
    }

    /** What the room contributes to an export. */
    List<ExportSection> sections(PairingService pairing) {
        return ExportSections.ofSessions(pairing, sessions, commitments, reflections, stories, credits);
    }

    List<Object> resources() {
        return resources;
    }

    void sweep() {
        sweep.run(Actor.SYSTEM);
    }
}
