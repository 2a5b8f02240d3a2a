package org.reversementoring.server;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.event.Events;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairingService;
import org.reversementoring.pairing.ReportingChannel;
import org.reversementoring.pairing.TopicService;
import org.reversementoring.privacy.ExportSection;
import org.reversementoring.privacy.ExportSections;
import org.reversementoring.programme.ActivationGate;
import org.reversementoring.rest.BurdenPolicyResource;
import org.reversementoring.rest.BurdenResource;
import org.reversementoring.rest.CoveredTopicsResource;
import org.reversementoring.rest.ProtectiveNotesResource;
import org.reversementoring.rest.PulsesResource;
import org.reversementoring.rest.ResourcesResource;
import org.reversementoring.rest.SupportResource;
import org.reversementoring.session.LoadFacts;
import org.reversementoring.session.WellbeingFacts;
import org.reversementoring.spi.Ids;
import org.reversementoring.wellbeing.BurdenEvaluation;
import org.reversementoring.wellbeing.BurdenPolicy;
import org.reversementoring.wellbeing.BurdenPolicyService;
import org.reversementoring.wellbeing.BurdenService;
import org.reversementoring.wellbeing.BurdenUpkeep;
import org.reversementoring.wellbeing.CaseClock;
import org.reversementoring.wellbeing.CaseDeadlines;
import org.reversementoring.wellbeing.CaseRemoval;
import org.reversementoring.wellbeing.CaseRouting;
import org.reversementoring.wellbeing.CaseStandings;
import org.reversementoring.wellbeing.CaseWatch;
import org.reversementoring.wellbeing.Conflicts;
import org.reversementoring.wellbeing.CoveredTopics;
import org.reversementoring.wellbeing.DeclarationService;
import org.reversementoring.wellbeing.ExternalHelp;
import org.reversementoring.wellbeing.PairingSteps;
import org.reversementoring.wellbeing.ParticipantLocalities;
import org.reversementoring.wellbeing.ProtectiveNoteService;
import org.reversementoring.wellbeing.PulseService;
import org.reversementoring.wellbeing.ReachableChain;
import org.reversementoring.wellbeing.ResourceCatalogue;
import org.reversementoring.wellbeing.ResourceImportService;
import org.reversementoring.wellbeing.ResourceService;
import org.reversementoring.wellbeing.SupportChain;
import org.reversementoring.wellbeing.SupportDesk;
import org.reversementoring.wellbeing.SupportGate;
import org.reversementoring.wellbeing.SupportService;
import org.reversementoring.wellbeing.WorkingTimes;

/** The use cases of the room {@code wellbeing}. */
final class WellbeingServices {
    private final List<Object> resources;
    private final Map<String, Runnable> jobs = new LinkedHashMap<>();
    final CaseRemoval caseRemoval;
    final BurdenUpkeep upkeep;
    /** What the room contributes to an export. */
    final List<ExportSection> sections;

    /** What has to be there before a programme opens. */
    static ActivationGate gate(Stores stores, ResourceCatalogue catalogue, Clock clock) {
        SupportGate help = new SupportGate(catalogue, clock);
        return new ReachableChain(help, stores.work, stores.people, stores.suspensions);
    }

    /** Finds help outside the pair. */
    static ExternalHelp help(Stores stores, ResourceCatalogue catalogue, Clock clock) {
        return new ExternalHelp(
                stores.work, catalogue, new ParticipantLocalities(stores.participants, stores.people), clock);
    }

    WellbeingServices(
            Stores stores,
            ResourceCatalogue catalogue,
            ExternalHelp help,
            PairingService pairing,
            TopicService topics,
            LoadFacts loadFacts,
            Sealer sealer,
            Policy policy,
            Standings standings,
            Events events,
            Ids ids,
            WorkingTimes workingTimes,
            BurdenPolicy burdenPolicy,
            ReportingChannel channel,
            Rounds rounds,
            Clock clock) {
        WellbeingFacts facts = new WellbeingFacts(loadFacts, stores.sessions, sealer);
        ParticipantLocalities localities = new ParticipantLocalities(stores.participants, stores.people);
        BurdenEvaluation evaluation = new BurdenEvaluation(
                stores.declarations,
                stores.burdens,
                stores.supportCases,
                stores.pairs,
                facts,
                new Conflicts(stores.people),
                sealer,
                burdenPolicy,
                ids,
                clock);
        SupportChain chain = new SupportChain(stores.pairs, stores.people, stores.suspensions);
        CaseRouting routing = new CaseRouting(
                stores.programmes,
                chain,
                new CaseClock(CaseDeadlines.DEFAULT, localities, workingTimes),
                stores.notices,
                events,
                ids);
        SupportService support = new SupportService(
                stores.work,
                stores.supportCases,
                stores.protectiveNotes,
                routing,
                stores.programmes,
                stores.pairs,
                evaluation,
                help,
                sealer,
                policy,
                standings,
                ids,
                clock);
        SupportDesk desk = new SupportDesk(
                stores.work,
                stores.supportCases,
                routing,
                stores.programmes,
                new CaseStandings(stores.programmes, chain, standings),
                sealer,
                policy,
                standings,
                clock);
        PairDoor own = new PairDoor(stores.pairs, stores.programmes, policy, standings);
        BurdenService burden = new BurdenService(
                stores.work,
                own,
                stores.pairs,
                stores.declarations,
                evaluation,
                help,
                support,
                new PairingSteps(pairing, topics),
                sealer,
                policy,
                standings,
                ids,
                clock);
        PulseService pulses = new PulseService(
                stores.work,
                own,
                stores.declarations,
                facts,
                evaluation,
                help,
                support,
                sealer,
                policy,
                standings,
                ids,
                clock);
        caseRemoval = new CaseRemoval(stores.supportCases, routing, clock);
        CaseWatch watch = new CaseWatch(stores.work, stores.supportCases, routing, policy, standings, clock);
        ProtectiveNoteService protectiveNotes =
                new ProtectiveNoteService(stores.work, stores.protectiveNotes, policy, standings);
        upkeep = new BurdenUpkeep(stores.work, stores.pairs, evaluation);
        sections = ExportSections.ofWellbeing(
                pairing,
                burden,
                new DeclarationService(stores.work, stores.declarations, sealer, policy, standings),
                support,
                protectiveNotes);
        resources = List.of(
                new ResourcesResource(
                        new ResourceService(stores.work, stores.resources, catalogue, help, policy, standings, clock),
                        new ResourceImportService(stores.work, stores.resources, catalogue, policy, standings, clock)),
                new PulsesResource(pulses),
                new BurdenResource(burden),
                new BurdenPolicyResource(new BurdenPolicyService(
                        stores.work, burdenPolicy, stores.keptPolicies, stores.programmes, help, policy, standings)),
                new CoveredTopicsResource(
                        new CoveredTopics(stores.work, stores.programmes, own, topics, help, policy, standings)),
                new SupportResource(support, desk, channel),
                new ProtectiveNotesResource(protectiveNotes));
        jobs.put("support-deadlines", () -> watch.sweep(Actor.SYSTEM));
        jobs.put("burden-evaluation", rounds.daily("burden-evaluation", () -> burden.evaluateAll(Actor.SYSTEM)));
    }

    List<Object> resources() {
        return resources;
    }

    Map<String, Runnable> jobs() {
        return jobs;
    }
}
