package org.reversementoring.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.event.NoticeChannelService;
import org.reversementoring.event.NoticeService;
import org.reversementoring.inmemory.InMemoryBurdens;
import org.reversementoring.inmemory.InMemoryChannelChoices;
import org.reversementoring.inmemory.InMemoryCommitments;
import org.reversementoring.inmemory.InMemoryCredits;
import org.reversementoring.inmemory.InMemoryDeclarations;
import org.reversementoring.inmemory.InMemoryDestructions;
import org.reversementoring.inmemory.InMemoryErasures;
import org.reversementoring.inmemory.InMemoryFeedbacks;
import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.inmemory.InMemoryKeptCases;
import org.reversementoring.inmemory.InMemoryKeptNotes;
import org.reversementoring.inmemory.InMemoryMatchRuns;
import org.reversementoring.inmemory.InMemoryNotices;
import org.reversementoring.inmemory.InMemoryPlatformIds;
import org.reversementoring.inmemory.InMemoryReflections;
import org.reversementoring.inmemory.InMemoryResources;
import org.reversementoring.inmemory.InMemorySealedRows;
import org.reversementoring.inmemory.InMemorySessions;
import org.reversementoring.inmemory.InMemorySkillLevels;
import org.reversementoring.inmemory.InMemoryStories;
import org.reversementoring.inmemory.InMemorySuspensions;
import org.reversementoring.inmemory.InMemoryTombstones;
import org.reversementoring.inmemory.InMemoryTrainingRecords;
import org.reversementoring.inmemory.InMemoryTrainingRuns;
import org.reversementoring.inmemory.InMemoryWrittenMentorships;
import org.reversementoring.pairing.AdjustmentService;
import org.reversementoring.pairing.Expectations;
import org.reversementoring.pairing.Goal;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairTopics;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.pairing.Release;
import org.reversementoring.participation.Answers;
import org.reversementoring.participation.Side;
import org.reversementoring.participation.Survey;
import org.reversementoring.people.PeopleService;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.SupportContact;
import org.reversementoring.reporting.Feedback;
import org.reversementoring.reporting.FeedbackItem;
import org.reversementoring.reporting.FeedbackService;
import org.reversementoring.session.CommitmentService;
import org.reversementoring.session.Credit;
import org.reversementoring.session.CreditService;
import org.reversementoring.session.InsightType;
import org.reversementoring.session.LearningService;
import org.reversementoring.session.LoadFacts;
import org.reversementoring.session.MeetingDraft;
import org.reversementoring.session.PlanSession;
import org.reversementoring.session.ReflectionService;
import org.reversementoring.session.SchedulingService;
import org.reversementoring.session.SessionId;
import org.reversementoring.session.SessionService;
import org.reversementoring.session.SessionType;
import org.reversementoring.session.Story;
import org.reversementoring.session.StoryService;
import org.reversementoring.session.WellbeingFacts;
import org.reversementoring.wellbeing.Asked;
import org.reversementoring.wellbeing.BurdenEvaluation;
import org.reversementoring.wellbeing.BurdenPolicy;
import org.reversementoring.wellbeing.BurdenService;
import org.reversementoring.wellbeing.CaseClock;
import org.reversementoring.wellbeing.CaseDeadlines;
import org.reversementoring.wellbeing.CaseRemoval;
import org.reversementoring.wellbeing.CaseRouting;
import org.reversementoring.wellbeing.CaseStandings;
import org.reversementoring.wellbeing.Conflicts;
import org.reversementoring.wellbeing.DeclarationService;
import org.reversementoring.wellbeing.Declared;
import org.reversementoring.wellbeing.ExternalHelp;
import org.reversementoring.wellbeing.LoadCaps;
import org.reversementoring.wellbeing.Localities;
import org.reversementoring.wellbeing.PairingSteps;
import org.reversementoring.wellbeing.ParticipantLocalities;
import org.reversementoring.wellbeing.ProtectiveNoteService;
import org.reversementoring.wellbeing.ProtectiveNotes;
import org.reversementoring.wellbeing.PulseService;
import org.reversementoring.wellbeing.ResourceCatalogue;
import org.reversementoring.wellbeing.SealedCases;
import org.reversementoring.wellbeing.SupportChain;
import org.reversementoring.wellbeing.SupportDesk;
import org.reversementoring.wellbeing.SupportRequest;
import org.reversementoring.wellbeing.SupportService;
import org.reversementoring.wellbeing.WorkingTimes;

