package org.reversementoring.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.access.Actor;
import org.reversementoring.event.NoticeChannelService;
import org.reversementoring.event.NoticeService;
import org.reversementoring.pairing.AdjustmentService;
import org.reversementoring.pairing.AgreementService;
import org.reversementoring.pairing.ExpectationService;
import org.reversementoring.pairing.GoalService;
import org.reversementoring.pairing.PairingService;
import org.reversementoring.pairing.ReleaseService;
import org.reversementoring.pairing.TopicService;
import org.reversementoring.participation.ParticipationService;
import org.reversementoring.people.PeopleService;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.reporting.FeedbackService;
import org.reversementoring.session.CommitmentService;
import org.reversementoring.session.CreditService;
import org.reversementoring.session.ReflectionService;
import org.reversementoring.session.SessionService;
import org.reversementoring.session.StoryService;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.BurdenService;
import org.reversementoring.wellbeing.BurdenView;
import org.reversementoring.wellbeing.DeclarationService;
import org.reversementoring.wellbeing.ProtectiveNoteService;
import org.reversementoring.wellbeing.SupportService;
import org.reversementoring.writeback.SkillLevelService;
import org.reversementoring.writeback.WriteBackService;

/** What each room contributes to an export. The names are the document's; {@code docs/how-to} tells them. */
public final class ExportSections {
    private ExportSections() {}

    public static List<ExportSection> ofPerson(
            PeopleService people,
            ParticipationService participation,
            FeedbackService surveys,
            NoticeService notices,
            NoticeChannelService channels,
            ErasureService erasures) {
        return List.of(
                ExportSection.of("persons", actor -> List.of(people.me(actor))),
                ExportSection.of("participations", participation::mine),
                ExportSection.of("survey-answers", actor -> {
                    List<FeedbackService.Own> all = new ArrayList<>();
                    programmes(participation, actor).forEach(p -> all.addAll(surveys.mine(actor, p)));
                    return all;
                }),
                ExportSection.of("notices", actor -> Page.all(request -> notices.list(actor, request))),
                ExportSection.of("notice-channels", channels::mine),
                ExportSection.of(
                        "erasures",
                        actor -> erasures.mine(actor).stream()
                                .map(ExportSections::asPersonReads)
                                .toList()));
    }

    /** A hold that the person must not be told of stays unsaid here too. */
    private static Map<String, Object> asPersonReads(Erasure erasure) {
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("id", erasure.id());
        read.put("pair", Optional.ofNullable(erasure.pair()));
        read.put("askedAt", erasure.askedAt());
        read.put("dueBy", erasure.dueBy());
        read.put("state", erasure.stateForPerson());
        read.put("certificate", Optional.ofNullable(erasure.certificate()));
        return read;
    }

    private static List<ProgrammeId> programmes(ParticipationService participation, Actor actor) {
        return participation.mine(actor).stream()
                .map(own -> own.participant().programme())
                .distinct()
                .toList();
    }

    public static List<ExportSection> ofPairs(
            PairingService pairing,
            AgreementService agreements,
            ExpectationService expectations,
            GoalService goals,
            TopicService topics,
            AdjustmentService adjustments,
            ReleaseService releases) {
        PairSections pairs = new PairSections(pairing);
        return List.of(
                ExportSection.of("pairs", pairing::mine),
                pairs.ofEach("partners", pairing::partner),
                pairs.ofEach("agreements", agreements::read),
                pairs.ofEach("expectations", expectations::read),
                pairs.ofEach("goals", goals::read),
                pairs.ofEach("topics", topics::read),
                pairs.ofAll("adjustments", adjustments::read),
                pairs.ofEach("releases", (actor, pair) -> Map.of("released", releases.read(actor, pair))),
                pairs.ofAll(
                        "causes",
                        (actor, pair) -> pairing.explanation(actor, pair).stream()
                                .map(cause -> Map.of("cause", cause))
                                .toList()));
    }

    public static List<ExportSection> ofSessions(
            PairingService pairing,
            SessionService sessions,
            CommitmentService commitments,
            ReflectionService reflections,
            StoryService stories,
            CreditService credits) {
        PairSections pairs = new PairSections(pairing);
        return List.of(
                pairs.ofAll(
                        "sessions",
                        (actor, pair) -> Page.all(request -> sessions.list(actor, pair, request)).stream()
                                .map(line -> sessions.read(actor, line.session().id()))
                                .toList()),
                pairs.ofAll("commitments", commitments::list),
                pairs.ofEach("reflections", reflections::read),
                pairs.ofAll("stories", stories::ofPair),
                ExportSection.of("credits", credits::mine));
    }

    public static List<ExportSection> ofEmployeeRecords(
            PairingService pairing, WriteBackService mentorships, SkillLevelService skills) {
        return List.of(
                new PairSections(pairing).ofEach("employee-records", mentorships::ofPair),
                ExportSection.of("skill-levels", skills::mine));
    }

    public static List<ExportSection> ofWellbeing(
            PairingService pairing,
            BurdenService burden,
            DeclarationService declarations,
            SupportService support,
            ProtectiveNoteService protectiveNotes) {
        return List.of(
                ExportSection.of("declarations", declarations::mine),
                ExportSection.of(
                        "burdens",
                        actor -> pairing.mine(actor).stream()
                                .filter(pair -> actor.is(pair.mentor()))
                                .map(pair -> {
                                    BurdenView view = burden.read(actor, pair.id());
                                    return Map.of(
                                            "pair", pair.id(),
                                            "level", Optional.ofNullable(view.level()),
                                            "reasons", view.reasons(),
                                            "offers", view.offers());
                                })
                                .toList()),
                ExportSection.of("cases", support::own),
                ExportSection.of("protective-notes", protectiveNotes::mine));
    }
}
