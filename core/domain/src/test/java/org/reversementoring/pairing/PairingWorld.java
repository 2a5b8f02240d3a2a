package org.reversementoring.pairing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.event.Notice;
import org.reversementoring.event.Outbox.Leg;
import org.reversementoring.event.OutboxRelay;
import org.reversementoring.inmemory.InMemoryNotices;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryPairs;
import org.reversementoring.inmemory.InMemoryParticipants;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryProgrammes;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.inmemory.InMemorySuspensions;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.matching.PairProposals;
import org.reversementoring.participation.Answers;
import org.reversementoring.participation.DoNotMatchLists;
import org.reversementoring.participation.InvitationService;
import org.reversementoring.participation.Invitations;
import org.reversementoring.participation.Leaving;
import org.reversementoring.participation.ParticipantSides;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.ParticipationService;
import org.reversementoring.participation.Preferences;
import org.reversementoring.participation.Side;
import org.reversementoring.participation.Survey;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Level;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Definition;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.Programmes;
import org.reversementoring.programme.Structure;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.TimeOrderedIds;

/** An open programme with its manager and everything that people and pairs do in it, held in memory. */
public final class PairingWorld {
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private Instant now = START;
    private final InstantSource source = () -> now;
    public final Clock clock = source.withZone(ZoneOffset.UTC);
    public final Ids ids = new TimeOrderedIds(clock);
    public final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    public final InMemoryOutbox outbox = new InMemoryOutbox(work);
    public final Programmes programmes = new InMemoryProgrammes(work);
    public final People people = new InMemoryPeople(work);
    public final Pairs pairs = new InMemoryPairs(work);
    public final Participants participants = new InMemoryParticipants(work);
    public final InMemorySealer sealer = new InMemorySealer(clock);
    public final Policy policy = new Policy((action, standing, verdict) -> {});
    public final Standings standings = new Standings(new ParticipantSides(work, participants));
    public final Events events = new Events(outbox, ids, clock);
    public final PairTransitions transitions = new PairTransitions(pairs, events, clock);
    public final PairDoor door = new PairDoor(pairs, programmes, policy, standings);
    public final Leaving leaving = new Leaving(participants, pairs, transitions, events);
    public final PairHolds holds = new PairHolds(
            work, pairs, people, new DoNotMatchLists(participants, people, sealer), door, transitions, clock);
    public final ParticipationService participation = new ParticipationService(
            work, programmes, participants, leaving, holds, policy, standings, sealer, ids, clock);
    public final InMemoryNotices notices = new InMemoryNotices(work);
    public final Invitations inviting = new Invitations(participants, notices, events, ids, clock);
    public final InvitationService invitations =
            new InvitationService(work, programmes, people, participants, policy, standings, inviting);
    public final ProposedPairs proposals = new ProposedPairs(programmes, pairs, participants, transitions, ids, clock);
    public final PairingService pairing =
            new PairingService(work, pairs, participants, people, door, transitions, holds, sealer, clock);
    public final PairUpkeep upkeep =
            new PairUpkeep(work, pairs, participants, people, door, transitions, leaving, clock);
    public final LeaveOffer leaveOffer = new LeaveOffer(work, pairs, people, notices);
    public final InMemorySuspensions suspensions = new InMemorySuspensions(work);
    /** Of the catalogue; set by tests. */
    public @Nullable String confidentialLine;

    public final DutyToAct dutyToAct = new DutyToAct(suspensions, person -> Optional.ofNullable(confidentialLine));
    public final AgreementService agreements = new AgreementService(work, door, transitions, sealer, dutyToAct, clock);
    public final LimitsService limits =
            new LimitsService(work, door, dutyToAct, ReportingChannel.NONE, policy, standings);
    public final ExpectationService expectations = new ExpectationService(work, door, transitions, sealer);
    public final GoalService goals = new GoalService(work, door, transitions, sealer, clock);
    public final TopicService topics = new TopicService(work, door, transitions, sealer, (of, topic) -> true);
    public final AdjustmentService adjustments = new AdjustmentService(work, door, transitions, sealer, clock);
    public final ReleaseService releases = new ReleaseService(work, door, transitions, sealer, clock);

