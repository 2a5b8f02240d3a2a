package org.reversementoring.server;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.SignIn;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.curriculum.ReadingOutlook;
import org.reversementoring.event.EventHandler;
import org.reversementoring.event.Events;
import org.reversementoring.event.OutboxRelay;
import org.reversementoring.matching.MatchingService;
import org.reversementoring.pairing.AdjustmentService;
import org.reversementoring.pairing.AgreementService;
import org.reversementoring.pairing.DutyToAct;
import org.reversementoring.pairing.ExpectationService;
import org.reversementoring.pairing.GoalService;
import org.reversementoring.pairing.LimitsService;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairHolds;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.pairing.PairUpkeep;
import org.reversementoring.pairing.PairingService;
import org.reversementoring.pairing.PreLearning;
import org.reversementoring.pairing.ProposedPairs;
import org.reversementoring.pairing.ReleaseService;
import org.reversementoring.pairing.ReportingChannel;
import org.reversementoring.pairing.TopicService;
import org.reversementoring.participation.DoNotMatchLists;
import org.reversementoring.participation.InvitationService;
import org.reversementoring.participation.Invitations;
import org.reversementoring.participation.Leaving;
import org.reversementoring.participation.OptedInPool;
import org.reversementoring.participation.ParticipantSides;
import org.reversementoring.participation.ParticipationService;
import org.reversementoring.participation.TrainingRecord;
import org.reversementoring.people.Employed;
import org.reversementoring.people.PeopleService;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.privacy.ExportSection;
import org.reversementoring.privacy.ExportSections;
import org.reversementoring.programme.ActivationGate;
import org.reversementoring.programme.GateWatch;
import org.reversementoring.programme.ProgrammeService;
import org.reversementoring.programme.RolesApart;
import org.reversementoring.reporting.ReportOutlook;
import org.reversementoring.rest.AgreementsResource;
import org.reversementoring.rest.LimitsResource;
import org.reversementoring.rest.MatchingsResource;
import org.reversementoring.rest.PairGoalsResource;
import org.reversementoring.rest.PairsResource;
import org.reversementoring.rest.ParticipationsResource;
import org.reversementoring.rest.PeopleResource;
import org.reversementoring.rest.ProgrammesResource;
import org.reversementoring.sealing.Keys;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.wellbeing.BurdenPolicy;
import org.reversementoring.wellbeing.CatalogueLine;
import org.reversementoring.wellbeing.ClosedDays;
import org.reversementoring.wellbeing.ExternalHelp;
import org.reversementoring.wellbeing.Messages;
import org.reversementoring.wellbeing.ResourceCatalogue;
import org.reversementoring.wellbeing.WorkingTimes;
import org.reversementoring.wellbeing.WorkingWeeks;

/** Every use case with its resource, its event handlers and its recurring jobs. */
final class Services {
    private static final Duration KEYS_LIVE = Duration.ofHours(24);

    final SignIn signIn;
    final PrivacyServices privacy;
    /** Resource instances of the API. */
    final List<Object> resources = new ArrayList<>();
    /** Recurring jobs by name. */
    final Map<String, Runnable> jobs = new LinkedHashMap<>();

    /** What the rooms contribute to an export. */
    final List<ExportSection> sections = new ArrayList<>();

    private final List<EventHandler> handlers = new ArrayList<>();
    private final List<EventHandler> outside = new ArrayList<>();
    private final Stores stores;
    private final Connections connections;
    private final Keys keys;
    final Sealer sealer;
    private final Clock clock;
    private final Policy policy;
    private final Ids ids;
    private final Events events;
    private final Rounds rounds;
    final Standings standings;
    /** Help as this node shows it. */
    final ResourceCatalogue catalogue;

    private final ExternalHelp help;
    private final ActivationGate gate;
    private final PairDoor door;
    private final PairTransitions transitions;
    private final Leaving leaving;
    private final ReportingChannel channel;
    private final DutyToAct dutyToAct;
    private final LimitsService limits;
    private final BurdenPolicy burdenPolicy;
    private final PairHolds holds;
    private final PreLearning preLearning;
    private final Invitations invitations;

