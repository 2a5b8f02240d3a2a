package org.reversementoring.wellbeing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.event.Notice;
import org.reversementoring.inmemory.InMemoryBurdens;
import org.reversementoring.inmemory.InMemoryDeclarations;
import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.inmemory.InMemoryKeptNotes;
import org.reversementoring.inmemory.InMemoryKeptPolicies;
import org.reversementoring.inmemory.InMemoryNotices;
import org.reversementoring.inmemory.InMemoryResources;
import org.reversementoring.inmemory.InMemorySupportCases;
import org.reversementoring.inmemory.InMemorySuspensions;
import org.reversementoring.pairing.Agreement;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Definition;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.RolesApart;
import org.reversementoring.programme.SupportContact;
import org.reversementoring.programme.SupportContact.Place;
import org.reversementoring.spi.Page;

/**
 * The world of pairs, with an inclusion programme, its support chain (ann, bea, cem and an external provider), invented
 * help, and one pair under way. Everything is the real thing in memory but the count of sessions, which tests set.
 */
public final class World {
    public final PairingWorld pairing = new PairingWorld();
    final InMemoryResources resources = new InMemoryResources(pairing.work);
    final InMemoryDeclarations declarations = new InMemoryDeclarations(pairing.work);
    final InMemoryBurdens burdens = new InMemoryBurdens(pairing.work);
    final InMemoryKeptPolicies policies = new InMemoryKeptPolicies(pairing.work);
    public final InMemorySupportCases cases = new InMemorySupportCases(pairing.work);
    public final InMemoryNotices notices = new InMemoryNotices(pairing.work);
    Load load = Load.NONE;
    int sessionsHeld = 2;

    public final Actor mentor = pairing.mentor;
    public final Actor mentee = pairing.mentee;
    public final Actor manager = pairing.manager;
    public final Actor ann = pairing.employ("510", null, StaffRole.SUPPORT_CONTACT);
    public final Actor bea = pairing.employ("520", null, StaffRole.SUPPORT_CONTACT);
    public final Actor cem = pairing.employ("530", null, StaffRole.SUPPORT_CONTACT);
    /** Short video, as in the world of pairs, and the topics of an inclusion dialogue. */
    public final ProgrammeId programme = pairing.open(d -> new Definition(
            d.name(),
            d.purpose(),
            d.sponsor(),
            d.objectives(),
            d.structure(),
            Stream.concat(d.focusAreas().stream(), dialogue().focusAreas().stream())
                    .toList(),
            dialogue().audiences(),
            d.guarded(),
            d.levelDistanceWeight(),
            d.reporting()));

    private static Definition dialogue() {
        return ProgrammeTemplate.INCLUSION_DIALOGUE.definition("Dialogue", List.of(new Audience("DE", "de")));
    }

    public final PairId pair;

    final ProtectiveNotes notesOf =
            new ProtectiveNotes(new InMemoryKeptNotes(pairing.work), new InMemoryFingerprints());
    final ProtectiveNoteService protectiveNotes =
            new ProtectiveNoteService(pairing.work, notesOf, pairing.policy, pairing.standings);
    final Localities localities = new ParticipantLocalities(pairing.participants, pairing.people);
    final ResourceCatalogue catalogue = new ResourceCatalogue(pairing.work, resources);
    final ExternalHelp help = new ExternalHelp(pairing.work, catalogue, localities, pairing.clock);
    final BurdenEvaluation evaluation = evaluation(BurdenPolicy.DEFAULT);
    final InMemorySuspensions suspensions = pairing.suspensions;
    public final SupportChain chain = new SupportChain(pairing.pairs, pairing.people, suspensions);
    final RolesApart roles = new RolesApart(
            pairing.work,
            pairing.programmes,
            suspensions,
            pairing.people,
            pairing.participants,
            notices,
            pairing.policy,
            pairing.standings,
            pairing.ids,
            pairing.clock);
    final CaseRouting routing = new CaseRouting(
            pairing.programmes,
            chain,
            new CaseClock(CaseDeadlines.DEFAULT, localities, WorkingTimes.STANDARD),
            notices,
            pairing.events,
            pairing.ids);
    public final SupportService support = support(cases);
    public final SupportDesk desk = new SupportDesk(
            pairing.work,
            cases,
            routing,
            pairing.programmes,
            new CaseStandings(pairing.programmes, chain, pairing.standings),
            pairing.sealer,
            pairing.policy,
            pairing.standings,
            pairing.clock);
    final CaseWatch watch =
            new CaseWatch(pairing.work, cases, routing, pairing.policy, pairing.standings, pairing.clock);
    final PairDoor own = new PairDoor(pairing.pairs, pairing.programmes, pairing.policy, pairing.standings);
    final PulseService pulses = new PulseService(
            pairing.work,
            own,
            declarations,
            (p, since) -> sessionsHeld,
            evaluation,
            help,
            support,
            pairing.sealer,
            pairing.policy,
            pairing.standings,
            pairing.ids,
            pairing.clock);
    final BurdenService burden = new BurdenService(
            pairing.work,
            own,
            pairing.pairs,
            declarations,
            evaluation,
            help,
            support,
            new PairingSteps(pairing.pairing, pairing.topics),
            pairing.sealer,
            pairing.policy,
            pairing.standings,
            pairing.ids,
            pairing.clock);

