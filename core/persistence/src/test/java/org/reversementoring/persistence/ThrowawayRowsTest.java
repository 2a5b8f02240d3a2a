package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.PlatformIds;

/** What a check put in goes whole, and nothing else goes. */
class ThrowawayRowsTest {
    @Nested
    class OnH2 extends On {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgresql extends On {
        OnPostgresql() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    abstract static class On {
        private final HibernateUnitOfWork work;
        private final UUID programme = UUID.randomUUID();
        private final UUID person = UUID.randomUUID();
        private final UUID pair = UUID.randomUUID();
        private final String number =
                "throw-away-" + UUID.randomUUID().toString().substring(0, 8);

        On(TestDatabase database) {
            work = database.open().unitOfWork();
        }

        /** The rows hold no document: no other test could read them. */
        @AfterEach
        void leaveNothing() {
            new ThrowawayRows(work).remove(Set.of(programme, person), Set.of(new EmployeeNumber(number)));
        }

        @Test
        void everyTraceGoes() {
            keep();
            assertThat(rowsThatTell()).isEqualTo(10);

            assertThat(new ThrowawayRows(work).remove(Set.of(programme, person), Set.of(new EmployeeNumber(number))))
                    .isEqualTo(10);

            assertThat(rowsThatTell()).isZero();
        }

        @Test
        void othersStay() {
            keep();
            ThrowawayRows rows = new ThrowawayRows(work);

            assertThat(rows.remove(Set.of(UUID.randomUUID()), Set.of(new EmployeeNumber("nobody"))))
                    .isZero();
            assertThat(rows.remove(Set.of(), Set.of())).isZero();

            assertThat(rowsThatTell()).isEqualTo(10);
        }

        private void keep() {
            work.run(() -> {
                EntityManager em = work.em();
                ProgrammeRow programmeRow = new ProgrammeRow();
                programmeRow.id = programme;
                em.persist(programmeRow);
                PersonRow personRow = new PersonRow();
                personRow.id = person;
                personRow.employeeNumber = number;
                em.persist(personRow);
                PairRow pairRow = new PairRow();
                pairRow.id = pair;
                pairRow.programmeId = programme;
                pairRow.mentorId = person;
                pairRow.menteeId = UUID.randomUUID();
                em.persist(pairRow);
                BurdenRow burden = new BurdenRow();
                burden.id = pair;
                em.persist(burden);
                SessionRow session = new SessionRow();
                session.id = UUID.randomUUID();
                session.pairId = pair;
                em.persist(session);
                SupportCaseRow support = new SupportCaseRow();
                support.id = UUID.randomUUID();
                support.programmeId = programme;
                support.personMark = person.toString();
                em.persist(support);
                NoticeRow notice = new NoticeRow();
                notice.id = UUID.randomUUID();
                notice.personId = person;
                em.persist(notice);
                AccountBindingRow binding = new AccountBindingRow();
                binding.account = "issuer|" + person;
                binding.employeeNumber = number;
                em.persist(binding);
                new HibernatePlatformIds(work)
                        .keep("site", Map.of(PlatformIds.Thing.course("rm-" + programme + "-mentor"), 7L));
                new HibernateOutbox(work)
                        .append(new Event(
                                UUID.randomUUID(),
                                EventType.PAIR_ENDED,
                                Instant.EPOCH,
                                new TreeMap<>(Map.of("pair", pair))));
            });
        }

        private long rowsThatTell() {
            return work.run(() -> count("ProgrammeRow r where r.id = :value", programme)
                    + count("PlatformIdRow r where r.course like :value", "%" + programme + "%")
                    + count("PersonRow r where r.id = :value", person)
                    + count("PairRow r where r.programmeId = :value", programme)
                    + count("BurdenRow r where r.id = :value", pair)
                    + count("SessionRow r where r.pairId = :value", pair)
                    + count("SupportCaseRow r where r.programmeId = :value", programme)
                    + count("NoticeRow r where r.personId = :value", person)
                    + count("AccountBindingRow r where r.employeeNumber = :value", number)
                    + count("OutboxRow r where r.document like :value", "%" + pair + "%"));
        }

        private long count(String what, Object value) {
            return work.em()
                    .createQuery("select count(r) from " + what, Long.class)
                    .setParameter("value", value)
                    .getSingleResult();
        }
    }
}