/** A pair in which both members have written into every private field there is, each with words of their own. */
public final class PrivacyWorld {
    public static final String OF_MENTOR = "canary-of-mentor";
    public static final String OF_MENTEE = "canary-of-mentee";

    public final PairingWorld pairing = new PairingWorld();
    public final Actor mentor = pairing.mentor;
    public final Actor mentee = pairing.mentee;
    public final Actor contact = pairing.employ("510", null, StaffRole.SUPPORT_CONTACT);
    public final Actor protectionOfficer = pairing.employ("600", null, StaffRole.DPO);
    public final Actor auditor = pairing.employ("610", null, StaffRole.AUDITOR);
    public final Clock clock = pairing.clock;

    public final PersonalRecords records = new PersonalRecords(
            pairing.programmes,
            pairing.participants,
            new InMemoryTrainingRecords(pairing.work),
            new InMemoryTrainingRuns(pairing.work),
            new InMemoryMatchRuns(pairing.work),
            pairing.pairs,
            new InMemorySessions(pairing.work),
            new InMemoryCommitments(pairing.work),
            new InMemoryReflections(pairing.work),
            new InMemoryStories(pairing.work),
            new InMemoryCredits(pairing.work),
            new InMemoryWrittenMentorships(pairing.work),
            new InMemorySkillLevels(pairing.work),
            new InMemoryDeclarations(pairing.work),
            new InMemoryBurdens(pairing.work),
            new SealedCases(new InMemoryKeptCases(pairing.work), pairing.sealer, new InMemoryFingerprints()),
            new ProtectiveNotes(new InMemoryKeptNotes(pairing.work), new InMemoryFingerprints()),
            new InMemoryFeedbacks(pairing.work),
            new InMemoryNotices(pairing.work),
            new InMemoryChannelChoices(pairing.work),
            pairing.people,
            new InMemoryPlatformIds(),
            new InMemorySealedRows(pairing.work));

