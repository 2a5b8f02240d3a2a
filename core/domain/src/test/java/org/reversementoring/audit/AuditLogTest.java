package org.reversementoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.Refusals.assertRefused;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Role;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.audit.AuditEntries.Filter;
import org.reversementoring.audit.AuditEntries.Kept;
import org.reversementoring.audit.AuditEntry.Outcome;
import org.reversementoring.inmemory.InMemoryAuditEntries;
import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.TimeOrderedIds;

class AuditLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00.123456Z"), ZoneOffset.UTC);
    private static final Actor MENTOR = person("1");
    private static final Actor MENTEE = person("2");
    private static final Actor AUDITOR = person("3", StaffRole.AUDITOR);
    private static final UUID PAIR = UUID.randomUUID();

    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final InMemoryAuditEntries entries = new InMemoryAuditEntries(work);
    private final InMemoryFingerprints fingerprints = new InMemoryFingerprints();
    private final Policy policy =
            new Policy(new AuditLog(work, entries, fingerprints, new TimeOrderedIds(CLOCK), CLOCK));
    private final AuditService service =
            new AuditService(work, entries, fingerprints, policy, new Standings((person, programme) -> Set.of()));

    @Test
    void anEntrySaysWhoDidWhatWhenAndHowItEnded() {
        work.run(() -> policy.require(Action.READ_SESSION, inPair(MENTOR, Role.MENTOR)));
        AuditEntry entry = all().get(0);
        assertThat(entry.at()).isEqualTo("2026-03-02T09:00:00.123Z");
        assertThat(entry.actions()).containsExactly("READ_SESSION");
        assertThat(entry.items()).containsExactly(DataItem.D11);
        assertThat(entry.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(entry.roles()).containsExactly(Role.MENTOR);
        assertThat(entry.people()).hasSize(2).contains(entry.actor());
        assertThat(entry.toString()).doesNotContain(id(MENTOR).value().toString(), PAIR.toString(), "subject");
    }

    @Test
    void onePersonHasAnotherPseudonymForEveryDataItem() {
        work.run(() -> {
            policy.require(Action.CHANGE_PAIR_STATE, inPair(MENTOR, Role.MENTOR));
            policy.require(Action.ASK_FOR_HELP, inPair(MENTOR, Role.MENTOR));
            policy.require(Action.ASK_FOR_HELP, inPair(MENTOR, Role.MENTOR));
        });
        List<AuditEntry> all = all();
        assertThat(all.get(0).actor())
                .isEqualTo(all.get(1).actor())
                .isNotEqualTo(all.get(2).actor());
        assertThat(all.get(0).record())
                .isEqualTo(all.get(1).record())
                .isNotEqualTo(all.get(2).record());
    }

    @Test
    void actionsAskedForTogetherBecomeOneEntryWhereTheyAreAlike() {
        work.run(() -> policy.require(
                inPair(MENTOR, Role.MENTOR),
                Action.READ_SESSION,
                Action.READ_PAIR,
                Action.READ_PAIR_TEXTS,
                Action.WRITE_SESSION,
                Action.READ_BURDEN));
        assertThat(all())
                .extracting(AuditEntry::actions)
                .containsExactlyInAnyOrder(
                        List.of("READ_PAIR_TEXTS", "READ_SESSION"), List.of("WRITE_SESSION"), List.of("READ_BURDEN"));
        assertThat(all().stream().filter(e -> e.people().size() == 1))
                .extracting(AuditEntry::items)
                .containsExactly(Set.of(DataItem.D16));
    }

    @Test
    void oneRefusalRefusesAllThatIsAskedForTogether() {
        assertRefused(
                Problem.NOT_ALLOWED,
                () -> policy.require(
                        inPair(AUDITOR, Role.AUDITOR), Action.READ_PAIR, Action.READ_SESSION, Action.READ_PAIR_TEXTS));
        assertThat(all()).extracting(AuditEntry::actions).containsExactly(List.of("READ_SESSION"));
    }

    @Test
    void anActThatIsUndoneLeavesNoEntryAndARefusalDoes() {
        assertRefused(
                Problem.WRONG_STATE,
                () -> work.run(() -> {
                    policy.require(Action.WRITE_SESSION, inPair(MENTOR, Role.MENTOR));
                    throw RefusedException.wrongState("no");
                }));
        assertThat(all()).isEmpty();
        assertRefused(
                Problem.NOT_ALLOWED,
                () -> work.run(() -> {
                    policy.require(Action.READ_PAIR_TEXTS, inPair(MENTOR, Role.MENTOR));
                    policy.require(Action.READ_PAIR_TEXTS, inPair(AUDITOR, Role.AUDITOR));
                }));
        assertThat(all()).extracting(AuditEntry::outcome).containsExactly(Outcome.REFUSED);
    }

    @Test
    void aRefusalThatIsOvercomeIsWrittenOnce() {
        work.run(() ->
                assertRefused(Problem.NOT_FOUND, () -> policy.require(Action.READ_BURDEN, Standing.none(MENTEE))));
        assertThat(all()).extracting(AuditEntry::outcome).containsExactly(Outcome.HIDDEN);
    }

    @Test
    void aDecisionBeforeAnyUnitIsWrittenToo() {
        policy.require(Action.READ_SESSION, inPair(MENTOR, Role.MENTOR));
        assertRefused(Problem.NOT_FOUND, () -> policy.require(Action.READ_BURDEN, Standing.none(MENTEE)));
        assertThat(all()).hasSize(2);
    }

    @Test
    void whatCannotBeWrittenDownIsNotDone() {
        Policy full = new Policy((action, standing, verdict) -> {
            throw new IllegalStateException("the disk is full");
        });
        assertThatThrownBy(() -> full.require(Action.READ_SESSION, inPair(MENTOR, Role.MENTOR)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everybodyReadsWhatTheyDidAndWhatOthersDidWithTheirData() {
        policy.require(Action.READ_SESSION, inPair(MENTOR, Role.MENTOR));
        policy.require(Action.READ_BURDEN, inPair(MENTOR, Role.MENTOR));
        assertRefused(Problem.NOT_ALLOWED, () -> policy.require(Action.READ_SESSION, inPair(AUDITOR, Role.AUDITOR)));
        assertThat(mine(MENTEE))
                .extracting(
                        line -> line.entry().actions().get(0),
                        line -> line.byMe(),
                        line -> line.entry().roles())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("READ_SESSION", false, Set.of(Role.AUDITOR)),
                        org.assertj.core.groups.Tuple.tuple("READ_SESSION", false, Set.of(Role.MENTOR)));
        assertThat(mine(MENTOR))
                .extracting(line -> line.entry().actions().get(0))
                .containsExactly("READ_SESSION", "READ_BURDEN", "READ_SESSION");
        assertThat(mine(person("9"))).isEmpty();
    }

    @Test
    void onlyAuditorAndDataProtectionOfficerReadAll() {
        assertThat(service.all(AUDITOR, Filter.NONE, Page.Request.FIRST).items())
                .hasSize(1);
        assertThat(service.all(person("4", StaffRole.DPO), Filter.NONE, Page.Request.FIRST)
                        .items())
                .hasSize(2);
        for (StaffRole role : List.of(
                StaffRole.PROGRAMME_MANAGER, StaffRole.OPERATOR, StaffRole.SUPPORT_CONTACT, StaffRole.INTEGRATION)) {
            assertRefused(Problem.NOT_ALLOWED, () -> service.all(person("5", role), Filter.NONE, Page.Request.FIRST));
        }
        assertRefused(Problem.NOT_FOUND, () -> service.all(MENTOR, Filter.NONE, Page.Request.FIRST));
    }

    private List<AuditService.OwnLine> mine(Actor actor) {
        return service.mine(actor, Page.Request.FIRST).items().stream()
                .filter(line -> !line.entry().actions().contains("READ_AUDIT"))
                .toList();
    }

    private List<AuditEntry> all() {
        return work.run(() -> entries.waiting(null, 100)).stream().map(Kept::entry).toList().stream()
                .sorted((a, b) -> b.id().toString().compareTo(a.id().toString()))
                .toList();
    }

    private static Standing inPair(Actor actor, Role role) {
        boolean member = role == Role.MENTOR || role == Role.MENTEE;
        return new Standing(actor, Set.of(role), member, true, PAIR, Set.of(id(MENTOR), id(MENTEE)));
    }

    private static PersonId id(Actor actor) {
        return actor.person().orElseThrow();
    }

    private static Actor person(String number, StaffRole... roles) {
        return Actor.person(
                "subject-" + number,
                new PersonId(UUID.nameUUIDFromBytes(new byte[] {(byte) number.charAt(0)})),
                new EmployeeNumber(number),
                roles);
    }
}
