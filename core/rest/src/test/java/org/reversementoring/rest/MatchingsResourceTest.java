package org.reversementoring.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Action;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryMatchRuns;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryPairs;
import org.reversementoring.inmemory.InMemoryParticipants;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryProgrammes;
import org.reversementoring.matching.Candidate;
import org.reversementoring.matching.MatchingService;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.pairing.ProposedPairs;
import org.reversementoring.participation.Consent;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.ParticipantId;
import org.reversementoring.participation.ParticipantSides;
import org.reversementoring.participation.Profile;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Level;
import org.reversementoring.people.Person;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.TimeOrderedIds;

class MatchingsResourceTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final TimeOrderedIds IDS = new TimeOrderedIds(CLOCK);

    private final List<Candidate> pool = new ArrayList<>();

    /** Set while the kit is made. */
    private InMemoryProgrammes programmes;

    private InMemoryParticipants participants;
    private InMemoryPairs pairs;

    private final TestApi api = new TestApi(this::resources);
    private final String manager = api.token("M1", StaffRole.PROGRAMME_MANAGER);
    private ProgrammeId programme;

    private List<?> resources(TestApi kit) {
        programmes = new InMemoryProgrammes(kit.work);
        participants = new InMemoryParticipants(kit.work);
        pairs = new InMemoryPairs(kit.work);
        Events events = new Events(new InMemoryOutbox(kit.work), IDS, CLOCK);
        MatchingService.Ports ports = new MatchingService.Ports(
                kit.work,
                programmes,
                new InMemoryPeople(kit.work),
                pairs,
                new InMemoryMatchRuns(kit.work),
                id -> List.copyOf(pool),
                new ProposedPairs(
                        programmes, pairs, participants, new PairTransitions(pairs, events, CLOCK), IDS, CLOCK));
        Standings standings = new Standings(new ParticipantSides(kit.work, participants));
        return List.of(new MatchingsResource(
                new MatchingService(ports, kit.policy, standings, draft -> List.of(), IDS, CLOCK)));
    }

    @BeforeEach
    void anOpenProgrammeWithThreePeople() {
        Programme open = Programme.draft(
                        new ProgrammeId(IDS.next()),
                        ProgrammeTemplate.INCLUSION_DIALOGUE.definition("Spring", List.of(new Audience("DE", "de"))),
                        TestApi.person("M1"),
                        CLOCK.instant(),
                        null)
                .opened(CLOCK.instant());
        programme = api.work.run(() -> programmes.add(open)).id();
        takesPart("A", Side.MENTOR, Map.of("video", 4), Map.of());
        takesPart("X", Side.MENTEE, Map.of(), Map.of("video", 3));
        takesPart("Y", Side.MENTEE, Map.of(), Map.of("finance", 3));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private void takesPart(String number, Side side, Map<String, Integer> offers, Map<String, Integer> needs) {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Person person = new Person(
                TestApi.person(number),
                1,
                new EmployeeNumber(number),
                "Name",
                null,
                "Title",
                new Level("L", side == Side.MENTOR ? 8 : 2),
                "Department of " + number,
                null,
                "Berlin",
                "DE",
                zone,
                LocalDate.of(2020, 1, 1),
                null,
                false,
                Person.Status.ACTIVE);
        Profile profile = Profile.of("DE", "de", zone, offers, needs, Set.of("topic"));
        pool.add(new Candidate(person, side, profile, 1, true, Set.of()));
        SealedText sealed = new SealedText("key", "AAAA");
        api.work.run(() ->
                participants.add(Participant.invited(new ParticipantId(IDS.next()), programme, person.id(), side)
                        .optedIn(new Consent(1, CLOCK.instant()), profile, sealed, sealed)));
    }

    private RequestSpecification as(String token) {
        return given().baseUri(api.base()).auth().oauth2(token).contentType(ContentType.JSON);
    }

    private String matchings() {
        return "programmes/" + programme.value() + "/matchings";
    }

    private String proposed() {
        return as(manager).post(matchings()).then().statusCode(201).extract().header("Location");
    }

    @Test
    @Tag("S043")
    @Tag("S046")
    void aManagerProposesReadsAndApprovesAMatching() {
        String location = proposed();
        assertThat(location).startsWith(api.base() + matchings() + "/");
        JsonPath read = as(manager)
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("PROPOSED"))
                .body("proposals", hasSize(1))
                .body("proposals[0].mentor", equalTo(TestApi.person("A").value().toString()))
                .body("proposals[0].mentee", equalTo(TestApi.person("X").value().toString()))
                .body("proposals[0].score", greaterThan(0))
                .body("proposals[0].reasonsForMentee", hasItem(containsString("video")))
                .body("unmatched", hasSize(1))
                .body("unmatched[0].side", equalTo("MENTEE"))
                .body("unmatched[0].reason", containsString("nobody suits"))
                .body("unmatched[0].blocked.rule", contains("COVERAGE"))
                .body("unmatched[0].blocked.partners", contains(1))
                .extract()
                .jsonPath();
        int sum = read.getList("proposals[0].parts.points", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(sum).isEqualTo(read.getInt("proposals[0].score"));
        as(manager)
                .header("If-Match", "\"1\"")
                .post(location + "/approval")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("APPROVED"))
                .body("proposals[0].score", nullValue())
                .body("proposals[0].parts", empty())
                .body("proposals[0].reasonsForMentor", hasItem(containsString("video")));
        assertThat(api.work.run(() -> pairs.page(programme, Page.Request.FIRST)).items())
                .singleElement()
                .satisfies(pair -> assertThat(pair.state()).isEqualTo(PairState.PROPOSED));
        assertThat(api.performed).contains(Action.PROPOSE_MATCHING, Action.READ_MATCHING, Action.APPROVE_MATCHING);
    }

    @Test
    void anApprovalNeedsTheVersionThatWasReadAndHappensOnce() {
        String approval = proposed() + "/approval";
        as(manager).post(approval).then().statusCode(428);
        as(manager).header("If-Match", "\"7\"").post(approval).then().statusCode(412);
        as(manager).header("If-Match", "\"1\"").post(approval).then().statusCode(200);
        as(manager)
                .header("If-Match", "\"2\"")
                .post(approval)
                .then()
                .statusCode(409)
                .body("type", endsWith("wrong-state"));
    }

    @Test
    void aMemberNeitherProposesNorReadsNorApproves() {
        String location = proposed();
        for (String member : List.of(api.token("A"), api.token("X"))) {
            as(member).post(matchings()).then().statusCode(403);
            as(member).get(location).then().statusCode(403);
            as(member)
                    .header("If-Match", "\"1\"")
                    .post(location + "/approval")
                    .then()
                    .statusCode(403);
        }
        as(manager).get(matchings() + "/" + UUID.randomUUID()).then().statusCode(404);
        as(manager)
                .post("programmes/" + UUID.randomUUID() + "/matchings")
                .then()
                .statusCode(404);
        given().baseUri(api.base()).get(location).then().statusCode(401);
    }
}