    public final SchedulingService scheduling = new SchedulingService(
            pairing.work,
            records.sessions(),
            pairing.door,
            pairing.sealer,
            new PairTopics(pairing.sealer)::open,
            (pair, topic) -> true,
            (key, pair) -> Optional.empty(),
            new LoadCaps(BurdenPolicy.DEFAULT, records.declarations(), pairing.sealer),
            pairing.events,
            pairing.ids,
            clock);
    public final SessionService sessions =
            new SessionService(pairing.work, records.sessions(), pairing.door, pairing.sealer, pairing.ids);
    public final LearningService learning =
            new LearningService(pairing.work, records.sessions(), pairing.door, pairing.sealer);
    public final CommitmentService commitments = new CommitmentService(
            pairing.work, records.commitments(), pairing.door, pairing.sealer, pairing.ids, clock);
    public final ReflectionService reflections = new ReflectionService(
            pairing.work, records.reflections(), records.sessions(), pairing.door, pairing.sealer, pairing.ids);
    public final StoryService stories = new StoryService(
            pairing.work,
            records.stories(),
            pairing.pairs,
            pairing.programmes,
            pairing.door,
            pairing.sealer,
            pairing.policy,
            pairing.standings,
            pairing.ids,
            clock);
    public final CreditService credits = new CreditService(
            pairing.work,
            records.credits(),
            pairing.pairs,
            pairing.programmes,
            pairing.people,
            records.sessions(),
            pairing.sealer,
            pairing.policy,
            pairing.standings,
            pairing.ids,
            clock);
    public final FeedbackService surveys = new FeedbackService(
            pairing.work,
            pairing.programmes,
            pairing.participants,
            records.feedbacks(),
            pairing.sealer,
            pairing.policy,
            pairing.standings,
            pairing.ids,
            clock);
    private final Localities localities = new ParticipantLocalities(pairing.participants, pairing.people);
    private final ExternalHelp help = new ExternalHelp(
            pairing.work, new ResourceCatalogue(pairing.work, new InMemoryResources(pairing.work)), localities, clock);
    private final WellbeingFacts facts = new WellbeingFacts(
            new LoadFacts(
                    pairing.work,
                    pairing.pairs,
                    pairing.programmes,
                    records.sessions(),
                    records.commitments(),
                    pairing.sealer,
                    pairing.policy,
                    pairing.standings,
                    clock),
            records.sessions(),
            pairing.sealer);
    public final BurdenEvaluation evaluation = new BurdenEvaluation(
            records.declarations(),
            records.burdens(),
            records.cases(),
            pairing.pairs,
            facts,
            new Conflicts(pairing.people),
            pairing.sealer,
            BurdenPolicy.DEFAULT,
            pairing.ids,
            clock);
    private final SupportChain chain =
            new SupportChain(pairing.pairs, pairing.people, new InMemorySuspensions(pairing.work));
    private final CaseRouting routing = new CaseRouting(
            pairing.programmes,
            chain,
            new CaseClock(CaseDeadlines.DEFAULT, localities, WorkingTimes.STANDARD),
            records.notices(),
            pairing.events,
            pairing.ids);
    public final SupportService support = new SupportService(
            pairing.work,
            records.cases(),
            records.protectiveNotes(),
            routing,
            pairing.programmes,
            pairing.pairs,
            evaluation,
            help,
            pairing.sealer,
            pairing.policy,
            pairing.standings,
            pairing.ids,
            clock);
    public final SupportDesk desk = new SupportDesk(
            pairing.work,
            records.cases(),
            routing,
            pairing.programmes,
            new CaseStandings(pairing.programmes, chain, pairing.standings),
            pairing.sealer,
            pairing.policy,
            pairing.standings,
            clock);
    public final PulseService pulses = new PulseService(
            pairing.work,
            pairing.door,
            records.declarations(),
            (pair, since) -> 2,
            evaluation,
            help,
            support,
            pairing.sealer,
            pairing.policy,
            pairing.standings,
            pairing.ids,
            clock);
    public final BurdenService burden = new BurdenService(
            pairing.work,
            pairing.door,
            pairing.pairs,
            records.declarations(),
            evaluation,
            help,
            support,
            new PairingSteps(pairing.pairing, pairing.topics),
            pairing.sealer,
            pairing.policy,
            pairing.standings,
            pairing.ids,
            clock);

    /** Owners that a legal hold keeps; tests add to them. */
    public final Set<KeyOwner> held = new HashSet<>();

    public boolean mayBeTold = true;
    final Holds holds = new Holds() {
        @Override
        public boolean holds(KeyOwner owner) {
            return held.contains(owner);
        }

        @Override
        public boolean mayBeTold(KeyOwner owner) {
            return mayBeTold;
        }
    };
    public final InMemoryErasures erasures = new InMemoryErasures(pairing.work);
    public final InMemoryTombstones tombstones = new InMemoryTombstones();
    public final InMemoryDestructions destructions = new InMemoryDestructions(pairing.work);
    public final Shredder shredder = new Shredder(
            pairing.work,
            pairing.sealer,
            pairing.sealer,
            tombstones,
            destructions,
            new Deletion(
                    records, pairing.transitions, pairing.leaving, new CaseRemoval(records.cases(), routing, clock)),
            pairing.ids,
            clock);
    public final Replay replay = new Replay(
            pairing.work, pairing.sealer, pairing.sealer, tombstones, destructions, shredder, pairing.ids, clock);
    public final Retention retention = new Retention(
            pairing.work,
            records,
            erasures,
            shredder,
            holds,
            RetentionPeriods.DEFAULT,
            pairing.policy,
            pairing.standings,
            clock);
    public final ErasureService erasure = new ErasureService(
            pairing.work,
            erasures,
            records,
            pairing.people,
            pairing.transitions,
            pairing.leaving,
            pairing.policy,
            pairing.standings,
            pairing.ids,
            clock);
    public final Erasing erasing = new Erasing(
            pairing.work, erasures, shredder, holds, Duration.ofDays(7), pairing.policy, pairing.standings, clock);

