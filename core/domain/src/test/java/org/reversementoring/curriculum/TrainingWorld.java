package org.reversementoring.curriculum;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reversementoring.access.Actor;
import org.reversementoring.event.OutboxRelay;
import org.reversementoring.inmemory.InMemoryDeclarations;
import org.reversementoring.inmemory.InMemoryLearningPlatform;
import org.reversementoring.inmemory.InMemorySessions;
import org.reversementoring.inmemory.InMemoryTrainingPlans;
import org.reversementoring.inmemory.InMemoryTrainingRecords;
import org.reversementoring.pairing.OpenTopics;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.session.CalendarService;
import org.reversementoring.session.MeetingDraft;
import org.reversementoring.session.PlanSession;
import org.reversementoring.session.SchedulingService;
import org.reversementoring.session.SessionId;
import org.reversementoring.session.SessionType;
import org.reversementoring.wellbeing.BurdenPolicy;
import org.reversementoring.wellbeing.LoadCaps;

/** An open programme with its learning platform, all in memory; the relay carries events over. */
final class TrainingWorld {
    final PairingWorld base = new PairingWorld();
    final InMemoryLearningPlatform platform =
            new InMemoryLearningPlatform(Set.of("rm-tpl-mentor", "rm-tpl-mentee", "rm-tpl-programme", "rm-tpl-topic"));
    final TrainingPlans plans = new InMemoryTrainingPlans(base.work);
    final TrainingRecords records = new InMemoryTrainingRecords(base.work);
    final ProgrammeAccess access = new ProgrammeAccess(base.programmes, base.policy, base.standings);
    final CurriculumService curricula =
            new CurriculumService(base.work, access, plans, platform, base.events, base.clock);
    final LearningOfferService offers = new LearningOfferService(base.work, access, plans, base.events);
    final KickOffService kickOffs = new KickOffService(base.work, access, base.events);
    final TrainingSync sync = new TrainingSync(
            base.work,
            access,
            base.participants,
            base.people,
            plans,
            records,
            platform,
            base.events,
            base.ids,
            base.clock);
    final TrainingService training = new TrainingService(base.work, access, base.participants, plans, records, sync);
    final TrainingGate gate = new TrainingGate(records);
    private final InMemorySessions sessions = new InMemorySessions(base.work);
    private final SchedulingService scheduling = new SchedulingService(
            base.work,
            sessions,
            new PairDoor(base.pairs, base.programmes, base.policy, base.standings),
            base.sealer,
            pair -> OpenTopics.of(Set.of("short-video")),
            (pair, topic) -> true,
            (key, pair) -> Optional.empty(),
            new LoadCaps(BurdenPolicy.DEFAULT, new InMemoryDeclarations(base.work), base.sealer),
            base.events,
            base.ids,
            base.clock);
    private final OutboxRelay relay = new OutboxRelay(
            base.work,
            base.outbox,
            List.of(),
            List.of(
                    new TrainingFollower(sync),
                    new CourseCalendar(
                            base.work,
                            platform,
                            base.programmes,
                            plans,
                            base.pairs,
                            base.people,
                            new CalendarService(
                                    base.work, base.pairs, sessions, base.sealer, base.policy, base.standings))),
            Clock.offset(base.clock, Duration.ofDays(400)));

    /** What happened takes effect. */
    void relay() {
        relay.relay();
        relay.relayOutside();
    }

    void publish() {
        curricula.publish(base.manager, base.programme);
        relay();
    }

    void optIn(Actor actor, Side side) {
        base.participation.optIn(actor, base.programme, side, base.answers(side));
        relay();
    }

    SessionId planned(PairId pair, Duration ahead) {
        MeetingDraft meeting = new MeetingDraft(
                base.clock.instant().plus(ahead), 60, "short-video", SessionType.ONE_ON_ONE, null, null, null);
        return scheduling
                .plan(base.mentee, pair, new PlanSession(meeting, null, false))
                .session()
                .id();
    }

    String key(String part) {
        return "rm-" + base.programme.value() + "-" + part;
    }

    TrainingStatus status(Actor actor, Side side) {
        return base.work.run(() -> records.status(base.programme, PairingWorld.id(actor), side));
    }

    List<String> titles(Actor viewer) {
        return platform.calendar(key("programme"), number(viewer)).stream()
                .map(a -> a.title())
                .toList();
    }

    static EmployeeNumber number(Actor actor) {
        EmployeeNumber number = actor.employeeNumber();
        if (number == null) {
            throw new IllegalArgumentException("no employee");
        }
        return number;
    }
}
