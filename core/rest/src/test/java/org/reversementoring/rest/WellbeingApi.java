package org.reversementoring.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.event.NoticeChannelService;
import org.reversementoring.event.NoticeService;
import org.reversementoring.event.PairNotices;
import org.reversementoring.inmemory.InMemoryBurdens;
import org.reversementoring.inmemory.InMemoryChannelChoices;
import org.reversementoring.inmemory.InMemoryCommitments;
import org.reversementoring.inmemory.InMemoryDeclarations;
import org.reversementoring.inmemory.InMemoryDisclosures;
import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.inmemory.InMemoryKeptNotes;
import org.reversementoring.inmemory.InMemoryKeptPolicies;
import org.reversementoring.inmemory.InMemoryLegalHolds;
import org.reversementoring.inmemory.InMemoryNotices;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryPairs;
import org.reversementoring.inmemory.InMemoryParticipants;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryProgrammes;
import org.reversementoring.inmemory.InMemoryResources;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.inmemory.InMemorySessions;
import org.reversementoring.inmemory.InMemorySupportCases;
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
import org.reversementoring.pairing.PairHolds;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.pairing.PairingService;
import org.reversementoring.pairing.ReportingChannel;
import org.reversementoring.pairing.Times;
import org.reversementoring.pairing.TopicService;
import org.reversementoring.participation.DoNotMatchLists;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.privacy.DisclosureService;
import org.reversementoring.privacy.LegalHoldService;
import org.reversementoring.privacy.RegisterService;
import org.reversementoring.privacy.RegisterStandings;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.Structure;
import org.reversementoring.programme.SupportContact;
import org.reversementoring.session.LoadFacts;
import org.reversementoring.session.SchedulingService;
import org.reversementoring.session.SessionService;
import org.reversementoring.session.WellbeingFacts;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.wellbeing.BurdenEvaluation;
import org.reversementoring.wellbeing.BurdenPolicy;
import org.reversementoring.wellbeing.BurdenPolicyService;
import org.reversementoring.wellbeing.BurdenService;
import org.reversementoring.wellbeing.CaseClock;
import org.reversementoring.wellbeing.CaseDeadlines;
import org.reversementoring.wellbeing.CaseRouting;
import org.reversementoring.wellbeing.CaseStandings;
import org.reversementoring.wellbeing.Conflicts;
import org.reversementoring.wellbeing.ExternalHelp;
import org.reversementoring.wellbeing.LoadCaps;
import org.reversementoring.wellbeing.PairingSteps;
import org.reversementoring.wellbeing.ParticipantLocalities;
import org.reversementoring.wellbeing.PolicyInForce;
import org.reversementoring.wellbeing.ProtectiveNoteService;
import org.reversementoring.wellbeing.ProtectiveNotes;
import org.reversementoring.wellbeing.PulseService;
import org.reversementoring.wellbeing.ResourceCatalogue;
import org.reversementoring.wellbeing.ResourceImportService;
import org.reversementoring.wellbeing.ResourceService;
import org.reversementoring.wellbeing.SupportChain;
import org.reversementoring.wellbeing.SupportDesk;
import org.reversementoring.wellbeing.SupportService;
import org.reversementoring.wellbeing.WorkingTimes;