    public final ExportService exports = new ExportService(sections(), pairing.policy, pairing.standings, clock);

    public final PairId pair;
    public final SessionId session;

    public PrivacyWorld() {
        pairing.work.run(() -> pairing.programmes.save(pairing.programmes
                .find(pairing.programme)
                .orElseThrow()
                .withSupportChain(List.of(new SupportContact(
                        SupportContact.Place.NAMED_CONTACT, PairingWorld.id(contact), "Contact", "c@example.org")))));
        pair = pairing.activate();
        pairing.topics.open(mentor, pair, 0, List.of("short-video"), List.of());
        session = scheduling
                .plan(mentor, pair, new PlanSession(meeting(Duration.ofDays(1), OF_MENTOR + "-theme"), null, false))
                .session()
                .id();
        days(2);
        scheduling.log(mentor, session, version(), meeting(Duration.ofDays(-1), OF_MENTOR + "-theme"));
        write(mentor, OF_MENTOR);
        write(mentee, OF_MENTEE);
    }

    private List<ExportSection> sections() {
        List<ExportSection> all = new ArrayList<>();
        all.addAll(ExportSections.ofPerson(
                new PeopleService(pairing.work, pairing.people, pairing.policy, pairing.standings),
                pairing.participation,
                surveys,
                new NoticeService(pairing.work, records.notices(), pairing.policy, pairing.standings),
                new NoticeChannelService(
                        pairing.work,
                        records.channelChoices(),
                        pairing.people,
                        List.of(),
                        pairing.policy,
                        pairing.standings),
                erasure));
        all.addAll(ExportSections.ofPairs(
                pairing.pairing,
                pairing.agreements,
                pairing.expectations,
                pairing.goals,
                pairing.topics,
                pairing.adjustments,
                pairing.releases));
        all.addAll(ExportSections.ofSessions(pairing.pairing, sessions, commitments, reflections, stories, credits));
        all.addAll(ExportSections.ofWellbeing(
                pairing.pairing,
                burden,
                new DeclarationService(
                        pairing.work, records.declarations(), pairing.sealer, pairing.policy, pairing.standings),
                support,
                new ProtectiveNoteService(pairing.work, records.protectiveNotes(), pairing.policy, pairing.standings)));
        return all;
    }