    public final Actor manager = employ("900", null, StaffRole.PROGRAMME_MANAGER);
    public final ProgrammeId programme = open(d -> d);

    /** A mentor and a mentee, employed in different lines. */
    public final Actor mentor = employ("100", null);

    public final Actor mentee = employ("200", null);

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Actor employ(String number, @Nullable String manager, StaffRole... roles) {
        Person person = work.run(() -> people.add(person(
                number,
                new PersonId(ids.next()),
                manager == null ? null : new EmployeeNumber(manager),
                "Department of " + number)));
        return Actor.person("subject-" + number, person.id(), person.number(), roles);
    }

    public void report(Actor person, @Nullable Actor toManager) {
        change(person, old -> person(old.number().value(), old.id(), managerNumber(toManager), old.organisation()));
        happen(EventType.MANAGER_CHANGED, person);
        holds.handle(Event.of(ids.next(), EventType.REPORTING_LINES_CHANGED, now, Map.of("sync", ids.next())));
    }

    /** The directory moves the person to another department. */
    public void move(Actor person, String department) {
        change(person, old -> person(old.number().value(), old.id(), old.manager(), department));
        happen(EventType.PERSON_MOVED, person);
    }

    /** The directory says that the person is on leave, or back. */
    public Event leave(Actor person, boolean onLeave) {
        change(person, old -> changed(old, old.level(), old.country(), old.hired(), onLeave));
        return happen(onLeave ? EventType.LEAVE_STARTED : EventType.LEAVE_ENDED, person);
    }

    /** The directory gives the person a level. */
    public void rank(Actor person, int rank) {
        change(
                person,
                old -> changed(old, new Level("Level " + rank, rank), old.country(), old.hired(), old.onLeave()));
    }

    public void country(Actor person, String country) {
        change(person, old -> changed(old, old.level(), country, old.hired(), old.onLeave()));
    }

    public void hired(Actor person, LocalDate day) {
        change(person, old -> changed(old, old.level(), old.country(), day, old.onLeave()));
    }

    /** The directory says that the person is employed again. */
    public void comeBack(Actor person) {
        change(person, old -> person(old.number().value(), old.id(), old.manager(), old.organisation()));
    }

    /** The directory says that the person has left. */
    public void depart(Actor person) {
        change(person, old -> old.leftOn(LocalDate.now(clock)));
    }

    private static Person changed(Person old, @Nullable Level level, String country, LocalDate hired, boolean onLeave) {
        return new Person(
                old.id(),
                old.version(),
                old.number(),
                old.name(),
                old.workEmail(),
                old.title(),
                level,
                old.organisation(),
                old.manager(),
                old.location(),
                country,
                old.timeZone(),
                hired,
                old.left(),
                onLeave,
                old.status());
    }

    private void change(Actor person, UnaryOperator<Person> change) {
        work.run(() -> {
            Person old = people.find(id(person)).orElseThrow();
            people.save(change.apply(old).withVersion(old.version()));
        });
    }

    /** An event about a person reaches whoever acts on it. */
    public Event happen(EventType type, Actor person) {
        Event event =
                Event.of(ids.next(), type, now, Map.of("person", id(person).value()));
        handle(event);
        return event;
    }

    public void handle(Event event) {
        leaveOffer.handle(event);
        upkeep.handle(event);
        holds.handle(event);
    }

    /** What happened reaches whoever acts on it, until nothing waits. */
    public void relay() {
        new OutboxRelay(work, outbox, List.of(this::handle), List.of(event -> {}), clock).relay();
    }

