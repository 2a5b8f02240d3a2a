package org.reversementoring.server;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.curriculum.CourseCalendar;
import org.reversementoring.curriculum.CoursePublisher;
import org.reversementoring.curriculum.CourseUpkeep;
import org.reversementoring.curriculum.CurriculumService;
import org.reversementoring.curriculum.KickOffService;
import org.reversementoring.curriculum.LearningOfferService;
import org.reversementoring.curriculum.MenteeReading;
import org.reversementoring.curriculum.ProgrammeAccess;
import org.reversementoring.curriculum.TopicCourseService;
import org.reversementoring.curriculum.TrainingFollower;
import org.reversementoring.curriculum.TrainingGate;
import org.reversementoring.curriculum.TrainingService;
import org.reversementoring.curriculum.TrainingSync;
import org.reversementoring.event.EventHandler;
import org.reversementoring.event.Events;
import org.reversementoring.pairing.PreLearning;
import org.reversementoring.participation.TrainingRecord;
import org.reversementoring.rest.CurriculaResource;
import org.reversementoring.rest.LearningOffersResource;
import org.reversementoring.session.CalendarService;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.LearningPlatform;

/** The room curriculum: training, learning offers, kick-off, and the learning platform's calendar. */
final class CurriculumServices {
    final TrainingService training;
    private final TrainingSync sync;
    private final List<Object> resources;
    private final List<EventHandler> handlers;
    private final TrainingRecord gate;
    private final CourseUpkeep upkeep;

    /** @param archiveAfter how long after a programme's end its courses stay as they are */
    CurriculumServices(
            Stores stores,
            LearningPlatform platform,
            CalendarService sessions,
            Duration archiveAfter,
            Policy policy,
            Standings standings,
            Events events,
            Ids ids,
            Clock clock) {
        ProgrammeAccess access = new ProgrammeAccess(stores.programmes, policy, standings);
        sync = new TrainingSync(
                stores.work,
                access,
                stores.participants,
                stores.people,
                stores.trainingPlans,
                stores.trainingRecords,
                stores.trainingRuns,
                platform,
                events,
                ids,
                clock);
        training = new TrainingService(
                stores.work,
                access,
                stores.participants,
                stores.trainingPlans,
                stores.trainingRecords,
                stores.trainingRuns,
                sync);
        CoursePublisher publisher = new CoursePublisher(stores.work, stores.trainingPlans, platform, events, clock);
        resources = List.of(
                new CurriculaResource(
                        new CurriculumService(stores.work, access, stores.trainingPlans, publisher),
                        new TopicCourseService(stores.work, access, stores.trainingPlans, publisher),
                        training,
                        new KickOffService(stores.work, access, events)),
                new LearningOffersResource(
                        new LearningOfferService(stores.work, access, stores.trainingPlans, events), ids));
        CourseCalendar calendar = new CourseCalendar(
                stores.work,
                platform,
                stores.programmes,
                stores.trainingPlans,
                stores.pairs,
                stores.people,
                sessions,
                clock);
        handlers = List.of(new TrainingFollower(sync), calendar);
        upkeep = new CourseUpkeep(
                stores.work,
                access,
                stores.trainingPlans,
                stores.trainingRuns,
                publisher,
                calendar,
                platform,
                archiveAfter,
                clock);
        gate = platform instanceof NoPlatform
                ? (person, programme, side) -> true
                : new TrainingGate(stores.trainingRecords);
    }

    /** What a mentee completes before topics of identity; nothing where no learning platform is set. */
    static PreLearning preLearning(Stores stores, LearningPlatform platform) {
        return platform instanceof NoPlatform
                ? (pair, topic) -> true
                : new MenteeReading(stores.trainingPlans, stores.trainingRecords);
    }

    List<Object> resources() {
        return resources;
    }

    /** They speak to the learning platform. */
    List<EventHandler> handlers() {
        return handlers;
    }

    /** For the matching: who has completed the training. Nothing is required where no learning platform is set. */
    TrainingRecord gate() {
        return gate;
    }

    /** Brings courses and calendars in order, and archives what is over. */
    void keepCourses() {
        upkeep.run(Actor.SYSTEM);
    }

    /** Enrols, withdraws, and reads completion back. */
    void refresh() {
        sync.refreshAll();
    }
}
