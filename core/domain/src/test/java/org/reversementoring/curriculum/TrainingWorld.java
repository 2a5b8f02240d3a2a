package org.reversementoring.curriculum;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reversementoring.access.Actor;
import org.reversementoring.event.EventType;
import org.reversementoring.event.OutboxRelay;
import org.reversementoring.inmemory.InMemoryDeclarations;
import org.reversementoring.inmemory.InMemoryLearningPlatform;
import org.reversementoring.inmemory.InMemorySessions;
import org.reversementoring.inmemory.InMemoryTrainingPlans;
import org.reversementoring.inmemory.InMemoryTrainingRecords;
import org.reversementoring.inmemory.InMemoryTrainingRuns;
import org.reversementoring.pairing.OpenTopics;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.programme.Programme;
import org.reversementoring.session.CalendarService;
import org.reversementoring.session.MeetingDraft;
import org.reversementoring.session.PlanSession;
import org.reversementoring.session.SchedulingService;
import org.reversementoring.session.SessionId;
import org.reversementoring.session.SessionType;
import org.reversementoring.session.Sessions;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.wellbeing.BurdenPolicy;
import org.reversementoring.wellbeing.LoadCaps;

/** An open programme with its learning platform, all in memory; the relay carries events over. */
final class TrainingWorld {
    final PairingWorld base = new PairingWorld();
    final InMemoryLearningPlatform platform =
            new InMemoryLearningPlatform(Set.of("rm-tpl-mentor", "rm-tpl-mentee", "rm-tpl-programme", "rm-tpl-topic"));
    final WatchedPlatform watch = new WatchedPlatform();
    private final LearningPlatform watched = watch.inFrontOf(platform);
    final TrainingPlans plans = new InMemoryTrainingPlans(base.work);
    final TrainingRecords records = new InMemoryTrainingRecords(base.work);
    final ProgrammeAccess access = new ProgrammeAccess(base.programmes, base.policy, base.standings);
    final TrainingRuns runs = new InMemoryTrainingRuns(base.work);
    final CoursePublisher publisher = new CoursePublisher(base.work, plans, watched, base.events, base.clock);
    final CurriculumService curricula = new CurriculumService(base.work, access, plans, publisher);
    final LearningOfferService offers = new LearningOfferService(base.work, access, plans, base.events);
    final KickOffService kickOffs = new KickOffService(base.work, access, base.events);
    final TrainingSync sync = new TrainingSync(
            base.work,
            access,
            base.participants,
            base.people,
            plans,
            records,
            runs,
            watched,
            base.events,
            base.ids,
            base.clock);
    final TrainingService training =
            new TrainingService(base.work, access, base.participants, plans, records, runs, sync);
    final TrainingGate gate = new TrainingGate(records);
    private final InMemorySessions sessions = new InMemorySessions(base.work);
    /** Pairs whose sessions cannot be read. */
    final Set<PairId> broken = new HashSet<>();

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
    final CourseCalendar calendar = new CourseCalendar(
            base.work,
            watched,
            base.programmes,
            plans,
            base.pairs,
            base.people,
            new CalendarService(base.work, base.pairs, readable(), base.sealer, base.policy, base.standings),
            base.clock);
    final CourseUpkeep upkeep = new CourseUpkeep(
            base.work, access, plans, runs, publisher, calendar, watched, Duration.ofDays(30), base.clock);
    private final OutboxRelay relay = new OutboxRelay(
            base.work,
            base.outbox,
            List.of(base.upkeep),
            List.of(new TrainingFollower(sync), calendar),
            Clock.offset(base.clock, Duration.ofDays(400)));

    private Sessions readable() {
        return (Sessions) Proxy.newProxyInstance(
                Sessions.class.getClassLoader(), new Class<?>[] {Sessions.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("ofPair") && broken.contains(arguments[0])) {
                        throw new IllegalStateException("what a pair wrote");
                    }
                    return method.invoke(sessions, arguments);
                });
    }

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
        return planned(base.mentee, pair, ahead);
    }

    SessionId planned(Actor member, PairId pair, Duration ahead) {
        MeetingDraft meeting = new MeetingDraft(
                base.clock.instant().plus(ahead), 60, "short-video", SessionType.ONE_ON_ONE, null, null, null);
        return scheduling
                .plan(member, pair, new PlanSession(meeting, null, false))
                .session()
                .id();
    }

    String key(String part) {
        return "rm-" + base.programme.value() + "-" + part;
    }

    TrainingPlan plan() {
        return base.work.run(() -> plans.find(base.programme).orElseThrow());
    }

    TrainingRun run() {
        return base.work.run(() -> runs.find(base.programme).orElse(TrainingRun.none(base.programme)));
    }

    List<TrainingProblem.Kind> problems() {
        return run().problems().stream().map(TrainingProblem::kind).toList();
    }

    boolean mayBeMatched(Actor actor, Side side) {
        return base.work.run(() -> gate.isComplete(PairingWorld.id(actor), base.programme, side));
    }

    /** Works through the side's course, and the job reads it. */
    void complete(Actor actor, Side side) {
        platform.completes(number(actor), key(side == Side.MENTOR ? "mentor" : "mentee"));
        sync.refreshAll();
    }

    /** The programme closes, and its pairs end. */
    void close() {
        base.work.run(() -> {
            Programme open = base.programmes.find(base.programme).orElseThrow();
            base.programmes.save(open.closed(base.clock.instant()));
            base.events.raise(EventType.PROGRAMME_CLOSED, Map.of("programme", base.programme.value()));
        });
        relay();
        relay();
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