/** The API over one active pair of an open inclusion programme: J1 mentors S1; A1 and A2 are its support contacts. */
final class WellbeingApi implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();

    final UUID programme = UUID.randomUUID();
    final UUID pair = UUID.randomUUID();

    @Nullable
    PairNotices tomorrow;

    private final TestApi api = new TestApi(this::resources);
    final String mentor = api.token("J1");
    final String mentee = api.token("S1");
    final String manager = api.token("M1", StaffRole.PROGRAMME_MANAGER);
    final String contact = api.token("A1", StaffRole.SUPPORT_CONTACT);
    final String deputy = api.token("A2", StaffRole.SUPPORT_CONTACT);
    /** Two from outside the company. */
    final String dpo = api.office("dpo", StaffRole.DPO);

    final String secondDpo = api.office("second-dpo", StaffRole.DPO);
    final String onlyAuditor = api.office("auditor", StaffRole.AUDITOR);
    final String auditor = api.token("X1", StaffRole.AUDITOR, StaffRole.OPERATOR, StaffRole.DPO);

    RequestSpecification as(String token) {
        return given().baseUri(api.base()).auth().oauth2(token).contentType(ContentType.JSON);
    }

    RequestSpecification as(String token, long version) {
        return as(token).header("If-Match", "\"" + version + "\"");
    }

    String path(String of) {
        return "pairs/" + pair + "/" + of;
    }

    /** Two sessions of twenty minutes, which the mentor logged. */
    void meetTwice() {
        for (int hour : List.of(2, 4)) {
            as(mentor)
                    .body("{\"startsAt\": \"%s\", \"minutes\": 20, \"focusArea\": \"inclusive-practice\"}"
                            .formatted(CLOCK.instant().minus(Duration.ofHours(hour))))
                    .post(path("held-sessions"))
                    .then()
                    .statusCode(201);
        }
    }

    /** An invented entry, verified today, for Germany. */
    static String help(String kind) {
        return """
                {"kind": "%s", "name": "Invented help", "regions": ["DE"], "languages": ["en"],
                 "hours": {"always": true}, "channels": ["PHONE"], "topics": ["lived-experience"],
                 "employerLearns": "NOTHING", "independence": "EXTERNAL", "verifiedAt": "%s",
                 "verifiedBy": "wellbeing desk", "sourceUrl": "https://help.example", "contact": "invented"}""".formatted(kind, LocalDate.now(CLOCK));
    }

    void keepHelp() {
        for (String kind : List.of("CRISIS_LINE", "COUNSELLING", "EXTERNAL_FACILITATOR")) {
            as(manager)
                    .body(help(kind))
                    .put("resources/" + kind.toLowerCase(Locale.ROOT).replace('_', '-'))
                    .then()
                    .statusCode(200);
        }
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
        InMemoryParticipants participants = new InMemoryParticipants(work);
        InMemorySessions sessions = new InMemorySessions(work);
        InMemoryResources catalogue = new InMemoryResources(work);
        InMemoryDeclarations declarations = new InMemoryDeclarations(work);
        InMemorySupportCases cases = new InMemorySupportCases(work);
        InMemoryNotices notices = new InMemoryNotices(work);
        InMemoryOutbox outbox = new InMemoryOutbox(work);
        InMemorySealer sealer = new InMemorySealer();
        InMemoryKeptPolicies policies = new InMemoryKeptPolicies(work);
        new PolicyInForce(work, policies).begin(BurdenPolicy.DEFAULT, CLOCK.instant());
        Standings standings = new Standings((person, in) -> Set.of());
        Events events = new Events(outbox, ids, CLOCK);
        work.run(() -> {
            programmes.add(open());
            pairs.add(active());
            List.of("J1", "S1", "A1", "A2").forEach(number -> people.add(person(number)));
        });
        PairDoor access = new PairDoor(pairs, programmes, kit.policy, standings);
        LoadFacts loads = new LoadFacts(
                work, pairs, programmes, sessions, new InMemoryCommitments(work), sealer, kit.policy, standings, CLOCK);
        WellbeingFacts facts = new WellbeingFacts(loads, sessions, sealer);
        ParticipantLocalities localities = new ParticipantLocalities(participants, people);
        ResourceCatalogue shown = new ResourceCatalogue(work, catalogue);
        ExternalHelp help = new ExternalHelp(work, shown, localities, CLOCK);
        BurdenEvaluation evaluation = new BurdenEvaluation(
                declarations,
                new InMemoryBurdens(work),
                cases,
                pairs,
                facts,
                new Conflicts(people),
                sealer,
                BurdenPolicy.DEFAULT,
                ids,
                CLOCK);
        SupportChain chain = new SupportChain(pairs, people, new InMemorySuspensions(work));
        CaseRouting routing = new CaseRouting(
                programmes,
                chain,
                new CaseClock(CaseDeadlines.DEFAULT, localities, WorkingTimes.STANDARD),
                notices,
                events,
                ids);
        ProtectiveNotes protectiveNotes = new ProtectiveNotes(new InMemoryKeptNotes(work), new InMemoryFingerprints());
        SupportService support = new SupportService(
                work,
                cases,
                protectiveNotes,
                routing,
                programmes,
                pairs,
                evaluation,
                help,
                sealer,
                kit.policy,
                standings,
                ids,
                CLOCK);
        SupportDesk desk = new SupportDesk(
                work,
                cases,
                routing,
                programmes,
                new CaseStandings(programmes, chain, standings),
                sealer,
                kit.policy,
                standings,
                CLOCK);
        PairDoor own = new PairDoor(pairs, programmes, kit.policy, standings);
        PairDoor door = new PairDoor(pairs, programmes, kit.policy, standings);
        PairTransitions transitions = new PairTransitions(pairs, events, CLOCK);
        PairHolds holds = new PairHolds(
                work, pairs, people, new DoNotMatchLists(participants, people, sealer), door, transitions, CLOCK);
        PairingSteps steps = new PairingSteps(
                new PairingService(work, pairs, participants, people, door, transitions, holds, sealer, CLOCK),
                new TopicService(work, door, transitions, sealer, (of, topic) -> true));
        tomorrow = new PairNotices(
                work,
                pairs,
                notices,
                kit.policy,
                standings,
                ids,
                LocalTime.of(7, 0),
                Clock.offset(CLOCK, Duration.ofDays(1)));
        CaseStandings caseStandings = new CaseStandings(programmes, chain, standings);
        RegisterStandings register = new RegisterStandings(caseStandings, standings);
        InMemoryDisclosures disclosed = new InMemoryDisclosures(work);
        InMemoryLegalHolds held = new InMemoryLegalHolds(work);
        DisclosureService disclosures = new DisclosureService(
                work, disclosed, cases, caseStandings, register, sealer, notices, kit.policy, ids, CLOCK);
        return List.of(
                new DisclosuresResource(disclosures),
                new LegalHoldsResource(new LegalHoldService(
                        work, held, pairs, cases, programmes, register, notices, kit.policy, ids, CLOCK)),
                new RegisterResource(new RegisterService(
                        work, disclosed, held, disclosures, register, kit.policy, standings, CLOCK)),
                new SessionsResource(
                        new SchedulingService(
                                work,
                                sessions,
                                access,
                                sealer,
                                of -> OpenTopics.of(Set.of("inclusive-practice")),
                                (of, topic) -> true,
                                (key, of) -> Optional.empty(),
                                new LoadCaps(BurdenPolicy.DEFAULT, declarations, sealer),
                                events,
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
                new ResourcesResource(
                        new ResourceService(work, catalogue, shown, help, kit.policy, standings, CLOCK),
                        new ResourceImportService(work, catalogue, shown, kit.policy, standings, CLOCK)),
                new PulsesResource(new PulseService(
                        work,
                        own,
                        declarations,
                        facts,
                        evaluation,
                        help,
                        support,
                        sealer,
                        kit.policy,
                        standings,
                        ids,
                        CLOCK)),
                new BurdenResource(new BurdenService(
                        work,
                        own,
                        pairs,
                        declarations,
                        evaluation,
                        help,
                        support,
                        steps,
                        sealer,
                        kit.policy,
                        standings,
                        ids,
                        CLOCK)),
                new BurdenPolicyResource(new BurdenPolicyService(
                        work, BurdenPolicy.DEFAULT, policies, programmes, help, kit.policy, standings)),
                new SupportResource(support, desk, new ReportingChannel(URI.create("https://report.example/"))),
                new ProtectiveNotesResource(new ProtectiveNoteService(work, protectiveNotes, kit.policy, standings)),
                new NoticesResource(
                        new NoticeService(work, notices, kit.policy, standings),
                        new NoticeChannelService(
                                work, new InMemoryChannelChoices(work), people, List.of(), kit.policy, standings)));
    }

    private Programme open() {
        Instant now = CLOCK.instant();
        return Programme.draft(
                        new ProgrammeId(programme),
                        ProgrammeTemplate.INCLUSION_DIALOGUE.definition("Spring", List.of(new Audience("DE", "en"))),
                        TestApi.person("M1"),
                        now,
                        null)
                .withSupportChain(List.of(
                        new SupportContact(
                                SupportContact.Place.NAMED_CONTACT, TestApi.person("A1"), "Ann", "ann@firm.example"),
                        new SupportContact(
                                SupportContact.Place.DEPUTY, TestApi.person("A2"), "Bea", "bea@firm.example")))
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

    private static Person person(String number) {
        return new Person(
                TestApi.person(number),
                0,
                new EmployeeNumber(number),
                "Person " + number,
                number + "@firm.example",
                "Title",
                null,
                "Organisation",
                null,
                "Berlin",
                "DE",
                ZoneId.of("Europe/Berlin"),
                LocalDate.of(2020, 1, 1),
                null,
                false,
                Person.Status.ACTIVE);
    }
}