    Services(
            Settings settings,
            Stores stores,
            Connections connections,
            Keys keys,
            Sealer sealer,
            Policy policy,
            Clock clock) {
        this.stores = stores;
        this.connections = connections;
        this.keys = keys;
        this.sealer = sealer;
        this.policy = policy;
        this.clock = clock;
        ids = new TimeOrderedIds(clock);
        Messages.speak(TextFiles.read(settings));
        burdenPolicy = BurdenPolicyFile.inForce(settings, stores, clock);
        events = new Events(stores.outbox, ids, clock);
        rounds = new Rounds(stores.work, stores.jobRounds, stores.time.corrected(clock));
        standings = new Standings(new ParticipantSides(stores.work, stores.participants));
        door = new PairDoor(stores.pairs, stores.programmes, policy, standings);
        transitions = new PairTransitions(stores.pairs, events, clock);
        leaving = new Leaving(stores.participants, stores.pairs, transitions, events);
        holds = new PairHolds(
                stores.work,
                stores.pairs,
                stores.people,
                new DoNotMatchLists(stores.participants, stores.people, sealer),
                door,
                transitions,
                clock);
        signIn = new SignIn(stores.work, stores.accountBindings, new Employed(stores.people));
        catalogue = new ResourceCatalogue(stores.work, stores.resources);
        catalogue.refresh();
        help = WellbeingServices.help(stores, catalogue, clock);
        gate = WellbeingServices.gate(stores, catalogue, clock);
        channel = channel(settings);
        dutyToAct = new DutyToAct(stores.suspensions, new CatalogueLine(help));
        preLearning = CurriculumServices.preLearning(stores, connections.platform);
        limits = limits();
        invitations = new Invitations(stores.participants, stores.notices, events, ids, clock);
        staffing();
        programmes();
        people(settings);
        SessionServices sessions = sessions();
        ParticipationService participation = participation();
        WellbeingServices wellbeing = pairing(settings, sessions);
        privacy = privacy(settings, wellbeing);
        CurriculumServices curriculum = curriculum(settings, sessions);
        matching(curriculum.gate());
        NoticeServices notices = notices(settings);
        ReportServices reports = new ReportServices(stores, sealer, policy, standings, events, ids, clock);
        resources.add(reports.resource());
        sections.add(ExportSection.of("training", curriculum.training::mine));
        sections.addAll(ExportSections.ofPerson(
                new PeopleService(stores.work, stores.people, policy, standings),
                participation,
                reports.surveys,
                notices.notices,
                notices.channels,
                privacy.erasure));
        register();
        kernel();
    }

    /** Comes last: the relay hands events to the handlers that are there by now. */
    private void kernel() {
        OutboxRelay relay = new OutboxRelay(stores.work, stores.outbox, handlers, outside, clock);
        jobs.put("outbox-relay", relay::relay);
        jobs.put("outbox-outside", relay::relayOutside);
        jobs.put(
                "idempotency-keys-expiry",
                () -> stores.work.run(() ->
                        stores.idempotencyKeys.forgetBefore(clock.instant().minus(KEYS_LIVE))));
    }

    private void staffing() {
        StaffingServices room = new StaffingServices(stores, connections, invitations, events, ids, clock);
        handlers.addAll(room.inside());
        outside.addAll(room.outside());
    }

    private void programmes() {
        RolesApart roles = new RolesApart(
                stores.work,
                stores.programmes,
                stores.suspensions,
                stores.people,
                stores.participants,
                stores.notices,
                policy,
                standings,
                ids,
                clock);
        handlers.add(roles);
        GateWatch gates = new GateWatch(
                stores.work,
                stores.programmes,
                gate,
                stores.gateFindings,
                stores.notices,
                policy,
                standings,
                ids,
                clock);
        handlers.add(gates);
        jobs.put("activation-gates", rounds.daily("activation-gates", () -> gates.lookAtAll(Actor.SYSTEM)));
        resources.add(new ProgrammesResource(new ProgrammeService(
                stores.work,
                stores.programmes,
                policy,
                standings,
                new ReportOutlook(new ReadingOutlook(gate, stores.trainingPlans), stores.participants),
                roles,
                events,
                ids,
                clock)));
    }

    private static ReportingChannel channel(Settings settings) {
        return settings.has(Setting.RM_REPORTING_CHANNEL_URL)
                ? new ReportingChannel(URI.create(settings.get(Setting.RM_REPORTING_CHANNEL_URL)))
                : ReportingChannel.NONE;
    }

    private LimitsService limits() {
        LimitsService room = new LimitsService(stores.work, door, dutyToAct, channel, policy, standings);
        resources.add(new LimitsResource(room));
        return room;
    }

    private void register() {
        RegisterServices room = new RegisterServices(stores, sealer, policy, standings, ids, clock);
        sections.add(room.section);
        resources.addAll(room.resources());
        jobs.put("register", rounds.daily("register", room::keep));
    }

    private void people(Settings settings) {
        PeopleSyncService sync =
                PeopleServices.sync(settings, stores, connections, events, policy, standings, ids, clock);
        resources.add(new PeopleResource(new PeopleService(stores.work, stores.people, policy, standings), sync));
        jobs.put("people-sync", new PeopleSyncJob(stores, sync, clock));
    }

    private SessionServices sessions() {
        SessionServices room = new SessionServices(
                stores, limits, burdenPolicy, preLearning, catalogue, sealer, policy, standings, events, ids, clock);
        resources.addAll(room.resources());
        jobs.put("contact-sweep", rounds.daily("contact-sweep", room::sweep));
        return room;
    }

