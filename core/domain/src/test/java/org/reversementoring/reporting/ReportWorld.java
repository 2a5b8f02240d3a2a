package org.reversementoring.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryBurdens;
import org.reversementoring.inmemory.InMemoryDeclarations;
import org.reversementoring.inmemory.InMemoryFeedbacks;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryOutcomes;
import org.reversementoring.inmemory.InMemoryPairs;
import org.reversementoring.inmemory.InMemoryParticipants;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryProgrammes;
import org.reversementoring.inmemory.InMemoryReportSnapshots;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.inmemory.InMemorySessions;
import org.reversementoring.inmemory.InMemoryStories;
import org.reversementoring.inmemory.InMemorySupportCases;
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
import org.reversementoring.pairing.Times;
import org.reversementoring.participation.Consent;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.ParticipantId;
import org.reversementoring.participation.ParticipantSides;
import org.reversementoring.participation.Profile;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Level;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Definition;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.ReportTerms;
import org.reversementoring.programme.Structure;
import org.reversementoring.session.MeetingDraft;
import org.reversementoring.session.SchedulingService;
import org.reversementoring.session.SessionTally;
import org.reversementoring.session.SessionType;
import org.reversementoring.session.Story;
import org.reversementoring.session.StoryId;
import org.reversementoring.session.StoryService;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.wellbeing.BurdenLevel;
import org.reversementoring.wellbeing.BurdenPolicy;
import org.reversementoring.wellbeing.DeclaredFixture;
import org.reversementoring.wellbeing.LoadCaps;
import org.reversementoring.wellbeing.PulseItem;
import org.reversementoring.wellbeing.WellbeingTally;

/** An open programme, its people and pairs, and everything that a report is computed from; all in memory. */
final class ReportWorld {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final Level JUNIOR = new Level("Junior", 4);
    static final Level BOARD = new Level("Board", 0);

    Instant now = START;
    private final InstantSource source = () -> now;
    final Clock clock = source.withZone(ZoneOffset.UTC);
    final Ids ids = new TimeOrderedIds(clock);
    final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    final InMemoryOutbox outbox = new InMemoryOutbox(work);
    final InMemoryProgrammes programmes = new InMemoryProgrammes(work);
    final InMemoryPeople people = new InMemoryPeople(work);
    final InMemoryParticipants participants = new InMemoryParticipants(work);
    final InMemoryPairs pairs = new InMemoryPairs(work);
    final InMemorySessions sessions = new InMemorySessions(work);
    final InMemoryStories stories = new InMemoryStories(work);
    final InMemoryDeclarations declarations = new InMemoryDeclarations(work);
    final InMemoryBurdens burdens = new InMemoryBurdens(work);
    final InMemorySupportCases cases = new InMemorySupportCases(work);
    final InMemoryFeedbacks feedbacks = new InMemoryFeedbacks(work);
    final InMemoryOutcomes outcomes = new InMemoryOutcomes(work);
    final InMemoryReportSnapshots snapshots = new InMemoryReportSnapshots(work);
    final InMemorySealer sealer = new InMemorySealer();
    final Policy policy = new Policy((action, standing, verdict) -> {});
    final Standings standings = new Standings(new ParticipantSides(work, participants));
    final PairDoor access = new PairDoor(pairs, programmes, policy, standings);
    final SchedulingService scheduling = new SchedulingService(
            work,
            sessions,
            access,
            sealer,
            pair -> OpenTopics.of(Set.of("short-video")),
            (pair, topic) -> true,
            (key, pair) -> Optional.empty(),
            new LoadCaps(BurdenPolicy.DEFAULT, new InMemoryDeclarations(work), sealer),
            new Events(outbox, ids, clock),
            ids,
            clock);
    final StoryService storyService =
            new StoryService(work, stories, pairs, programmes, access, sealer, policy, standings, ids, clock);
    boolean everybodyTrained = true;
    final ReportSources sources = new ReportSources(
            participants,
            people,
            pairs,
            new SessionTally(sessions, sealer),
            new WellbeingTally(declarations, burdens, cases, sealer),
            participant -> everybodyTrained,
            stories,
            feedbacks,
            outcomes,
            sealer);
    final ReportService reports = new ReportService(
            work, programmes, snapshots, sources, policy, standings, new Events(outbox, ids, clock), ids, clock);
    final FeedbackService feedback =
            new FeedbackService(work, programmes, participants, feedbacks, sealer, policy, standings, ids, clock);
    final OutcomeService outcomeLog = new OutcomeService(work, programmes, outcomes, policy, standings, ids, clock);

    final Actor manager = employ("Head office", "People", BOARD, StaffRole.PROGRAMME_MANAGER);
    final ProgrammeId programme = open();
    final List<Actor> mentors = new ArrayList<>();
    final List<Actor> mentees = new ArrayList<>();
    final List<Pair> kept = new ArrayList<>();
    private int number;

    void daysPass(long days) {
        now = now.plus(Duration.ofDays(days));
    }

    ReportContent close() {
        return reports.closeWave(manager, programme).snapshot().content();
    }

