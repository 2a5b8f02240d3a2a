package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.matching.PairProposals.PairProposal;
import org.reversementoring.pairing.AdjustmentService;
import org.reversementoring.pairing.Agreement;
import org.reversementoring.pairing.AgreementService;
import org.reversementoring.pairing.DutyToAct;
import org.reversementoring.pairing.ExpectationService;
import org.reversementoring.pairing.Expectations;
import org.reversementoring.pairing.Goal;
import org.reversementoring.pairing.GoalService;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairHolds;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.pairing.PairingService;
import org.reversementoring.pairing.ProposedPairs;
import org.reversementoring.pairing.Release;
import org.reversementoring.pairing.ReleaseService;
import org.reversementoring.pairing.TopicService;
import org.reversementoring.participation.Answers;
import org.reversementoring.participation.DoNotMatchLists;
import org.reversementoring.participation.Leaving;
import org.reversementoring.participation.ParticipantSides;
import org.reversementoring.participation.ParticipationService;
import org.reversementoring.participation.Preferences;
import org.reversementoring.participation.Side;
import org.reversementoring.participation.Survey;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.Structure;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;

/** Two people and their pair in a real database, with the product's own sealing. */
class PairWordsInDatabaseTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String CANARY = "canary";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    @Tag("S051")
    void noPrivateWordRestsInARowOrAnEventInPlain(TestDatabase kind) {
        HibernateUnitOfWork work = kind.open().unitOfWork();
        HibernateProgrammes programmes = new HibernateProgrammes(work);
        HibernatePeople people = new HibernatePeople(work);
        HibernatePairs pairs = new HibernatePairs(work);
        HibernateParticipants participants = new HibernateParticipants(work);
        Sealer sealer = new InMemorySealer();
        Ids ids = new TimeOrderedIds(CLOCK);
        Policy policy = new Policy((action, standing, verdict) -> {});
        Standings standings = new Standings(new ParticipantSides(work, participants));
        Events events = new Events(new HibernateOutbox(work), ids, CLOCK);
        PairTransitions transitions = new PairTransitions(pairs, events, CLOCK);
        PairDoor door = new PairDoor(pairs, programmes, policy, standings);
        Leaving leaving = new Leaving(participants, pairs, transitions, events);
        PairHolds holds = new PairHolds(
                work, pairs, people, new DoNotMatchLists(participants, people, sealer), door, transitions, CLOCK);
        ParticipationService participation = new ParticipationService(
                work, programmes, participants, leaving, holds, policy, standings, sealer, ids, CLOCK);
        PairingService pairing =
                new PairingService(work, pairs, participants, people, door, transitions, holds, sealer, CLOCK);
        Actor mentor = employ(work, people, "1");
        Actor mentee = employ(work, people, "2");
        ProgrammeId programme = work.run(() -> {
            Programme draft = programmes.add(Programme.draft(
                    new ProgrammeId(ids.next()),
                    ProgrammeTemplate.PLATFORM_MARKETING.definition("Spring", List.of(new Audience("DE", "de"))),
                    id(mentor),
                    CLOCK.instant(),
                    null));
            return programmes.save(draft.opened(CLOCK.instant())).id();
        });
        participation.optIn(mentor, programme, Side.MENTOR, answers());
        participation.optIn(mentee, programme, Side.MENTEE, answers());
        work.run(() -> new ProposedPairs(programmes, pairs, participants, transitions, ids, CLOCK)
                .propose(new PairProposal(programme, id(mentor), id(mentee), List.of(), List.of(), false)));
        PairId pair = pairing.mine(mentor).get(0).id();
        AgreementService agreements = new AgreementService(
                work,
                door,
                transitions,
                sealer,
                new DutyToAct(new HibernateSuspensions(work), person -> Optional.empty()),
                CLOCK);
        agreements.write(mentor, pair, 0, new PrivateText(CANARY));
        for (Actor member : List.of(mentor, mentee)) {
            pairing.accept(member, pair);
            agreements.accept(member, pair, new Agreement.Acceptance(1, 1, true));
        }
        new ExpectationService(work, door, transitions, sealer)
                .write(mentor, pair, new Expectations(Map.of(Expectations.Point.CADENCE, "WEEKLY"), CANARY));
        GoalService goals = new GoalService(work, door, transitions, sealer, CLOCK);
        goals.write(mentor, pair, 0, List.of(goal()));
        goals.confirm(mentee, pair, 1);
        new TopicService(work, door, transitions, sealer, (of, topic) -> true)
                .open(mentor, pair, 0, List.of("communities"), List.of());
        new AdjustmentService(work, door, transitions, sealer, CLOCK)
                .propose(mentor, pair, new AdjustmentService.Proposed(4, null, null, CANARY, CANARY));
        new ReleaseService(work, door, transitions, sealer, CLOCK).write(mentor, pair, Set.of(Release.WRITE_BACK));
        pairing.explain(mentor, pair, new PrivateText(CANARY));

        assertThat(pairing.read(mentee, pair).state()).isEqualTo(PairState.ACTIVE);
        assertThat(agreements.read(mentee, pair).clauses()).isEqualTo(CANARY);
        assertThat(goals.read(mentee, pair).goals()).containsExactly(goal());
        assertThat(everythingKept(work))
                .contains(pair.value().toString())
                .doesNotContain(CANARY)
                .doesNotContain("self-test")
                .doesNotContain("E-apart")
                .doesNotContain("WRITE_BACK");
        assertThat(String.join("", rows(work, "pair"))).doesNotContain("communities");
    }

    private static String everythingKept(HibernateUnitOfWork work) {
        return String.join("", rows(work, "pair"))
                + String.join("", rows(work, "participant"))
                + String.join("", rows(work, "outbox"));
    }

    private static List<String> rows(HibernateUnitOfWork work, String table) {
        return work.run(() -> work.em().unwrap(Session.class).doReturningWork(connection -> {
            List<String> rows = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("select * from " + table)) {
                while (result.next()) {
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        rows.add(result.getString(i) + "|");
                    }
                }
            }
            return rows;
        }));
    }

    private static Actor employ(HibernateUnitOfWork work, HibernatePeople people, String suffix) {
        EmployeeNumber number = new EmployeeNumber(suffix + UUID.randomUUID());
        Person person = work.run(() -> people.add(new Person(
                new PersonId(UUID.randomUUID()),
                0,
                number,
                "Person " + suffix,
                null,
                "Engineer",
                null,
                "Engineering",
                null,
                "Munich",
                "DE",
                ZoneId.of("Europe/Berlin"),
                LocalDate.of(2020, 1, 1),
                null,
                false,
                Person.Status.ACTIVE)));
        return Actor.person("subject-" + number.value(), person.id(), number);
    }

    private static PersonId id(Actor actor) {
        return actor.person().orElseThrow();
    }

    private static Answers answers() {
        return new Answers(
                "DE",
                "de",
                "Europe/Berlin",
                Map.of("short-video", 4),
                Map.of("communication", 2),
                List.of("short-video", "communities"),
                new Survey(5, 5, 5, 5, 5, true, CANARY),
                new Preferences(Structure.Format.HYBRID, 60, 1, new TreeSet<>(Set.of(new EmployeeNumber("E-apart")))),
                1);
    }

    private static Goal goal() {
        return new Goal(
                Goal.Kind.LEARNING,
                CANARY,
                "self-test",
                1.0,
                2.0,
                "posts",
                null,
                CANARY,
                "short-video",
                LocalDate.now(CLOCK).plusMonths(3));
    }
}
