package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.audit.AuditEntries.Filter;
import org.reversementoring.audit.AuditEntry;
import org.reversementoring.audit.AuditEntry.Outcome;
import org.reversementoring.audit.AuditLog;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.pairing.Arrangement;
import org.reversementoring.pairing.ContactStatus;
import org.reversementoring.pairing.Goals;
import org.reversementoring.pairing.Member;
import org.reversementoring.pairing.OpenTopics;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairHolds;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.pairing.PairingService;
import org.reversementoring.pairing.Times;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.Structure;
import org.reversementoring.session.MeetingDraft;
import org.reversementoring.session.SchedulingService;
import org.reversementoring.session.SessionId;
import org.reversementoring.session.SessionService;
import org.reversementoring.session.SessionType;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.wellbeing.BurdenPolicy;
import org.reversementoring.wellbeing.LoadCaps;

/** How many statements a look costs on a real database, with the audit log, and what the log then says. */
class AuditStatementsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String TOPIC = "short-video";

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
        private final Ids ids = new TimeOrderedIds(CLOCK);
        private final Actor mentor = employee();
        private final Actor mentee = employee();
        private final Actor auditor = employee(StaffRole.AUDITOR);
        private final Statistics statistics;
        private final HibernateUnitOfWork work;
        private final HibernateAuditEntries entries;
        private final HibernatePairs pairs;
        private final HibernateProgrammes programmes;
        private final SessionService sessions;
        private final SchedulingService scheduling;
        private final PairingService pairing;
        private PairId pair = new PairId(new UUID(0, 0));
        private SessionId session = new SessionId(new UUID(0, 0));

        On(TestDatabase kind) {
            Database database = kind.open();
            statistics = database.entityManagers().unwrap(SessionFactory.class).getStatistics();
            work = database.unitOfWork();
            entries = new HibernateAuditEntries(work);
            pairs = new HibernatePairs(work);
            programmes = new HibernateProgrammes(work);
            InMemorySealer sealer = new InMemorySealer();
            Events events = new Events(new HibernateOutbox(work), ids, CLOCK);
            Policy policy = new Policy(new AuditLog(work, entries, new InMemoryFingerprints(), ids, CLOCK));
            PairDoor door = new PairDoor(pairs, programmes, policy, new Standings((person, programme) -> Set.of()));
            HibernateSessions kept = new HibernateSessions(work);
            sessions = new SessionService(work, kept, door, sealer, ids);
            scheduling = new SchedulingService(
                    work,
                    kept,
                    door,
                    sealer,
                    p -> OpenTopics.of(Set.of(TOPIC)),
                    (p, topic) -> true,
                    (key, p) -> Optional.empty(),
                    new LoadCaps(BurdenPolicy.DEFAULT, new HibernateDeclarations(work), sealer),
                    events,
                    ids,
                    CLOCK);
            HibernatePeople people = new HibernatePeople(work);
            PairTransitions transitions = new PairTransitions(pairs, events, CLOCK);
            pairing = new PairingService(
                    work,
                    pairs,
                    new HibernateParticipants(work),
                    people,
                    door,
                    transitions,
                    new PairHolds(work, pairs, people, pair -> false, door, transitions, CLOCK),
                    sealer,
                    CLOCK);
        }

        @BeforeEach
        void aPairWithASession() {
            pair = work.run(() -> {
                Programme programme = programmes.add(Programme.draft(
                                new ProgrammeId(ids.next()),
                                ProgrammeTemplate.PLATFORM_MARKETING.definition(
                                        "Spring", List.of(new Audience("DE", "de"))),
                                id(employee()),
                                CLOCK.instant(),
                                null)
                        .opened(CLOCK.instant()));
                return pairs.add(active(programme)).id();
            });
            session = scheduling
                    .logUnplanned(
                            mentor,
                            pair,
                            new MeetingDraft(
                                    CLOCK.instant().minus(Duration.ofHours(2)),
                                    60,
                                    TOPIC,
                                    SessionType.ONE_ON_ONE,
                                    null,
                                    null,
                                    null))
                    .session()
                    .id();
            AuditTables.empty(work);
            statistics.setStatisticsEnabled(true);
        }

        @AfterEach
        void stopCounting() {
            statistics.setStatisticsEnabled(false);
        }

        @Test
        void aMemberReadsASessionInThreeStatementsTheLogIncluded() {
            assertThat(statements(() -> sessions.read(mentee, session))).isEqualTo(3);
            assertThat(log())
                    .extracting(AuditEntry::actions)
                    .containsExactly(List.of("READ_LEARNED", "READ_PAIR_TEXTS", "READ_SESSION"));
            assertThat(statements(() -> sessions.list(mentee, pair, Page.Request.FIRST)))
                    .isLessThanOrEqualTo(3);
        }

        @Test
        void aMemberReadsTheirPairInOneStatementAndNoEntry() {
            assertThat(statements(() -> pairing.read(mentor, pair))).isEqualTo(1);
            assertThat(log()).isEmpty();
        }

        @Test
        void aRefusalIsKeptThoughItsUnitIsUndone() {
            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> sessions.read(auditor, session));
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> sessions.read(auditor, new SessionId(UUID.randomUUID())));
            assertThat(log()).extracting(AuditEntry::outcome).containsExactly(Outcome.HIDDEN, Outcome.REFUSED);
        }

        @Test
        void whatCannotBeWrittenDownIsNotShown() {
            AuditTables.sql(work, "alter table audit_entry rename to audit_entry_away");
            try {
                assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> sessions.read(mentee, session));
                assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> sessions.read(auditor, session));
                assertThat(pairing.read(mentor, pair).id()).isEqualTo(pair);
            } finally {
                AuditTables.sql(work, "alter table audit_entry_away rename to audit_entry");
            }
        }

        private long statements(Runnable step) {
            statistics.clear();
            step.run();
            return statistics.getPrepareStatementCount();
        }

        private List<AuditEntry> log() {
            return work.run(() -> entries.page(Filter.NONE, Page.Request.FIRST)).items();
        }

        private Pair active(Programme programme) {
            Member member = Member.proposed(List.of());
            return new Pair(
                    new PairId(ids.next()),
                    0,
                    programme.id(),
                    id(mentor),
                    id(mentee),
                    PairState.ACTIVE,
                    false,
                    false,
                    new Times(CLOCK.instant(), CLOCK.instant(), null, CLOCK.instant()),
                    null,
                    member,
                    member,
                    Arrangement.of(Structure.DEFAULT),
                    ContactStatus.ON_TRACK,
                    null,
                    null,
                    Goals.NONE,
                    List.of());
        }

        private static Actor employee(StaffRole... roles) {
            UUID id = UUID.randomUUID();
            return Actor.person("subject-" + id, new PersonId(id), new EmployeeNumber(id.toString()), roles);
        }

        private static PersonId id(Actor actor) {
            return actor.person().orElseThrow();
        }
    }
}
