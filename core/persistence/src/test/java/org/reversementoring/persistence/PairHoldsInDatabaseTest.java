package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.pairing.Arrangement;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairHolds;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.TimeOrderedIds;

/** What a look at every pair costs when reporting lines have changed. */
class PairHoldsInDatabaseTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final EmployeeNumber BOSS = new EmployeeNumber("BOSS");

    private final Ids ids = new TimeOrderedIds(CLOCK);
    private final Database database =
            Database.open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final Statistics statistics =
            database.entityManagers().unwrap(SessionFactory.class).getStatistics();
    private final HibernateUnitOfWork work = database.unitOfWork();
    private final HibernatePeople people = new HibernatePeople(work);
    private final HibernatePairs pairs = new HibernatePairs(work);
    private final HibernateProgrammes programmes = new HibernateProgrammes(work);
    private final PairTransitions transitions =
            new PairTransitions(pairs, new Events(new HibernateOutbox(work), ids, CLOCK), CLOCK);
    private final PairHolds holds = new PairHolds(
            work,
            pairs,
            people,
            pair -> false,
            new PairDoor(
                    pairs,
                    programmes,
                    new Policy((action, standing, verdict) -> {}),
                    new Standings((person, programme) -> Set.of())),
            transitions,
            CLOCK);
    private final Programme programme = work.run(() -> programmes.add(Programme.draft(
            new ProgrammeId(ids.next()),
            ProgrammeTemplate.PLATFORM_MARKETING.definition("Spring", List.of(new Audience("DE", "de"))),
            new PersonId(ids.next()),
            CLOCK.instant(),
            null)));

    PairHoldsInDatabaseTest() {
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private PersonId employ(String number) {
        return work.run(() -> people.add(new Person(
                        new PersonId(ids.next()),
                        0,
                        new EmployeeNumber(number),
                        "Person",
                        null,
                        "Engineer",
                        null,
                        "Department of " + number,
                        BOSS,
                        "Munich",
                        "DE",
                        ZoneOffset.UTC,
                        LocalDate.of(2020, 1, 1),
                        null,
                        false,
                        Person.Status.ACTIVE))
                .id());
    }

    private PairId pair(PersonId mentor, PersonId mentee) {
        return work.run(() -> {
            Pair proposed = pairs.add(Pair.proposed(
                    new PairId(ids.next()),
                    programme.id(),
                    mentor,
                    mentee,
                    false,
                    Arrangement.of(programme.definition().structure()),
                    List.of(),
                    List.of(),
                    CLOCK.instant()));
            return pairs.save(proposed.entering(PairState.ACTIVE, CLOCK.instant()))
                    .id();
        });
    }

    private void pairs(int from, int to) {
        for (int i = from; i < to; i++) {
            pair(employ("J" + i), employ("S" + i));
        }
    }

    private long statements(Runnable step) {
        statistics.clear();
        step.run();
        return statistics.getPrepareStatementCount();
    }

    @Test
    void managersAreReadOnceAndPeopleByThePageHoweverManyPairsThereAre() {
        pairs(0, 5);
        long ofFive = statements(() -> holds.everywhere(Actor.SYSTEM));
        pairs(5, 60);
        assertThat(statements(() -> holds.everywhere(Actor.SYSTEM))).isEqualTo(ofFive);
    }

    @Test
    void onlyPairsThatMayHaveToChangeAreOpened() {
        pairs(0, 20);
        long unchanged = statements(() -> holds.everywhere(Actor.SYSTEM));
        PersonId senior = employ("TOP");
        PersonId junior = work.run(() -> people.find(new EmployeeNumber("J0")).orElseThrow())
                .id();
        PairId linked = pair(junior, senior);
        reportTo(junior, new EmployeeNumber("TOP"));
        long changed = statements(() -> holds.everywhere(Actor.SYSTEM));
        assertThat(work.run(() -> pairs.find(linked).orElseThrow()).state()).isEqualTo(PairState.PAUSED);
        assertThat(changed - unchanged).as("for one pair").isBetween(1L, 12L);
        assertThat(work.run(() -> pairs.page(PairState.ACTIVE, Page.Request.FIRST))
                        .items())
                .hasSize(20);
    }

    @Test
    void aChangeOfSomebodyInNoPairTakesOneStatement() {
        pairs(0, 3);
        PersonId nobody = employ("NOBODY");
        assertThat(statements(() -> holds.of(nobody))).isEqualTo(1);
    }

    private void reportTo(PersonId person, EmployeeNumber manager) {
        work.run(() -> {
            Person old = people.find(person).orElseThrow();
            people.save(new Person(
                    old.id(),
                    old.version(),
                    old.number(),
                    old.name(),
                    old.workEmail(),
                    old.title(),
                    old.level(),
                    old.organisation(),
                    manager,
                    old.location(),
                    old.country(),
                    old.timeZone(),
                    old.hired(),
                    old.left(),
                    old.onLeave(),
                    old.status()));
        });
    }
}
