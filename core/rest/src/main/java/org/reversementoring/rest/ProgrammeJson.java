package org.reversementoring.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.participation.Side;
import org.reversementoring.programme.Definition;
import org.reversementoring.programme.InvitationRule;
import org.reversementoring.programme.KickOff;
import org.reversementoring.programme.Objective;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ReportTerms;
import org.reversementoring.programme.Structure;

/** A programme as every employee may read it. */
public record ProgrammeJson(
        UUID id,
        long version,
        Programme.State state,
        String name,
        String purpose,
        @Nullable String sponsor,
        List<ObjectiveJson> objectives,
        StructureJson structure,
        List<FocusAreaJson> focusAreas,
        List<AudienceJson> audiences,
        boolean guarded,
        int levelDistanceWeight,
        ReportTermsJson reporting,
        List<InvitationRuleJson> invitations,
        List<SupportContactJson> supportChain,
        @Nullable KickOffJson kickOff,
        List<LessonJson> lessons,
        @Nullable UUID previousCycle,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt)
        implements Identified, Versioned {
    /** See {@link Objective}. */
    public record ObjectiveJson(
            String key,
            Objective.Type type,
            String statement,
            String skill,
            String measure,
            String population,
            @Nullable Double baseline,
            double target,
            String unit,
            @Nullable LocalDate deadline) {}

    /** See {@link Structure}. */
    public record StructureJson(int cadenceWeeks, int months, int sessionMinutes, Structure.Format format) {}

    /** See {@link FocusArea}. */
    public record FocusAreaJson(String key, String title, String objective, FocusArea.Kind kind, List<String> skills) {}

    /** A region (ISO 3166-1) and a language (BCP 47) whose people may take part. */
    public record AudienceJson(String region, String language) {}

    /**
     * What reports may tell; frozen when the programme opens.
     *
     * @param fewestSensitive people behind a figure on burden or identity
     * @param wellbeingFromMentors with fewer mentors no report tells of pulse, burden and support
     */
    public record ReportTermsJson(
            int fewestPeople, int fewestSensitive, int wellbeingFromMentors, List<SplitJson> breakdowns) {
        static ReportTermsJson of(ReportTerms terms) {
            return new ReportTermsJson(
                    terms.fewestPeople(),
                    terms.fewestSensitive(),
                    ReportTerms.FEWEST_MENTORS,
                    terms.breakdowns().stream()
                            .map(s -> new SplitJson(s.dimension(), s.mergeFirst()))
                            .toList());
        }
    }

    /** See {@link ReportTerms.Split}. */
    public record SplitJson(ReportTerms.Dimension dimension, List<String> mergeFirst) {}

    /**
     * Whom the programme invites by itself. Ranks count from 0, the top of the organisation, and are both meant; null
     * is no bound.
     */
    public record InvitationRuleJson(
            InvitationRule.Occasion occasion,
            Side side,
            @Nullable Integer fromRank,
            @Nullable Integer toRank) {}

    /** The event that opens the programme. */
    public record KickOffJson(Instant at, String place, String title) {}

    /** What was learned, and what changes for the next cycle. */
    public record LessonJson(Instant at, String observation, String change) {}

    static ProgrammeJson of(Programme p) {
        Definition d = p.definition();
        Structure s = d.structure();
        KickOff k = p.kickOff();
        return new ProgrammeJson(
                p.id().value(),
                p.version(),
                p.state(),
                d.name(),
                d.purpose(),
                d.sponsor() == null ? null : d.sponsor().value(),
                d.objectives().stream().map(ProgrammeJson::of).toList(),
                new StructureJson(s.cadenceWeeks(), s.months(), s.sessionMinutes(), s.format()),
                d.focusAreas().stream()
                        .map(f -> new FocusAreaJson(f.key(), f.title(), f.objective(), f.kind(), f.skills()))
                        .toList(),
                d.audiences().stream()
                        .map(a -> new AudienceJson(a.region(), a.language()))
                        .toList(),
                d.guarded(),
                d.levelDistanceWeight(),
                ReportTermsJson.of(d.reporting()),
                d.invitations().stream()
                        .map(r -> new InvitationRuleJson(r.occasion(), r.side(), r.fromRank(), r.toRank()))
                        .toList(),
                p.supportChain().stream().map(SupportContactJson::of).toList(),
                k == null ? null : new KickOffJson(k.at(), k.place(), k.title()),
                p.lessons().stream()
                        .map(l -> new LessonJson(l.at(), l.observation(), l.change()))
                        .toList(),
                p.previousCycle() == null ? null : p.previousCycle().value(),
                p.openedAt(),
                p.closedAt());
    }

    private static ObjectiveJson of(Objective o) {
        return new ObjectiveJson(
                o.key(),
                o.type(),
                o.statement(),
                o.skill(),
                o.measure(),
                o.population(),
                o.baseline(),
                o.target(),
                o.unit(),
                o.deadline());
    }
}
