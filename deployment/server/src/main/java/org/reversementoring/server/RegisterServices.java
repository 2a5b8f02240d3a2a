package org.reversementoring.server;

import java.time.Clock;
import java.util.List;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.privacy.DisclosureService;
import org.reversementoring.privacy.ExportSection;
import org.reversementoring.privacy.Holds;
import org.reversementoring.privacy.LegalHoldService;
import org.reversementoring.privacy.RegisterService;
import org.reversementoring.privacy.RegisterStandings;
import org.reversementoring.privacy.RegisterUpkeep;
import org.reversementoring.privacy.RegisteredHolds;
import org.reversementoring.rest.DisclosuresResource;
import org.reversementoring.rest.LegalHoldsResource;
import org.reversementoring.rest.RegisterResource;
import org.reversementoring.spi.Ids;
import org.reversementoring.wellbeing.CaseStandings;
import org.reversementoring.wellbeing.SupportChain;

/** The register of disclosures and legal holds. */
final class RegisterServices {
    private final List<Object> resources;
    private final RegisterUpkeep upkeep;
    /** Disclosures about a person, and holds that they may know of. */
    final ExportSection section;

    /** What erasure and retention have to ask. */
    static Holds holds(Stores stores, Clock clock) {
        return new RegisteredHolds(stores.legalHolds, clock);
    }

    RegisterServices(Stores stores, Sealer sealer, Policy policy, Standings standings, Ids ids, Clock clock) {
        CaseStandings cases = new CaseStandings(
                stores.programmes, new SupportChain(stores.pairs, stores.people, stores.suspensions), standings);
        RegisterStandings towards = new RegisterStandings(cases, standings);
        DisclosureService disclosures = new DisclosureService(
                stores.work,
                stores.disclosures,
                stores.supportCases,
                cases,
                towards,
                sealer,
                stores.notices,
                policy,
                ids,
                clock);
        RegisterService register = new RegisterService(
                stores.work, stores.disclosures, stores.legalHolds, disclosures, towards, policy, standings, clock);
        section = ExportSection.of("register", actor -> List.of(register.own(actor)));
        resources = List.of(
                new DisclosuresResource(disclosures),
                new LegalHoldsResource(new LegalHoldService(
                        stores.work,
                        stores.legalHolds,
                        stores.pairs,
                        stores.supportCases,
                        stores.programmes,
                        towards,
                        stores.notices,
                        policy,
                        ids,
                        clock)),
                new RegisterResource(register));
        upkeep = new RegisterUpkeep(
                stores.work, stores.disclosures, stores.legalHolds, stores.notices, policy, standings, ids, clock);
    }

    List<Object> resources() {
        return resources;
    }

    void keep() {
        upkeep.tell(Actor.SYSTEM);
        upkeep.forget();
    }
}