    private CurriculumServices curriculum(Settings settings, SessionServices sessions) {
        CurriculumServices room = new CurriculumServices(
                stores,
                connections.platform,
                sessions.calendar,
                Duration.parse(settings.get(Setting.RM_ARCHIVE_COURSES_AFTER)),
                policy,
                standings,
                events,
                ids,
                clock);
        resources.addAll(room.resources());
        outside.addAll(room.handlers());
        jobs.put("training-refresh", rounds.hourly("training-refresh", room::refresh));
        jobs.put("course-upkeep", rounds.daily("course-upkeep", room::keepCourses));
        return room;
    }

    private ParticipationService participation() {
        ParticipationService participation = new ParticipationService(
                stores.work,
                stores.programmes,
                stores.participants,
                leaving,
                holds,
                policy,
                standings,
                sealer,
                ids,
                clock);
        InvitationService invitation = new InvitationService(
                stores.work, stores.programmes, stores.people, stores.participants, policy, standings, invitations);
        resources.add(new ParticipationsResource(participation, invitation));
        return participation;
    }

    private WellbeingServices pairing(Settings settings, SessionServices sessions) {
        PairingService pairing = new PairingService(
                stores.work, stores.pairs, stores.participants, stores.people, door, transitions, holds, sealer, clock);
        TopicService topics = new TopicService(stores.work, door, transitions, sealer, preLearning);
        PairUpkeep upkeep = new PairUpkeep(
                stores.work, stores.pairs, stores.participants, stores.people, door, transitions, leaving, clock);
        ReleaseService releases = new ReleaseService(stores.work, door, transitions, sealer, clock);
        AgreementService agreements = new AgreementService(stores.work, door, transitions, sealer, dutyToAct, clock);
        ExpectationService expectations = new ExpectationService(stores.work, door, transitions, sealer);
        GoalService goals = new GoalService(stores.work, door, transitions, sealer, clock);
        AdjustmentService adjustments = new AdjustmentService(stores.work, door, transitions, sealer, clock);
        resources.add(new PairsResource(pairing, releases));
        resources.add(new AgreementsResource(agreements, expectations));
        resources.add(new PairGoalsResource(goals, topics, adjustments));
        sections.addAll(
                ExportSections.ofPairs(pairing, agreements, expectations, goals, topics, adjustments, releases));
        sections.addAll(sessions.sections(pairing));
        WriteBackServices writeBack = new WriteBackServices(
                settings, stores, connections, door, sealer, policy, standings, ids, rounds, clock);
        resources.add(writeBack.resource());
        sections.addAll(writeBack.sections(pairing));
        jobs.putAll(writeBack.jobs());
        handlers.add(upkeep);
        handlers.add(holds);
        jobs.put("silent-proposals", rounds.daily("silent-proposals", () -> upkeep.expireSilent(Actor.SYSTEM)));
        return wellbeing(settings, pairing, topics, sessions);
    }

    private WellbeingServices wellbeing(
            Settings settings, PairingService pairing, TopicService topics, SessionServices sessions) {
        WellbeingServices room = new WellbeingServices(
                stores,
                catalogue,
                help,
                pairing,
                topics,
                sessions.loadFacts,
                sealer,
                policy,
                standings,
                events,
                ids,
                new WorkingTimes(
                        WorkingWeeks.parse(settings.get(Setting.RM_WORKING_WEEKS)),
                        new JollydayHolidays(),
                        ClosedDays.parse(settings.get(Setting.RM_CLOSED_DAYS))),
                burdenPolicy,
                channel,
                rounds,
                clock);
        resources.addAll(room.resources());
        handlers.add(room.upkeep);
        jobs.putAll(room.jobs());
        sections.addAll(room.sections);
        return room;
    }

    private NoticeServices notices(Settings settings) {
        NoticeServices room =
                new NoticeServices(settings, stores, connections, keys.fingerprints(), policy, standings, ids, clock);
        resources.add(room.resource());
        jobs.putAll(room.jobs());
        return room;
    }

    private PrivacyServices privacy(Settings settings, WellbeingServices wellbeing) {
        PrivacyServices room = new PrivacyServices(
                settings,
                stores,
                keys,
                sections,
                wellbeing.caseRemoval,
                transitions,
                leaving,
                policy,
                standings,
                ids,
                rounds,
                clock);
        resources.add(room.resource());
        jobs.putAll(room.jobs());
        return room;
    }

    private void matching(TrainingRecord trained) {
        OptedInPool pool = new OptedInPool(stores.participants, stores.people, stores.pairs, trained, sealer);
        ProposedPairs proposals =
                new ProposedPairs(stores.programmes, stores.pairs, stores.participants, transitions, ids, clock);
        MatchingService.Ports ports = new MatchingService.Ports(
                stores.work, stores.programmes, stores.people, stores.pairs, stores.matchRuns, pool, proposals);
        resources.add(new MatchingsResource(new MatchingService(ports, policy, standings, gate, ids, clock)));
    }
}
