package org.reversementoring.session;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.event.Outbox.Leg;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.inmemory.InMemoryCommitments;
import org.reversementoring.inmemory.InMemoryCredits;
import org.reversementoring.inmemory.InMemoryDeclarations;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryPairs;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryProgrammes;
import org.reversementoring.inmemory.InMemoryReflections;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.inmemory.InMemorySessions;
import org.reversementoring.inmemory.InMemoryStories;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.pairing.Arrangement;
import org.reversementoring.pairing.ContactStatus;
import org.reversementoring.pairing.Goals;
import org.reversementoring.pairing.Member;
import org.reversementoring.pairing.OpenTopics;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.pairing.ReleaseService;
import org.reversementoring.pairing.Times;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Definition;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ReportTerms;
import org.reversementoring.programme.Structure;
import org.reversementoring.programme.SupportContact;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.wellbeing.BurdenPolicy;
import org.reversementoring.wellbeing.LoadCaps;

/** An open programme with one active pair (two weeks, 60 minutes: 129 agreed minutes in 30 days), all in memory. */
final class SessionWorld {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final String VIDEO = "short-video";
    static final String BELONGING = "belonging";
    static final String CLOSED_TOPIC = "ai-tools";

    Instant now = START;
    private final InstantSource source = () -> now;
    final Clock clock = source.withZone(ZoneOffset.UTC);
    final Ids ids = new TimeOrderedIds(clock);
    final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    final InMemoryPairs pairs = new InMemoryPairs(work);
    final InMemoryProgrammes programmes = new InMemoryProgrammes(work);
    final InMemoryPeople people = new InMemoryPeople(work);
    final InMemorySessions sessions = new InMemorySessions(work);
    final InMemoryCommitments commitments = new InMemoryCommitments(work);
    final InMemoryReflections reflections = new InMemoryReflections(work);
    final InMemoryStories stories = new InMemoryStories(work);
    final InMemoryCredits credits = new InMemoryCredits(work);
    final InMemoryOutbox outbox = new InMemoryOutbox(work);
    final InMemoryDeclarations declarations = new InMemoryDeclarations(work);
    final InMemorySealer sealer = new InMemorySealer();
    final Policy policy = new Policy((action, standing, verdict) -> {});
    final Standings standings = new Standings((person, programme) -> Set.of());
    final Set<String> openTopics = new HashSet<>(Set.of(VIDEO, BELONGING));
    final Set<String> facilitatedFirst = new HashSet<>();
    final Map<String, Facilitator> facilitators =
            Map.of("dialogue", new Facilitator("dialogue", "Invented dialogue", "dialogue@help.example"));
    boolean menteeHasRead = true;

    final Actor mentor = employee("mentor");
    final Actor mentee = employee("mentee");
    final Actor manager = employee("manager", StaffRole.PROGRAMME_MANAGER);
    final Actor supporter = employee("supporter", StaffRole.SUPPORT_CONTACT);
    final Actor colleague = employee("colleague");

    /** Above the mentor, nearest first. */
    final Actor teamLead = employee("team-lead");

    final Actor director = employee("director");
    final Actor operator = employee("operator", StaffRole.OPERATOR);
    final Actor auditor = employee("auditor", StaffRole.AUDITOR);
    final Actor protectionOfficer = employee("dpo", StaffRole.DPO);
    final Actor integration = new Actor("client", null, null, Set.of(StaffRole.INTEGRATION), false);

    {
        report(director, null);
        report(teamLead, director);
        report(mentor, teamLead);
        report(mentee, null);
        report(colleague, director);
    }

    final Programme programme = work.run(() -> programmes.add(open()));
    final Pair pair = work.run(() -> pairs.add(pair(mentor, mentee, PairState.ACTIVE)));

    final PairDoor access = new PairDoor(pairs, programmes, policy, standings);
    final SchedulingService scheduling = new SchedulingService(
            work,
            sessions,
            access,
            sealer,
            p -> new OpenTopics(openTopics, facilitatedFirst),
            (p, topic) -> menteeHasRead,
            (key, p) -> Optional.ofNullable(facilitators.get(key)),
            new LoadCaps(BurdenPolicy.DEFAULT, declarations, sealer),
            new Events(outbox, ids, clock),
            ids,
            clock);
    final SessionService service = new SessionService(work, sessions, access, sealer, ids);
    final LearningService learning = new LearningService(work, sessions, access, sealer);
    final CalendarService calendar = new CalendarService(work, pairs, sessions, sealer, policy, standings);
    final ReleaseService releaseService = new ReleaseService(
            work,
            new PairDoor(pairs, programmes, policy, standings),
            new PairTransitions(pairs, new Events(outbox, ids, clock), clock),
            sealer,
            clock);
    final CommitmentService commitmentService = new CommitmentService(work, commitments, access, sealer, ids, clock);
    final ReflectionService reflectionService = new ReflectionService(work, reflections, sessions, access, sealer, ids);
    final TimeBudgetService budgets = new TimeBudgetService(work, pairs, sessions, access, sealer, clock);
    final StoryService storyService =
            new StoryService(work, stories, pairs, programmes, access, sealer, policy, standings, ids, clock);
    final CreditService creditService = new CreditService(
            work, credits, pairs, programmes, people, sessions, sealer, policy, standings, ids, clock);
    final ContactSweep sweep = new ContactSweep(work, pairs, sessions, sealer, policy, standings, clock);
    final LoadFacts facts =
            new LoadFacts(work, pairs, programmes, sessions, commitments, sealer, policy, standings, clock);

