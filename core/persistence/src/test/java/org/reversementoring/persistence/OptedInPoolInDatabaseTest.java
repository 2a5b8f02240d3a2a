package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.inmemory.InMemoryPairs;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.participation.OptedInPool;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.ParticipantId;
import org.reversementoring.participation.ParticipantState;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;

/** What it costs to gather everybody who opted in, before a match. */
class OptedInPoolInDatabaseTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Ids ids = new TimeOrderedIds(CLOCK);
    private final Database database =
            Database.open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final Statistics statistics =
            database.entityManagers().unwrap(SessionFactory.class).getStatistics();
    private final HibernateUnitOfWork work = database.unitOfWork();
    private final HibernatePeople people = new HibernatePeople(work);
    private final HibernateParticipants participants = new HibernateParticipants(work);
    private final ProgrammeId programme = new ProgrammeId(ids.next());
    private final OptedInPool pool = new OptedInPool(
            participants,
            people,
            new InMemoryPairs(new InMemoryUnitOfWork()),
            (person, in, side) -> true,
            new InMemorySealer());

    OptedInPoolInDatabaseTest() {
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void optIn(int from, int to) {
        work.run(() -> {
            for (int i = from; i < to; i++) {
                Person person = people.add(person("J" + i));
                people.keepFormerNumber(person.id(), new EmployeeNumber("C" + i));
                participants.add(new Participant(
                        new ParticipantId(ids.next()),
                        0,
                        programme,
                        person.id(),
                        Side.MENTOR,
                        ParticipantState.OPTED_IN,
                        CLOCK.instant(),
                        null,
                        null,
                        null,
                        null));
            }
        });
    }

    private Person person(String number) {
        return new Person(
                new PersonId(ids.next()),
                0,
                new EmployeeNumber(number),
                "Person",
                null,
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

    private long statements() {
        statistics.clear();
        work.run(() -> pool.candidates(programme));
        return statistics.getPrepareStatementCount();
    }

    @Test
    void peopleAndTheirNumbersOfBeforeAreReadAtOnceHoweverManyOptedIn() {
        optIn(0, 5);
        long ofFive = statements();
        assertThat(ofFive).isPositive();
        optIn(5, 60);
        assertThat(statements()).isEqualTo(ofFive);
    }
}
