package org.reversementoring.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.pairing.Arrangement;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.ReportingLines;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.Structure;
import org.reversementoring.programme.SupportContact;

class StandingsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final PersonId MENTOR = person(1);
    private static final PersonId MENTEE = person(2);
    private static final PersonId MANAGER = person(3);
    private static final PersonId CONTACT = person(4);
    private static final PersonId OTHER = person(5);

    private final Standings standings = new Standings((person, programme) ->
            person.equals(MENTOR) ? Set.of(Role.MENTOR) : person.equals(MENTEE) ? Set.of(Role.MENTEE) : Set.of());
    private final Programme draft = Programme.draft(
                    new ProgrammeId(new UUID(1, 1)),
                    ProgrammeTemplate.INNOVATION.definition("Spring", List.of(new Audience("DE", "de"))),
                    MANAGER,
                    NOW,
                    null)
            .withSupportChain(
                    List.of(new SupportContact(SupportContact.Place.NAMED_CONTACT, CONTACT, "Bo", "bo@example.org")));
    private final Programme open = draft.opened(NOW);
    private final Pair pair = Pair.proposed(
            new PairId(new UUID(2, 2)),
            open.id(),
            MENTOR,
            MENTEE,
            false,
            Arrangement.of(Structure.DEFAULT),
            List.of(),
            List.of(),
            NOW);

    private static PersonId person(int number) {
        return new PersonId(new UUID(0, number));
    }

    private static Actor actor(PersonId id, StaffRole... roles) {
        return Actor.person(
                "s" + id.value(), id, new EmployeeNumber("E" + id.value().getLeastSignificantBits()), roles);
    }

    private static Actor client(StaffRole... roles) {
        return new Actor("client", null, null, Set.of(roles), false);
    }

    @Test
    void whatTheSignOnSaysCountsForTheWholeOrganisation() {
        assertThat(standings.towardsOrganisation(client(StaffRole.values())).roles())
                .containsExactlyInAnyOrder(
                        Role.OPERATOR, Role.AUDITOR, Role.DPO, Role.INTEGRATION, Role.PROG_MGR, Role.SUPPORT);
        assertThat(standings.towardsOrganisation(Actor.SYSTEM).roles()).containsExactly(Role.SYSTEM);
        assertThat(standings.towardsOrganisation(actor(OTHER)))
                .isEqualTo(new Standing(actor(OTHER), Set.of(), false, false, null, Set.of()));
    }

    @Test
    void everyPersonStandsOnBothSidesOfTheirOwnRecordAndAClientOnNone() {
        assertThat(standings.towardsSelf(actor(OTHER, StaffRole.DPO)))
                .isEqualTo(new Standing(
                        actor(OTHER, StaffRole.DPO),
                        Set.of(Role.MENTOR, Role.MENTEE, Role.DPO),
                        true,
                        true,
                        null,
                        Set.of(OTHER)));
        assertThat(standings.towardsSelf(client()))
                .isEqualTo(new Standing(client(), Set.of(), true, true, null, Set.of()));
    }

    @Test
    void theCatalogueIsForEverybodyWhoIsSignedIn() {
        assertThat(standings.towardsCatalogue(actor(OTHER, StaffRole.SUPPORT_CONTACT)))
                .isEqualTo(new Standing(
                        actor(OTHER, StaffRole.SUPPORT_CONTACT),
                        Set.of(Role.MENTOR, Role.MENTEE, Role.SUPPORT),
                        false,
                        true,
                        null,
                        Set.of()));
    }

    @Test
    void inAProgrammeARoleNeedsTheSignOnAndTheProgrammesOwnList() {
        Map<Actor, Set<Role>> expected = Map.of(
                actor(MANAGER, StaffRole.PROGRAMME_MANAGER), Set.of(Role.PROG_MGR, Role.HR_LINE),
                actor(MANAGER), Set.of(Role.HR_LINE),
                actor(OTHER, StaffRole.PROGRAMME_MANAGER), Set.of(Role.HR_LINE),
                actor(CONTACT, StaffRole.SUPPORT_CONTACT), Set.of(Role.SUPPORT, Role.HR_LINE),
                actor(CONTACT), Set.of(Role.HR_LINE),
                actor(OTHER, StaffRole.SUPPORT_CONTACT), Set.of(Role.HR_LINE),
                actor(MENTOR), Set.of(Role.MENTOR, Role.HR_LINE),
                actor(MENTEE, StaffRole.AUDITOR), Set.of(Role.MENTEE, Role.HR_LINE, Role.AUDITOR),
                client(StaffRole.PROGRAMME_MANAGER, StaffRole.OPERATOR), Set.of(Role.OPERATOR));
        expected.forEach((actor, roles) -> assertThat(standings.towards(actor, open))
                .isEqualTo(new Standing(actor, roles, false, true, open.id().value(), Set.of())));
    }

    @Test
    void aDraftIsVisibleToItsManagerAndNotToTheStaff() {
        assertThat(standings.towards(actor(OTHER), draft).parentVisible()).isFalse();
        assertThat(standings
                        .towards(actor(MANAGER, StaffRole.PROGRAMME_MANAGER), draft)
                        .roles())
                .containsExactly(Role.PROG_MGR);
    }

    @Test
    void onlyItsMembersStandInsideAPair() {
        assertThat(standings.towardsPair(actor(MENTOR), open, pair))
                .isEqualTo(inPair(actor(MENTOR), true, true, Role.MENTOR, Role.HR_LINE));
        assertThat(standings.towardsPair(actor(MENTEE), open, pair))
                .isEqualTo(inPair(actor(MENTEE), true, true, Role.MENTEE, Role.HR_LINE));
        Actor manager = actor(MANAGER, StaffRole.PROGRAMME_MANAGER);
        assertThat(standings.towardsPair(manager, open, pair))
                .isEqualTo(inPair(manager, false, true, Role.PROG_MGR, Role.HR_LINE));
        assertThat(standings.towardsPair(actor(OTHER), open, pair))
                .as("a colleague does not learn that there is such a pair")
                .isEqualTo(inPair(actor(OTHER), false, false, Role.HR_LINE));
    }

    @Test
    void theOwnPairNeedsNoProgramme() {
        assertThat(standings.towardsOwnPair(actor(MENTOR), pair))
                .isEqualTo(inPair(actor(MENTOR), true, true, Role.MENTOR));
        assertThat(standings.towardsOwnPair(actor(MENTEE), pair))
                .isEqualTo(inPair(actor(MENTEE), true, true, Role.MENTEE));
        assertThat(standings.towardsOwnPair(actor(OTHER), pair)).isEqualTo(inPair(actor(OTHER), false, false));
    }

    @Test
    void whatSomebodyReleasedIsForTheManagersAboveThemAlone() {
        EmployeeNumber junior = new EmployeeNumber("E9");
        ReportingLines lines = new ReportingLines(Map.of(junior, new EmployeeNumber("E5")));
        assertThat(standings.towardsReleased(actor(OTHER), junior, lines).roles())
                .containsExactly(Role.HR_LINE);
        assertThat(standings.towardsReleased(actor(MENTOR), junior, lines).roles())
                .isEmpty();
        assertThat(standings
                        .towardsReleased(client(StaffRole.DPO), junior, lines)
                        .roles())
                .containsExactly(Role.DPO);
    }

    @Test
    void aStandingCanBeNarrowedAndNamed() {
        Standing standing = Standing.of(actor(OTHER), EnumSet.of(Role.MENTOR, Role.DPO));
        UUID id = new UUID(7, 7);
        assertThat(standing.without(Set.of(Role.DPO)))
                .isEqualTo(new Standing(actor(OTHER), Set.of(Role.MENTOR), false, true, null, Set.of()));
        assertThat(standing.about(id).record()).isEqualTo(id);
        assertThat(standing.about(id).people()).isEmpty();
        assertThat(standing.about(id, OTHER).people()).containsExactly(OTHER);
        assertThat(standing.onOwn().own()).isTrue();
        assertThat(Standing.none(actor(OTHER)).parentVisible()).isFalse();
    }

    private Standing inPair(Actor actor, boolean own, boolean visible, Role... roles) {
        return new Standing(
                actor, Set.copyOf(Arrays.asList(roles)), own, visible, pair.id().value(), Set.of(MENTOR, MENTEE));
    }
}
