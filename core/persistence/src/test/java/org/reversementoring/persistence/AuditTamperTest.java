package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy.Verdict;
import org.reversementoring.access.Role;
import org.reversementoring.access.Standing;
import org.reversementoring.audit.AuditChain;
import org.reversementoring.audit.AuditEntries.Kept;
import org.reversementoring.audit.AuditLog;
import org.reversementoring.audit.AuditVerification;
import org.reversementoring.audit.AuditVerification.Fault;
import org.reversementoring.audit.AuditVerification.Finding;
import org.reversementoring.audit.AuditVerification.Result;
import org.reversementoring.audit.ChainPoint;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.TimeOrderedIds;

/** Somebody changes real rows by SQL, with every right on the database and without the key. Each change is found. */
class AuditTamperTest {
    private static final long ENTRIES = 8;

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
        private final HibernateAuditEntries entries;
        private final AuditLog log;
        private final AuditChain chain;
        private final AuditVerification verification;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            entries = new HibernateAuditEntries(work);
            Fingerprints fingerprints = new InMemoryFingerprints();
            log = new AuditLog(work, entries, fingerprints, new TimeOrderedIds(Clock.systemUTC()), Clock.systemUTC());
            chain = new AuditChain(work, entries, fingerprints);
            verification = new AuditVerification(work, entries, fingerprints);
        }

        @BeforeEach
        void aLogOfSomeEntries() {
            AuditTables.empty(work);
            write(ENTRIES);
            assertThat(chain.link()).isEqualTo((int) ENTRIES);
        }

        @Test
        void anUntouchedLogIsInOrder() {
            write(2);
            Result result = verification.verify(null);
            assertThat(result.finding()).isNull();
            assertThat(result.linked()).isEqualTo(ENTRIES);
            assertThat(result.waiting()).isEqualTo(2);
            assertThat(result.head()).isEqualTo(chain.head());
        }

        @Test
        void everyChangedColumnIsFound() {
            for (String change : List.of(
                    "id = '01900000-0000-7000-8000-000000000000'",
                    "at = timestamp with time zone '2026-01-01 00:00:00+00:00'",
                    "action = 'READ_BURDEN'",
                    "item = 'D12'",
                    "item = 'none'",
                    "way = 'USE'",
                    "outcome = 'REFUSED'",
                    "roles = 'MENTEE'",
                    "roles = ''",
                    "actor = '00'",
                    "person = null",
                    "person = other_person",
                    "other_person = null",
                    "record = null",
                    "record = '00'",
                    "mark = hash")) {
                aLogOfSomeEntries();
                sql("update audit_entry set " + change + " where seq = 4");
                assertFound(Fault.CHANGED, 4, null);
            }
            sql("update audit_entry set hash = mark where seq = 4");
            assertThat(finding(null)).isNotNull();
            aLogOfSomeEntries();
            sql("update audit_entry set hash = mark where seq = 4");
            assertFound(Fault.REORDERED, 4, null);
            aLogOfSomeEntries();
            sql("update audit_entry set seq = 40 where seq = 4");
            assertFound(Fault.MISSING, 4, null);
            aLogOfSomeEntries();
            sql("update audit_entry set seq = null, hash = null where seq = 4");
            assertFound(Fault.MISSING, 4, null);
        }

        @Test
        void aMissingEntryIsFoundAlsoWhereTheRestIsNumberedAnew() {
            sql("delete from audit_entry where seq = 4");
            assertFound(Fault.MISSING, 4, null);
            for (long seq = 5; seq <= ENTRIES; seq++) {
                sql("update audit_entry set seq = " + (seq - 1) + " where seq = " + seq);
            }
            assertFound(Fault.REORDERED, 4, null);
        }

        @Test
        void theFirstEntryIsMissedToo() {
            sql("delete from audit_entry where seq = 1");
            assertFound(Fault.MISSING, 1, null);
            sql("update audit_head set anchor_seq = 1, anchor_hash = (select hash from audit_entry where seq = 2)");
            assertFound(Fault.HEAD_NOT_REACHED, ENTRIES, null);
        }

        @Test
        void aMissingEndIsFound() {
            ChainPoint noted = chain.head();
            sql("delete from audit_entry where seq > 6");
            assertFound(Fault.MISSING, 7, null);
            sql("update audit_head set head_seq = 6, head_hash = (select hash from audit_entry where seq = 6)");
            assertFound(Fault.HEAD_NOT_REACHED, 6, noted);
        }

        @Test
        void anEndCutOffTogetherWithAnOlderHeadIsFoundByTheHeadThatWasNotedElsewhere() {
            Runnable olderHead = remembered();
            write(3);
            chain.link();
            ChainPoint noted = chain.head();
            sql("delete from audit_entry where seq > " + ENTRIES);
            olderHead.run();
            assertThat(finding(null)).isNull();
            assertFound(Fault.HEAD_NOT_REACHED, ENTRIES + 1, noted);
            write(3);
            chain.link();
            assertThat(finding(null)).isNull();
            assertFound(Fault.HEAD_NOT_REACHED, ENTRIES + 3, noted);
        }

        @Test
        void anOlderHeadAloneIsFound() {
            Runnable olderHead = remembered();
            write(3);
            chain.link();
            olderHead.run();
            assertFound(Fault.HEAD_NOT_REACHED, ENTRIES + 1, null);
            sql("delete from audit_head");
            assertFound(Fault.HEAD_NOT_REACHED, 1, null);
        }

        @Test
        void twoThatChangedPlacesAreFound() {
            sql("update audit_entry set seq = 100 where seq = 3");
            sql("update audit_entry set seq = 3 where seq = 5");
            sql("update audit_entry set seq = 5 where seq = 100");
            assertFound(Fault.REORDERED, 3, null);
            String other = "(select hash from audit_entry where seq = %d)";
            String third = work.run(() -> (String) work.em()
                    .createNativeQuery("select hash from audit_entry where seq = 3")
                    .getSingleResult());
            sql("update audit_entry set hash = " + other.formatted(5) + " where seq = 3");
            sql("update audit_entry set hash = '" + third + "' where seq = 5");
            assertFound(Fault.REORDERED, 3, null);
        }

        @Test
        void aForeignEntryIsFoundWhereverItStands() {
            foreign("9");
            assertFound(Fault.HEAD_NOT_REACHED, 9, null);
            AuditTables.empty(work);
            aLogOfSomeEntries();
            foreign("null");
            assertFound(Fault.CHANGED, 0, null);
            chain.link();
            assertFound(Fault.CHANGED, 9, null);
        }

        @Test
        void oldEntriesGoAndTheRestIsStillProven() {
            Instant later = Clock.systemUTC().instant().plus(Duration.ofSeconds(1));
            sql("delete from audit_head");
            AuditTables.empty(work);
            write(3);
            chain.link();
            ChainPoint third = chain.head();
            assertThat(chain.forgetBefore(later)).isEqualTo(3);
            assertThat(finding(third)).isNull();
            write(4);
            chain.link();
            assertThat(finding(third)).isNull();
            assertThat(chain.forgetBefore(later.minus(Duration.ofDays(1)))).isZero();
            assertThat(work.run(() -> entries.chain(0, 10)))
                    .extracting(Kept::link)
                    .extracting(ChainPoint::seq)
                    .containsExactly(4L, 5L, 6L, 7L);
            chain.forgetBefore(later);
            assertFound(Fault.HEAD_NOT_REACHED, 3, third);
        }

        private void write(long count) {
            PersonId mentor = new PersonId(UUID.randomUUID());
            PersonId mentee = new PersonId(UUID.randomUUID());
            Actor actor = Actor.person("subject", mentor, new EmployeeNumber("1"));
            for (long i = 0; i < count; i++) {
                log.decided(
                        Action.READ_SESSION,
                        new Standing(actor, Set.of(Role.MENTOR), true, true, UUID.randomUUID(), Set.of(mentor, mentee)),
                        Verdict.ALLOW);
            }
        }

        /** Answers how to put the present head back. */
        private Runnable remembered() {
            Object[] head = work.run(() -> (Object[]) work.em()
                    .createNativeQuery("select head_seq, head_hash, mark from audit_head")
                    .getSingleResult());
            return () -> sql("update audit_head set head_seq = %s, head_hash = '%s', mark = '%s'".formatted(head));
        }

        private void foreign(String seq) {
            sql(
                    "insert into audit_entry (id, at, action, item, way, outcome, roles, actor, person, other_person, record,"
                            + " mark, seq, hash) select '01900000-0000-7000-8000-000000000009', at, action, item, way, outcome,"
                            + " roles, actor, person, other_person, record, mark, " + seq
                            + ", hash from audit_entry where seq = "
                            + ENTRIES);
        }

        private void assertFound(Fault fault, long seq, @Nullable ChainPoint noted) {
            Finding finding = finding(noted);
            assertThat(finding).isNotNull();
            assertThat(finding.fault()).as(finding.text()).isEqualTo(fault);
            assertThat(finding.seq()).as(finding.text()).isEqualTo(seq);
        }

        private @Nullable Finding finding(@Nullable ChainPoint noted) {
            return verification.verify(noted).finding();
        }

        private void sql(String statement) {
            AuditTables.sql(work, statement);
        }
    }
}