    /** Closes the wave that many days later. */
    ReportContent close(long daysLater) {
        daysPass(daysLater);
        return close();
    }

    Actor employ(String location, String department, @Nullable Level level, StaffRole... roles) {
        EmployeeNumber employee = new EmployeeNumber("E" + number++);
        Person person = work.run(() -> people.add(new Person(
                new PersonId(ids.next()),
                0,
                employee,
                "Person " + employee,
                null,
                "Engineer",
                level,
                department,
                null,
                location,
                "DE",
                ZoneOffset.UTC,
                LocalDate.of(2020, 1, 1),
                null,
                false,
                Person.Status.ACTIVE)));
        return Actor.person("subject-" + employee, person.id(), employee, roles);
    }

    void leaves(Actor actor) {
        work.run(() ->
                people.save(people.find(id(actor)).orElseThrow().leftOn(LocalDate.ofInstant(now, ZoneOffset.UTC))));
    }

    /** Pairs that are ACTIVE, of people at the head office. */
    void pairs(int howMany) {
        for (int i = 0; i < howMany; i++) {
            Actor mentor = employ("Head office", "Engineering", JUNIOR);
            Actor mentee = employ("Head office", "Sales", BOARD);
            optIn(mentor, Side.MENTOR);
            optIn(mentee, Side.MENTEE);
            mentors.add(mentor);
            mentees.add(mentee);
            kept.add(work.run(() -> pairs.add(pair(id(mentor), id(mentee)))));
        }
    }

    void withdraws(Actor actor, Side side) {
        work.run(() -> participants.save(
                participants.find(programme, id(actor), side).orElseThrow().withdrawn()));
    }

    /** As if the programme had opened with these terms. */
    Programme declares(ReportTerms terms) {
        return work.run(
                () -> programmes.save(declared(programmes.find(programme).orElseThrow(), terms)));
    }

    void optIn(Actor actor, Side side) {
        Profile profile = Profile.of("DE", "de", ZoneOffset.UTC, Map.of(), Map.of(), Set.of());
        SealedText nothing = new SealedText("person", "");
        work.run(() -> {
            Participant invited =
                    participants.add(Participant.invited(new ParticipantId(ids.next()), programme, id(actor), side));
            participants.save(invited.optedIn(new Consent(1, now), profile, nothing, nothing));
        });
    }

    void becomes(int pair, PairState state) {
        work.run(() -> kept.set(
                pair, pairs.save(pairs.find(kept.get(pair).id()).orElseThrow().entering(state, now))));
    }

    void held(int pair) {
        scheduling.logUnplanned(
                mentors.get(pair),
                kept.get(pair).id(),
                new MeetingDraft(
                        now.minus(Duration.ofHours(2)), 30, "short-video", SessionType.ONE_ON_ONE, null, null, null));
    }

    void pulse(int pair, boolean byMentor, Map<PulseItem, String> answers) {
        Pair of = kept.get(pair);
        work.run(() -> declarations.add(
                DeclaredFixture.pulse(ids.next(), of, byMentor ? of.mentor() : of.mentee(), now, answers, sealer)));
    }

    void burden(int pair, BurdenLevel level) {
        work.run(() -> burdens.add(DeclaredFixture.burden(kept.get(pair), level, now, sealer)));
    }

    void asksForHelp(int pair) {
        work.run(() -> cases.add(DeclaredFixture.request(ids.next(), kept.get(pair), now)));
    }

    /** A story that both released. */
    StoryId celebrate(int pair, String words) {
        StoryId story = storyService
                .write(mentors.get(pair), kept.get(pair).id(), Story.Kind.STORY, words, null)
                .story()
                .id();
        storyService.release(mentors.get(pair), story);
        storyService.release(mentees.get(pair), story);
        return story;
    }

    static PersonId id(Actor actor) {
        return actor.person().orElseThrow();
    }

    private ProgrammeId open() {
        return work.run(() -> {
            Programme draft = programmes.add(Programme.draft(
                    new ProgrammeId(ids.next()),
                    ProgrammeTemplate.PLATFORM_MARKETING.definition("Spring", List.of(new Audience("DE", "de"))),
                    id(manager),
                    now,
                    null));
            return programmes.save(draft.opened(now)).id();
        });
    }

    Pair pair(PersonId mentor, PersonId mentee) {
        return new Pair(
                new PairId(ids.next()),
                0,
                programme,
                mentor,
                mentee,
                PairState.ACTIVE,
                false,
                false,
                new Times(now, now, null, now),
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

    private static Programme declared(Programme p, ReportTerms terms) {
        Definition d = p.definition();
        Definition definition = new Definition(
                d.name(),
                d.purpose(),
                d.sponsor(),
                d.objectives(),
                d.structure(),
                d.focusAreas(),
                d.audiences(),
                d.guarded(),
                d.levelDistanceWeight(),
                terms);
        return new Programme(
                p.id(),
                p.version(),
                p.state(),
                definition,
                p.managers(),
                p.hrDecisionMakers(),
                p.supportChain(),
                p.createdAt(),
                p.openedAt(),
                p.closedAt(),
                p.kickOff(),
                p.lessons(),
                p.previousCycle());
    }
}
