package org.reversementoring.privacy;

import java.time.Clock;
import java.util.List;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** Reading the register of disclosures and legal holds: each person what concerns them, its offices the whole. */
public final class RegisterService {
    private final UnitOfWork work;
    private final Disclosures disclosures;
    private final LegalHolds holds;
    private final DisclosureService disclosure;
    private final RegisterStandings registerStandings;
    private final Policy policy;
    private final Standings standings;
    private final Clock clock;

    public RegisterService(
            UnitOfWork work,
            Disclosures disclosures,
            LegalHolds holds,
            DisclosureService disclosure,
            RegisterStandings registerStandings,
            Policy policy,
            Standings standings,
            Clock clock) {
        this.work = work;
        this.disclosures = disclosures;
        this.holds = holds;
        this.disclosure = disclosure;
        this.registerStandings = registerStandings;
        this.policy = policy;
        this.standings = standings;
        this.clock = clock;
    }

    /** What concerns the caller. */
    public record Own(List<DisclosureView> disclosures, List<LegalHold> holds) {
        public Own {
            disclosures = List.copyOf(disclosures);
            holds = List.copyOf(holds);
        }
    }

    /** What concerns the caller and may be known by now. */
    public Own own(Actor actor) {
        policy.require(Action.READ_REGISTER, standings.towardsSelf(actor));
        PersonId person = actor.person().orElseThrow(RefusedException::notAllowed);
        return work.run(() -> new Own(
                disclosures.ofPerson(person).stream()
                        .filter(d -> disclosure.mayRead(actor, d))
                        .map(d -> disclosure.view(actor, d))
                        .toList(),
                holds.ofPerson(person).stream()
                        .filter(h -> h.cameIntoForce() && h.telling().isDue(clock.instant()))
                        .toList()));
    }

    /** Every disclosure that the office need not stay out of; without what was said. */
    public Page<DisclosureView> disclosures(Actor actor, Page.Request request) {
        policy.require(Action.READ_REGISTER, registerStandings.towardsRegister(actor));
        return work.run(() -> {
            Page<Disclosure> page = disclosures.page(request);
            List<DisclosureView> readable = page.items().stream()
                    .filter(d -> disclosure.mayRead(actor, d))
                    .map(d -> disclosure.view(actor, d))
                    .toList();
            return new Page<>(readable, page.next());
        });
    }

    /** Every hold that does not concern the reader before they may know of it. */
    public Page<LegalHold> holds(Actor actor, Page.Request request) {
        policy.require(Action.READ_REGISTER, registerStandings.towardsRegister(actor));
        return work.run(() -> {
            Page<LegalHold> page = holds.page(request);
            List<LegalHold> readable = page.items().stream()
                    .filter(h -> actor.person().filter(h.people()::contains).isEmpty())
                    .toList();
            return new Page<>(readable, page.next());
        });
    }
}
