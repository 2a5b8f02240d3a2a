package org.reversementoring.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Action;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.curriculum.CoursePublisher;
import org.reversementoring.curriculum.CurriculumService;
import org.reversementoring.curriculum.KickOffService;
import org.reversementoring.curriculum.LearningOfferService;
import org.reversementoring.curriculum.ProgrammeAccess;
import org.reversementoring.curriculum.TopicCourseService;
import org.reversementoring.curriculum.TrainingPlans;
import org.reversementoring.curriculum.TrainingRuns;
import org.reversementoring.curriculum.TrainingService;
import org.reversementoring.curriculum.TrainingSync;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryLearningPlatform;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryParticipants;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryProgrammes;
import org.reversementoring.inmemory.InMemoryTrainingPlans;
import org.reversementoring.inmemory.InMemoryTrainingRecords;
import org.reversementoring.inmemory.InMemoryTrainingRuns;
import org.reversementoring.participation.Consent;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.ParticipantId;
import org.reversementoring.participation.ParticipantSides;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Profile;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.TimeOrderedIds;

/** An open programme of manager M1, in which junior J1 takes part as mentor. */
class CurriculaResourceTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final TimeOrderedIds IDS = new TimeOrderedIds(CLOCK);

    /** Advanced by a test between its requests. */
    private volatile Duration passed = Duration.ZERO;

    private final InstantSource source = () -> CLOCK.instant().plus(passed);
    private final Clock clock = source.withZone(ZoneOffset.UTC);

    private final InMemoryLearningPlatform platform =
            new InMemoryLearningPlatform(Set.of("rm-tpl-mentor", "rm-tpl-mentee", "rm-tpl-programme"));
    private final ProgrammeId programme = new ProgrammeId(IDS.next());

    /** Set while the kit is made. */
    private Participants participants;

    private People people;
    private Programmes programmes;
    private final TestApi api = new TestApi(this::resources);
    private final String manager = api.token("M1", StaffRole.PROGRAMME_MANAGER);
    private final String junior = api.token("J1");
    private final String root = "programmes/" + programme.value() + "/";

    @BeforeEach
    void open() {
        Instant now = CLOCK.instant();
        api.work.run(() -> {
            Programme draft = programmes.add(Programme.draft(
                    programme,
                    ProgrammeTemplate.PLATFORM_MARKETING.definition("Spring", List.of(new Audience("DE", "de"))),
                    TestApi.person("M1"),
                    now,
                    null));
            programmes.save(draft.opened(now));
            people.add(person("J1"));
            SealedText sealed = new SealedText("person/x", "AbC=");
            participants.add(
                    Participant.invited(new ParticipantId(IDS.next()), programme, TestApi.person("J1"), Side.MENTOR)
                            .optedIn(
                                    new Consent(1, now),
                                    Profile.of("DE", "de", ZoneOffset.UTC, Map.of(), Map.of(), Set.of("short-video")),
                                    sealed,
                                    sealed));
        });
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    @Tag("S033")
    @Tag("S034")
    @Tag("S035")
    @Tag("S040")
    void everybodyInTheProgrammeReadsWhatEachSideLearns() {
        as(junior)
                .get(root + "curricula")
                .then()
                .statusCode(200)
                .body("side", contains("MENTOR", "MENTEE"))
                .body(
                        "[1].topics.key",
                        hasItems("EXPECTATIONS", "COMMUNICATION", "RESPECT", "FEEDBACK", "CONFIDENTIALITY"))
                .body("[0].topics.find { it.key == 'ACTIVE_LISTENING' }.lesson", containsString("Do not interrupt"))
                .body("[0].course", nullValue());
        as(manager)
                .post(root + "curricula/publication")
                .then()
                .statusCode(200)
                .body("course", contains(notNullValue(), notNullValue()));
        assertThat(api.performed).contains(Action.READ_PROGRAMME, Action.PUBLISH_CURRICULUM);
        assertThat(platform.courseCount()).isEqualTo(3);
    }

    @Test
    @Tag("S037")
    void theManagerFollowsEachPersonsTrainingAndEachPersonTheirOwn() {
        as(manager)
                .post(root + "curricula/completion-refresh")
                .then()
                .statusCode(409)
                .body("type", endsWith("wrong-state"));
        as(manager).post(root + "curricula/publication").then().statusCode(200);
        training("NOT_ENROLLED");
        as(manager)
                .post(root + "curricula/completion-refresh")
                .then()
                .statusCode(200)
                .body("enrolled", equalTo(1))
                .body("completed", equalTo(0))
                .body("problems", empty());
        training("ENROLLED");
        platform.completes(new EmployeeNumber("J1"), "rm-" + programme.value() + "-mentor");
        as(manager)
                .post(root + "curricula/completion-refresh")
                .then()
                .statusCode(200)
                .body("completed", equalTo(1));
        training("COMPLETED");
        as(junior)
                .get("me/training")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].side", equalTo("MENTOR"))
                .body("[0].status", equalTo("COMPLETED"))
                .body("[0].completedAt", notNullValue())
                .body("[0].course", notNullValue());
    }

    private void training(String status) {
        as(manager)
                .get(root + "training")
                .then()
                .statusCode(200)
                .body("items.person", contains(TestApi.person("J1").value().toString()))
                .body("items.status", contains(status));
    }

    @Test
    @Tag("S037")
    void theManagerReadsWhatIsWrongInTheLearningPlatformWithWhomAndWhatToDo() {
        as(manager).post(root + "curricula/publication").then().statusCode(200);
        as(manager)
                .get(root + "training-problems")
                .then()
                .statusCode(200)
                .body("at", nullValue())
                .body("problems", empty())
                .body("more", equalTo(0));
        String course = "rm-" + programme.value() + "-mentor";
        as(manager).post(root + "curricula/completion-refresh").then().statusCode(200);
        platform.completes(new EmployeeNumber("J1"), course);
        as(manager).post(root + "curricula/completion-refresh").then().statusCode(200);
        platform.retakes(new EmployeeNumber("J1"), course);
        as(manager).post(root + "curricula/completion-refresh").then().statusCode(200);
        training("COMPLETED");
        passed = Duration.ofHours(1);
        as(manager)
                .post(root + "curricula/completion-refresh")
                .then()
                .statusCode(200)
                .body("problems", contains(containsString("Employee J1")));
        training("RETAKING");
        as(manager)
                .get(root + "training-problems")
                .then()
                .statusCode(200)
                .body("at", notNullValue())
                .body("problems.kind", contains("RETAKING"))
                .body("problems.employee", contains("J1"))
                .body("problems.person", contains(TestApi.person("J1").value().toString()))
                .body("problems.problem", contains(containsString("taken again")))
                .body("problems.advice", contains(containsString("no new pair")))
                .body("problems.since", contains(notNullValue()));
        platform.deletes(course);
        as(manager).post(root + "curricula/completion-refresh").then().statusCode(200);
        as(manager)
                .get(root + "training-problems")
                .then()
                .body("problems.kind", contains("COURSE_GONE", "RETAKING"))
                .body("problems[0].employee", nullValue());
        as(junior)
                .get("me/training")
                .then()
                .body("[0].status", equalTo("RETAKING"))
                .body("[0].problems.kind", contains("RETAKING"));
        as(junior).get(root + "training-problems").then().statusCode(403);
        as(api.token("E9")).get(root + "training-problems").then().statusCode(403);
        as(manager)
                .get("programmes/" + IDS.next() + "/training-problems")
                .then()
                .statusCode(404);
    }

    @Test
    void othersDoNotLearnWhoIsTrained() {
        as(junior).get(root + "training").then().statusCode(403);
        as(api.token("E9")).post(root + "curricula/completion-refresh").then().statusCode(403);
        as(api.token("E9")).get("me/training").then().statusCode(200).body("", empty());
        as(junior).post(root + "curricula/publication").then().statusCode(403);
    }

    @Test
    void anOutageOfThePlatformIsSaidWithATimeToWait() {
        platform.isDown(true);
        as(manager)
                .post(root + "curricula/publication")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", endsWith("elsewhere-unavailable"));
    }

    @Test
    @Tag("S012")
    void theKickOffIsPlannedOnTheVersionThatWasRead() {
        String body = "{\"at\": \"2027-01-11T09:00:00Z\", \"place\": \"Room 5\", \"title\": \"Kick-off\"}";
        as(manager).body(body).post(root + "kick-off").then().statusCode(428);
        as(manager)
                .header("If-Match", "\"2\"")
                .body(body)
                .post(root + "kick-off")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("kickOff.at", equalTo("2027-01-11T09:00:00Z"))
                .body("kickOff.place", equalTo("Room 5"));
        as(manager)
                .header("If-Match", "\"2\"")
                .body(body)
                .post(root + "kick-off")
                .then()
                .statusCode(412);
        as(manager)
                .header("If-Match", "\"3\"")
                .body("{\"place\": \" \"}")
                .post(root + "kick-off")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("at", "place", "title"));
    }

    @Test
    @Tag("S036")
    @Tag("S038")
    @Tag("S039")
    void aWorkshopIsOfferedReadByParticipantsAndTakenAway() {
        String location = as(manager)
                .body("""
                        {"type": "WORKSHOP", "title": "Biases and trust", "topics": ["BIAS_AND_TRUST"],
                         "at": "2027-02-01T13:00:00Z", "minutes": 90, "place": "Room 7"}""")
                .post(root + "learning-offers")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as(manager)
                .body("{\"type\": \"MATERIAL\", \"title\": \"Feedback\", \"link\": \"https://learn.example.org/f\"}")
                .post(root + "learning-offers")
                .then()
                .statusCode(201);
        as(junior).get(root + "learning-offers").then().statusCode(200).body("type", contains("WORKSHOP", "MATERIAL"));
        given().auth().oauth2(junior).get(location).then().statusCode(200).body("topics", contains("BIAS_AND_TRUST"));
        given().auth().oauth2(junior).delete(location).then().statusCode(403);
        given().auth().oauth2(manager).delete(location).then().statusCode(204);
        given().auth().oauth2(manager).delete(location).then().statusCode(404);
    }

    @Test
    void anOfferIsRefusedByTheFieldAtFault() {
        Map<String, String> faults = Map.of(
                "{\"title\": \"x\"}", "type",
                "{\"type\": \"MATERIAL\", \"title\": \"x\", \"link\": \"http://x.example\"}", "link",
                "{\"type\": \"MATERIAL\", \"title\": \"x\", \"link\": \"not an address\"}", "link",
                "{\"type\": \"SEMINAR\", \"title\": \"x\", \"minutes\": 60, \"place\": \"here\"}", "at",
                "{\"type\": \"LECTURE\", \"title\": \"x\"}", "type",
                "{\"type\": \"MATERIAL\", \"title\": \"x\", \"topics\": [null]}", "topics");
        faults.forEach((body, field) -> as(manager)
                .body(body)
                .post(root + "learning-offers")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field)));
    }

    private RequestSpecification as(String token) {
        return given().baseUri(api.base()).auth().oauth2(token).contentType(ContentType.JSON);
    }

    private List<?> resources(TestApi kit) {
        participants = new InMemoryParticipants(kit.work);
        people = new InMemoryPeople(kit.work);
        programmes = new InMemoryProgrammes(kit.work);
        Standings standings = new Standings(new ParticipantSides(kit.work, participants));
        ProgrammeAccess access = new ProgrammeAccess(programmes, kit.policy, standings);
        TrainingPlans plans = new InMemoryTrainingPlans(kit.work);
        InMemoryTrainingRecords records = new InMemoryTrainingRecords(kit.work);
        TrainingRuns runs = new InMemoryTrainingRuns(kit.work);
        Events events = new Events(new InMemoryOutbox(kit.work), IDS, CLOCK);
        TrainingSync sync = new TrainingSync(
                kit.work, access, participants, people, plans, records, runs, platform, events, IDS, clock);
        CoursePublisher publisher = new CoursePublisher(kit.work, plans, platform, events, CLOCK);
        return List.of(
                new CurriculaResource(
                        new CurriculumService(kit.work, access, plans, publisher),
                        new TopicCourseService(kit.work, access, plans, publisher),
                        new TrainingService(kit.work, access, participants, plans, records, runs, sync),
                        new KickOffService(kit.work, access, events)),
                new LearningOffersResource(new LearningOfferService(kit.work, access, plans, events), IDS));
    }

    private static Person person(String number) {
        return new Person(
                TestApi.person(number),
                0,
                new EmployeeNumber(number),
                "Ida Sommer",
                "ida@example.org",
                "Engineer",
                null,
                "Engineering",
                null,
                "Munich",
                "DE",
                ZoneOffset.UTC,
                LocalDate.of(2020, 1, 1),
                null,
                false,
                Person.Status.ACTIVE);
    }
}