    /** The kinds of the notices that the person has. */
    public List<Notice.Kind> notices(Actor person) {
        return work.run(() -> Page.all(request -> notices.page(id(person), request))).stream()
                .map(Notice::kind)
                .toList();
    }

    private static @Nullable EmployeeNumber managerNumber(@Nullable Actor manager) {
        return manager == null ? null : manager.employeeNumber();
    }

    public ProgrammeId open(UnaryOperator<Definition> change) {
        Definition definition = change.apply(ProgrammeTemplate.PLATFORM_MARKETING.definition(
                "Spring", List.of(new Audience("DE", "de"), new Audience("BR", "pt-BR"))));
        return work.run(() -> {
            Programme draft =
                    programmes.add(Programme.draft(new ProgrammeId(ids.next()), definition, id(manager), now, null));
            return programmes.save(draft.opened(now)).id();
        });
    }

    public ProgrammeId openGuarded() {
        return open(d -> new Definition(
                d.name(),
                d.purpose(),
                d.sponsor(),
                d.objectives(),
                d.structure(),
                d.focusAreas(),
                d.audiences(),
                true,
                d.levelDistanceWeight(),
                d.reporting()));
    }

    public Answers answers(Side side) {
        return new Answers(
                "DE",
                "de-AT",
                "Europe/Vienna",
                side == Side.MENTOR ? Map.of("short-video", 4) : Map.of(),
                side == Side.MENTEE ? Map.of("short-video", 3) : Map.of(),
                List.of("short-video"),
                side == Side.MENTOR
                        ? new Survey(5, 4, 4, 5, null, true, "I am afraid to be judged.")
                        : new Survey(4, null, null, null, 5, true, null),
                new Preferences(Structure.Format.VIRTUAL, 120, 1, new TreeSet<>(Set.of(new EmployeeNumber("N777")))),
                1);
    }

    /** Both opted in and the programme manager approved; nobody has accepted yet. */
    public PairId propose() {
        return propose(programme, mentor, mentee, false);
    }

    public PairId propose(ProgrammeId in, Actor asMentor, Actor asMentee, boolean guarded) {
        participation.optIn(asMentor, in, Side.MENTOR, answers(Side.MENTOR));
        participation.optIn(asMentee, in, Side.MENTEE, answers(Side.MENTEE));
        approve(in, asMentor, asMentee, guarded);
        return pairing.mine(asMentor).get(0).id();
    }

    public void approve(ProgrammeId in, Actor asMentor, Actor asMentee, boolean guarded) {
        work.run(() -> proposals.propose(new PairProposals.PairProposal(
                in,
                id(asMentor),
                id(asMentee),
                List.of("They want to learn short video."),
                List.of("They know short video."),
                guarded)));
    }

    public PairId activate() {
        PairId pair = propose();
        for (Actor member : List.of(mentor, mentee)) {
            pairing.accept(member, pair);
            agreements.accept(member, pair, new Agreement.Acceptance(1, 0, true));
        }
        return pair;
    }

    public Pair pair(PairId id) {
        return work.run(() -> pairs.find(id).orElseThrow());
    }

    public long version(PairId id) {
        return pair(id).version();
    }

    public List<EventType> happened() {
        return work.run(() -> outbox.due(Leg.INSIDE, Instant.MAX, 1000)).stream()
                .map(Event::type)
                .toList();
    }

    public static PersonId id(Actor actor) {
        return actor.person().orElseThrow();
    }

    public static UUID uuid(Actor actor) {
        return id(actor).value();
    }

    private static Person person(String number, PersonId id, @Nullable EmployeeNumber manager, String department) {
        return new Person(
                id,
                0,
                new EmployeeNumber(number),
                "Person " + number,
                "p" + number + "@example.org",
                "Engineer",
                null,
                department,
                manager,
                "Munich",
                "DE",
                ZoneId.of("Europe/Berlin"),
                LocalDate.of(2020, 1, 1),
                null,
                false,
                Person.Status.ACTIVE);
    }
}