    private void report(Actor person, @Nullable Actor toManager) {
        EmployeeNumber number = Objects.requireNonNull(person.employeeNumber());
        work.run(() -> people.add(new Person(
                personOf(person),
                0,
                number,
                "Person " + number.value(),
                null,
                "Engineer",
                null,
                "Engineering",
                toManager == null ? null : toManager.employeeNumber(),
                "Munich",
                "DE",
                ZoneOffset.UTC,
                LocalDate.of(2020, 1, 1),
                null,
                false,
                Person.Status.ACTIVE)));
    }

    /** Everybody who is not one of the pair. */
    List<Actor> outsiders() {
        return List.of(manager, supporter, colleague, operator, auditor, protectionOfficer, integration, Actor.SYSTEM);
    }

    static Actor employee(String name, StaffRole... roles) {
        PersonId id = new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return Actor.person(name, id, new EmployeeNumber(name), roles);
    }

    static PersonId personOf(Actor actor) {
        return actor.person().orElseThrow();
    }

    void daysPass(long days) {
        now = now.plus(Duration.ofDays(days));
    }

    Instant in(Duration time) {
        return now.plus(time);
    }

    Instant ago(Duration time) {
        return now.minus(time);
    }

    static MeetingDraft meeting(Instant startsAt, int minutes, @Nullable String focusArea) {
        return new MeetingDraft(startsAt, minutes, focusArea, SessionType.ONE_ON_ONE, null, null, null);
    }

    static PlanSession plan(MeetingDraft meeting) {
        return new PlanSession(meeting, null, false);
    }

    /** A session that begins in this time. */
    SessionView planned(Duration ahead) {
        return scheduling.plan(mentee, pair.id(), plan(meeting(in(ahead), 60, VIDEO)));
    }

    /** A session of this length that began this long ago. */
    SessionView held(Duration since, int minutes, String focusArea) {
        return scheduling.logUnplanned(mentor, pair.id(), meeting(ago(since), minutes, focusArea));
    }

    Pair pair(Actor junior, Actor senior, PairState state) {
        Instant active = state == PairState.PROPOSED ? null : now;
        return new Pair(
                new PairId(ids.next()),
                0,
                programme.id(),
                personOf(junior),
                personOf(senior),
                state,
                false,
                false,
                new Times(now, active, state == PairState.ENDED ? now : null, now),
                null,
                Member.proposed(List.of()),
                Member.proposed(List.of()),
                Arrangement.of(Structure.DEFAULT),
                ContactStatus.ON_TRACK,
                null,
                null,
                Goals.NONE,
                List.of());
    }

    Pair keep(Pair other) {
        return work.run(() -> pairs.add(other));
    }

    /** The pair as it would be in that state. */
    void pairBecomes(PairState state) {
        work.run(() -> {
            Pair p = pairs.find(pair.id()).orElseThrow();
            return pairs.save(new Pair(
                    p.id(),
                    p.version(),
                    p.programme(),
                    p.mentor(),
                    p.mentee(),
                    state,
                    p.guarded(),
                    p.held(),
                    p.times(),
                    p.told(),
                    p.mentorSide(),
                    p.menteeSide(),
                    p.arrangement(),
                    p.contact(),
                    p.clauses(),
                    p.openedTopics(),
                    p.goals(),
                    p.adjustments()));
        });
    }

    void programmeCloses() {
        work.run(() ->
                programmes.save(programmes.find(programme.id()).orElseThrow().closed(now)));
    }

    static void refused(Problem problem, ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(call)
                .extracting(RefusedException::problem)
                .isEqualTo(problem);
    }

    static void refusedAt(String field, ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(call)
                .matches(e -> e.problem() == Problem.INVALID_INPUT)
                .matches(e -> e.fields().stream().anyMatch(f -> f.field().equals(field)), "names " + field);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private Programme open() {
        Definition definition = new Definition(
                "Spring",
                "Leaders learn from juniors.",
                null,
                List.of(),
                Structure.DEFAULT,
                List.of(
                        area(VIDEO, FocusArea.Kind.SKILL),
                        area(CLOSED_TOPIC, FocusArea.Kind.SKILL),
                        area(BELONGING, FocusArea.Kind.IDENTITY)),
                List.of(new Audience("DE", "de")),
                false,
                3,
                ReportTerms.DEFAULT);
        SupportContact contact =
                new SupportContact(SupportContact.Place.NAMED_CONTACT, personOf(supporter), "Sam", "sam@example.org");
        return Programme.draft(new ProgrammeId(ids.next()), definition, personOf(manager), now, null)
                .withSupportChain(List.of(contact))
                .opened(now);
    }

    private static FocusArea area(String key, FocusArea.Kind kind) {
        return new FocusArea(key, key, "o", kind, List.of(key + "-skill"));
    }

    /** Ids that the waiting events of one type carry. */
    List<Map<String, UUID>> raised(EventType type) {
        return work.run(() -> outbox.due(Leg.INSIDE, now, 100).stream()
                .filter(e -> e.type() == type)
                .map(e -> Map.copyOf(e.ids()))
                .toList());
    }
}
