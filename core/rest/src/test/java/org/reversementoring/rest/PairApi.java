package org.reversementoring.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
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
import org.reversementoring.inmemory.InMemorySuspensions;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.pairing.Arrangement;
import org.reversementoring.pairing.ContactStatus;
import org.reversementoring.pairing.DutyToAct;
import org.reversementoring.pairing.Goals;
import org.reversementoring.pairing.LimitsService;
import org.reversementoring.pairing.Member;
import org.reversementoring.pairing.OpenTopics;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.ReportingChannel;
import org.reversementoring.pairing.Times;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Definition;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ReportTerms;
import org.reversementoring.programme.Structure;
import org.reversementoring.session.ChangeService;
import org.reversementoring.session.CommitmentService;
import org.reversementoring.session.CreditService;
import org.reversementoring.session.LearningService;
import org.reversementoring.session.ReflectionService;
import org.reversementoring.session.SchedulingService;
import org.reversementoring.session.SessionService;
import org.reversementoring.session.StoryService;
import org.reversementoring.session.TimeBudgetService;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.wellbeing.BurdenPolicy;
import org.reversementoring.wellbeing.LoadCaps;

/** The API over one active pair of an open programme: J1 mentors S1. */
final class PairApi implements AutoCloseable {
    static final String TOPIC = "short-video";
    private static final Clock CLOCK = Clock.systemUTC();

    final UUID programme = UUID.randomUUID();
    final UUID pair = UUID.randomUUID();
    private final TestApi api = new TestApi(this::resources);
    final String mentor = api.token("J1");
    final String mentee = api.token("S1");
    final String superior = api.token("L1");
    final String colleague = api.token("C1");
    final String manager = api.token("M1", StaffRole.PROGRAMME_MANAGER);

    RequestSpecification as(String token) {
        return given().baseUri(api.base()).auth().oauth2(token).contentType(ContentType.JSON);
    }

    RequestSpecification as(String token, long version) {
        return as(token).header("If-Match", "\"" + version + "\"");
    }

    String path(String of) {
        return "pairs/" + pair + "/" + of;
    }

    static String in(Duration time) {
        return CLOCK.instant().plus(time).toString();
    }

    static String meeting(Duration ahead, int minutes) {
        return "{\"startsAt\": \"%s\", \"minutes\": %d, \"focusArea\": \"%s\"}".formatted(in(ahead), minutes, TOPIC);
    }

    static String plan(Duration ahead, int minutes) {
        return "{\"meeting\": " + meeting(ahead, minutes) + "}";
    }

    /** A session planned by the mentee; answers its id. */
    String planned() {
        return as(mentee)
                .body(plan(Duration.ofDays(1), 60))
                .post(path("sessions"))
                .path("id");
    }

    /** A session that the mentor logged; answers its id. */
    String held() {
        return as(mentor)
                .body(meeting(Duration.ofHours(-2), 60))
                .post(path("held-sessions"))
                .path("id");
    }

    @Override
    public void close() {
        api.close();
    }

    private List<?> resources(TestApi kit) {
        InMemoryUnitOfWork work = kit.work;
        Ids ids = new TimeOrderedIds(CLOCK);
        InMemoryPairs pairs = new InMemoryPairs(work);
        InMemoryProgrammes programmes = new InMemoryProgrammes(work);
        InMemoryPeople people = new InMemoryPeople(work);
        InMemorySessions sessions = new InMemorySessions(work);
        InMemorySealer sealer = new InMemorySealer();
        Standings standings = new Standings((person, in) -> Set.of());
        PairDoor access = new PairDoor(pairs, programmes, kit.policy, standings);
        work.run(() -> programmes.add(open()));
        work.run(() -> people.add(junior()));
        work.run(() -> pairs.add(active()));
        return List.of(
                new SessionsResource(
                        new SchedulingService(
                                work,
                                sessions,
                                access,
                                sealer,
                                of -> OpenTopics.of(Set.of(TOPIC)),
                                (of, topic) -> true,
                                (key, of) -> Optional.empty(),
                                new LoadCaps(BurdenPolicy.DEFAULT, new InMemoryDeclarations(work), sealer),
                                new Events(new InMemoryOutbox(work), ids, CLOCK),
                                ids,
                                CLOCK),
                        new SessionService(work, sessions, access, sealer, ids),
                        new LimitsService(
                                work,
                                access,
                                new DutyToAct(new InMemorySuspensions(work), person -> Optional.empty()),
                                ReportingChannel.NONE,
                                kit.policy,
                                standings)),
                new PairWorkResource(
                        new CommitmentService(work, new InMemoryCommitments(work), access, sealer, ids, CLOCK),
                        new ChangeService(work, sessions, new InMemoryCommitments(work), access, sealer, ids, CLOCK),
                        new ReflectionService(work, new InMemoryReflections(work), sessions, access, sealer, ids)),
                new LearningResource(
                        new LearningService(work, sessions, access, sealer),
                        new TimeBudgetService(work, pairs, sessions, access, sealer, CLOCK)),
                new RecognitionResource(
                        new StoryService(
                                work,
                                new InMemoryStories(work),
                                pairs,
                                programmes,
                                access,
                                sealer,
                                kit.policy,
                                standings,
                                ids,
                                CLOCK),
                        new CreditService(
                                work,
                                new InMemoryCredits(work),
                                pairs,
                                programmes,
                                people,
                                sessions,
                                sealer,
                                kit.policy,
                                standings,
                                ids,
                                CLOCK)));
    }

    private static Person junior() {
        return new Person(
                TestApi.person("J1"),
                0,
                new EmployeeNumber("J1"),
                "Junior",
                null,
                "Engineer",
                null,
                "Engineering",
                new EmployeeNumber("L1"),
                "Munich",
                "DE",
                ZoneOffset.UTC,
                LocalDate.of(2024, 1, 1),
                null,
                false,
                Person.Status.ACTIVE);
    }

    private Programme open() {
        Definition definition = new Definition(
                "Spring",
                "Leaders learn from juniors.",
                null,
                List.of(),
                Structure.DEFAULT,
                List.of(new FocusArea(TOPIC, TOPIC, "o", FocusArea.Kind.SKILL, List.of("editing"))),
                List.of(new Audience("DE", "de")),
                false,
                3,
                ReportTerms.DEFAULT);
        Instant now = CLOCK.instant();
        return Programme.draft(new ProgrammeId(programme), definition, TestApi.person("M1"), now, null)
                .opened(now);
    }

    private Pair active() {
        Instant now = CLOCK.instant();
        return new Pair(
                new PairId(pair),
                0,
                new ProgrammeId(programme),
                TestApi.person("J1"),
                TestApi.person("S1"),
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
}