    private void write(Actor who, String word) {
        boolean isMentor = who.equals(mentor);
        Side side = isMentor ? Side.MENTOR : Side.MENTEE;
        Answers a = pairing.answers(side);
        Survey survey = isMentor
                ? new Survey(5, 4, 4, 5, null, true, word + "-concern")
                : new Survey(4, null, null, null, 5, true, word + "-concern");
        long read = pairing.work
                .run(() -> pairing.participants.find(pairing.programme, PairingWorld.id(who), side))
                .orElseThrow()
                .version();
        pairing.participation.change(
                who,
                pairing.programme,
                side,
                read,
                new Answers(
                        a.region(),
                        a.language(),
                        a.timeZone(),
                        a.skillsOffered(),
                        a.needs(),
                        a.topics(),
                        survey,
                        a.preferences(),
                        1));
        int clauses = isMentor ? 0 : 1;
        pairing.agreements.write(who, pair, clauses, new PrivateText(word + "-clauses"));
        pairing.expectations.write(
                who, pair, new Expectations(Map.of(Expectations.Point.CADENCE, "MONTHLY"), word + "-expectation"));
        pairing.goals.write(who, pair, clauses, List.of(goal(word + "-goal")));
        pairing.adjustments.propose(
                who, pair, new AdjustmentService.Proposed(null, null, null, word + "-change", word + "-why"));
        pairing.releases.write(who, pair, Set.of(Release.CALENDAR));
        pairing.pairing.explain(who, pair, new PrivateText(word + "-cause"));
        sessions.writeAgenda(who, session, version(), word + "-agenda");
        sessions.writeNote(who, session, version(), word + "-note");
        sessions.writeLearned(who, session, version(), word + "-learned", Set.of());
        sessions.addInsight(who, session, InsightType.OTHER, word + "-insight");
        sessions.giveFeedback(who, session, word + "-specific", word + "-actionable");
        commitments.undertake(
                who, pair, word + "-commitment", LocalDate.now(clock).plusDays(3));
        reflections.reflect(
                who,
                pair,
                new ReflectionService.Form(3, 3, word + "-progress", word + "-challenge", word + "-achieved"));
        Story.ForMember story = stories.write(who, pair, Story.Kind.STORY, word + "-story", null);
        stories.release(mentor, story.story().id());
        stories.release(mentee, story.story().id());
        credits.release(who, pairing.programme, Credit.Kind.PARTICIPATION);
        pulses.answer(who, pair, isMentor ? Map.of("P1", "3") : Map.of("M1", "3"));
        surveys.answer(who, pairing.programme, Feedback.Stage.BEFORE, Map.of(FeedbackItem.BELONGING.name(), 3));
        support.ask(
                who,
                new SupportRequest(
                        Asked.Kind.SUPPORT, pairing.programme, pair, Asked.Urgency.NORMAL, word + "-help", false));
        if (isMentor) {
            burden.prepare(
                    who,
                    pair,
                    new BurdenService.PreparationEntry(
                            LocalDate.now(clock), Declared.Preparation.Kind.PREPARATION, 30, false));
            burden.declineTopic(who, pair, OF_MENTOR + "-declined");
        }
    }

    private MeetingDraft meeting(Duration from, String theme) {
        return new MeetingDraft(
                clock.instant().plus(from), 60, "short-video", SessionType.ONE_ON_ONE, null, theme, null);
    }

    private Goal goal(String words) {
        return new Goal(
                Goal.Kind.LEARNING,
                words,
                "self-test",
                40.0,
                70.0,
                "percent",
                null,
                "An hour a week is free for it",
                "short-video",
                LocalDate.now(clock).plusDays(60));
    }

    private long version() {
        return pairing.work
                .run(() -> records.sessions().find(session))
                .orElseThrow()
                .version();
    }

    public void days(long days) {
        pairing.pass(Duration.ofDays(days));
    }

    static PersonId id(Actor actor) {
        return PairingWorld.id(actor);
    }

    KeyOwner words(Actor author) {
        return new KeyOwner.PairAuthor(pair, id(author));
    }

    /** Whether any record, in whatever store, still holds a cipher text of this owner. */
    boolean sealedBy(KeyOwner owner) {
        AtomicInteger found = new AtomicInteger();
        try {
            pairing.work.run(() -> {
                found.set(records.sealedRows().scrub(Set.of(owner)));
                throw new IllegalStateException("only counted: undone");
            });
        } catch (IllegalStateException counted) {
            return found.get() > 0;
        }
        return false;
    }

    /** Whether any record holds these words openly. */
    boolean saysOpenly(String words) {
        return ((InMemorySealedRows) records.sealedRows()).holds(words);
    }

    void end() {
        pairing.pairing.end(mentor, pair);
    }

    void programmeCloses() {
        pairing.work.run(() -> pairing.programmes.save(
                pairing.programmes.find(pairing.programme).orElseThrow().closed(clock.instant())));
    }
}