    public World() {
        pairing.work.run(() -> InventedHelp.catalogue().forEach(resources::add));
        catalogue.refresh();
        chain(
                contact(Place.NAMED_CONTACT, ann),
                contact(Place.DEPUTY, bea),
                contact(Place.SECOND_CONTACT, cem),
                new SupportContact(Place.EXTERNAL_PROVIDER, null, "Invented provider", "intake@provider.example"));
        pair = pairing.propose(programme, mentor, mentee, false);
        for (Actor member : List.of(mentor, mentee)) {
            pairing.pairing.accept(member, pair);
            pairing.agreements.accept(member, pair, new Agreement.Acceptance(1, 0, true));
        }
    }

    /** Evaluates by any policy. */
    BurdenEvaluation evaluation(BurdenPolicy policy) {
        return new BurdenEvaluation(
                declarations,
                burdens,
                cases,
                pairing.pairs,
                (p, window, now) -> load,
                new Conflicts(pairing.people),
                pairing.sealer,
                policy,
                pairing.ids,
                pairing.clock);
    }

    /** Asking for help over any store of cases. */
    SupportService support(SupportCases store) {
        return new SupportService(
                pairing.work,
                store,
                notesOf,
                routing,
                pairing.programmes,
                pairing.pairs,
                evaluation,
                help,
                pairing.sealer,
                pairing.policy,
                pairing.standings,
                pairing.ids,
                pairing.clock);
    }

    public static SupportContact contact(Place place, Actor actor) {
        return new SupportContact(place, id(actor), "Contact", "contact@firm.example");
    }

    public static PersonId id(Actor actor) {
        return PairingWorld.id(actor);
    }

    public void chain(SupportContact... contacts) {
        pairing.work.run(() -> pairing.programmes.save(
                pairing.programmes.find(programme).orElseThrow().withSupportChain(List.of(contacts))));
    }

    SupportRequest request(Asked.Urgency urgency, @Nullable String words) {
        return new SupportRequest(Asked.Kind.SUPPORT, programme, pair, urgency, words, false);
    }

    /** The mentor asks; answers the case. */
    public SupportCase asked(Asked.Urgency urgency) {
        SupportCase kept = support.ask(mentor, request(urgency, "canary words")).supportCase();
        return Objects.requireNonNull(kept);
    }

    public SupportCase reread(SupportCase supportCase) {
        return pairing.work.run(() -> cases.find(supportCase.id()).orElseThrow());
    }

    public List<Notice> noticesOf(Actor actor) {
        return pairing.work.run(
                () -> notices.page(id(actor), Page.Request.FIRST).items());
    }

    /** Passes time until that moment, then lets the watch look at the deadlines. */
    void until(String moment) {
        pairing.pass(Duration.between(pairing.clock.instant(), Instant.parse(moment)));
        watch.sweep(Actor.SYSTEM);
    }
}
