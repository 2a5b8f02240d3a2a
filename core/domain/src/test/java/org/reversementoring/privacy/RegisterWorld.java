package org.reversementoring.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standing;
import org.reversementoring.event.Notice;
import org.reversementoring.inmemory.InMemoryDisclosures;
import org.reversementoring.inmemory.InMemoryLegalHolds;
import org.reversementoring.people.PersonId;
import org.reversementoring.privacy.LegalHoldService.Request;
import org.reversementoring.wellbeing.Asked.Urgency;
import org.reversementoring.wellbeing.CaseStandings;
import org.reversementoring.wellbeing.SupportCase;
import org.reversementoring.wellbeing.World;

/** The world of support with its register: a mentor asked for help, and ann, the named contact, has the case. */
final class RegisterWorld {
    static final Telling.Wanted AT_ONCE = new Telling.Wanted(true, null, null);

    /** Everything the policy allowed, with the standing it was decided on. */
    final List<Standing> allowed = new ArrayList<>();

    final World world = new World();
    final Clock clock = world.pairing.clock;
    final InMemoryDisclosures disclosures = new InMemoryDisclosures(world.pairing.work);
    final InMemoryLegalHolds legalHolds = new InMemoryLegalHolds(world.pairing.work);
    final Policy policy = new Policy(this::decided);
    final CaseStandings caseStandings =
            new CaseStandings(world.pairing.programmes, world.chain, world.pairing.standings);
    final RegisterStandings standings = new RegisterStandings(caseStandings, world.pairing.standings);
    final DisclosureService service = new DisclosureService(
            world.pairing.work,
            disclosures,
            world.cases,
            caseStandings,
            standings,
            world.pairing.sealer,
            world.notices,
            policy,
            world.pairing.ids,
            clock);
    final LegalHoldService holding = new LegalHoldService(
            world.pairing.work,
            legalHolds,
            world.pairing.pairs,
            world.cases,
            world.pairing.programmes,
            standings,
            world.notices,
            policy,
            world.pairing.ids,
            clock);
    final RegisterService register = new RegisterService(
            world.pairing.work, disclosures, legalHolds, service, standings, policy, world.pairing.standings, clock);
    final RegisterUpkeep upkeep = new RegisterUpkeep(
            world.pairing.work,
            disclosures,
            legalHolds,
            world.notices,
            policy,
            world.pairing.standings,
            world.pairing.ids,
            clock);
    final Holds holds = new RegisteredHolds(legalHolds, clock);

    /** Outside the company: no employee number. */
    final Actor dpo = office("dpo", StaffRole.DPO);

    final Actor secondDpo = office("second-dpo", StaffRole.DPO);
    final Actor auditor = office("auditor", StaffRole.AUDITOR);
    final SupportCase supportCase = world.asked(Urgency.URGENT);

    private void decided(Action action, Standing standing, Policy.Verdict verdict) {
        if (verdict == Policy.Verdict.ALLOW) {
            allowed.add(standing);
        }
    }

    static Actor office(String subject, StaffRole role) {
        return new Actor(subject, null, null, Set.of(role), false);
    }

    LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(days);
    }

    Telling.Wanted withheldFor(int days) {
        return new Telling.Wanted(false, Telling.Reason.UNLAWFUL, in(days));
    }

    static DisclosureService.Proposal proposal(Telling.Wanted telling) {
        return new DisclosureService.Proposal(
                Ground.LIFE_OR_SAFETY, Recipient.POLICE, "Inspector canary", "canary: is in danger", telling);
    }

    Disclosure proposed(Telling.Wanted telling) {
        return service.propose(world.ann, supportCase.id(), proposal(telling)).disclosure();
    }

    Request onPair(int days, Telling.Wanted telling) {
        return new Request(world.pair, null, HoldReason.LEGAL_CLAIM, "12 O 345/26", in(days), telling);
    }

    Request onCase(int days) {
        return new Request(null, supportCase.id(), HoldReason.COURT_ORDER, "12 O 345/26", in(days), AT_ONCE);
    }

    LegalHold inForce(Request request) {
        LegalHold asked = holding.request(dpo, request);
        return holding.approve(secondDpo, asked.id(), asked.version());
    }

    int noticesOf(Actor actor) {
        return (int) world.noticesOf(actor).stream()
                .filter(n -> n.kind() == Notice.Kind.SOMETHING_TO_READ)
                .count();
    }

    void pass(int days) {
        world.pairing.pass(Duration.ofDays(days));
    }

    static PersonId id(@Nullable Actor actor) {
        return World.id(Objects.requireNonNull(actor));
    }
}
