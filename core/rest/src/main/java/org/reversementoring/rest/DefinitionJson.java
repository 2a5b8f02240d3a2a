package org.reversementoring.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.Check;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Definition;
import org.reversementoring.programme.InvitationRule;
import org.reversementoring.programme.Objective;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.ReportTerms;
import org.reversementoring.programme.Structure;

/** What a programme manager writes. With a template, everything but the name and the audiences may be left out. */
public record DefinitionJson(
        @Nullable ProgrammeTemplate template,
        @Nullable UUID previousCycle,
        @Nullable String name,
        @Nullable String purpose,
        @Nullable String sponsor,
        @Nullable List<ObjectiveInput> objectives,
        @Nullable StructureInput structure,
        @Nullable List<FocusAreaInput> focusAreas,
        @Nullable List<AudienceInput> audiences,
        @Nullable Boolean guarded,
        @Nullable Integer levelDistanceWeight,
        @Nullable ReportTermsInput reporting,
        @Nullable List<InvitationRuleInput> invitations) {
    /** See {@link ReportTerms}. */
    public record ReportTermsInput(
            @Nullable Integer fewestPeople, @Nullable List<SplitInput> breakdowns) {}

    /** See {@link ReportTerms.Split}. */
    public record SplitInput(
            ReportTerms.@Nullable Dimension dimension,
            @Nullable List<String> mergeFirst) {}

    /** See {@link Objective}. */
    public record ObjectiveInput(
            @Nullable String key,
            Objective.@Nullable Type type,
            @Nullable String statement,
            @Nullable String skill,
            @Nullable String measure,
            @Nullable String population,
            @Nullable Double baseline,
            @Nullable Double target,
            @Nullable String unit,
            @Nullable LocalDate deadline) {}

    /** See {@link Structure}. */
    public record StructureInput(
            @Nullable Integer cadenceWeeks,
            @Nullable Integer months,
            @Nullable Integer sessionMinutes,
            Structure.@Nullable Format format) {}

    /** See {@link FocusArea}. */
    public record FocusAreaInput(
            @Nullable String key,
            @Nullable String title,
            @Nullable String objective,
            FocusArea.@Nullable Kind kind,
            @Nullable List<String> skills) {}

    /** A region (ISO 3166-1) and a language (BCP 47). */
    public record AudienceInput(
            @Nullable String region, @Nullable String language) {}

    /** See {@link InvitationRule}. */
    public record InvitationRuleInput(
            InvitationRule.@Nullable Occasion occasion,
            @Nullable Side side,
            @Nullable Integer fromRank,
            @Nullable Integer toRank) {}

    Definition toDomain() {
        Check check = new Check();
        String checkedName = check.text("name", name, 120);
        List<Audience> to = audiences(check);
        Definition base = template == null ? null : template.definition(checkedName, to);
        check.that(base != null || objectives != null, "objectives", "are required where no template is named");
        check.that(base != null || focusAreas != null, "focusAreas", "are required where no template is named");
        check.that(base != null || purpose != null, "purpose", "is required where no template is named");
        check.that(
                sponsor == null || sponsor.matches("\\S{1,40}"),
                "sponsor",
                "must be an employee number without spaces");
        List<Objective> aims = objectives == null ? null : objectives(check, objectives);
        List<FocusArea> areas = focusAreas == null ? null : focusAreas(check, focusAreas);
        Structure form = structure(check, base == null ? Structure.DEFAULT : base.structure());
        ReportTerms terms = reporting(check);
        List<InvitationRule> rules = invitations(check);
        check.done();
        return new Definition(
                checkedName,
                purpose != null ? purpose : base == null ? "" : base.purpose(),
                sponsor == null ? null : new EmployeeNumber(sponsor),
                aims != null ? aims : base == null ? List.of() : base.objectives(),
                form,
                areas != null ? areas : base == null ? List.of() : base.focusAreas(),
                to,
                guarded != null && guarded,
                levelDistanceWeight == null ? 3 : levelDistanceWeight,
                terms,
                rules);
    }

    private List<InvitationRule> invitations(Check check) {
        List<InvitationRule> rules = new ArrayList<>();
        List<InvitationRuleInput> given = check.list("invitations", invitations, 0, 10);
        for (int i = 0; i < given.size(); i++) {
            InvitationRuleInput rule = given.get(i);
            String at = "invitations[" + i + "]";
            rules.add(new InvitationRule(
                    check.required(at + ".occasion", rule.occasion(), InvitationRule.Occasion.HIRE),
                    check.required(at + ".side", rule.side(), Side.MENTOR),
                    rule.fromRank(),
                    rule.toRank()));
        }
        return rules;
    }

    private List<Audience> audiences(Check check) {
        List<Audience> to = new ArrayList<>();
        List<AudienceInput> given = check.list("audiences", audiences, 1, 100);
        for (int i = 0; i < given.size(); i++) {
            String at = "audiences[" + i + "]";
            to.add(new Audience(
                    check.text(at + ".region", given.get(i).region(), 2),
                    check.text(at + ".language", given.get(i).language(), 35)));
        }
        return to;
    }

    private ReportTerms reporting(Check check) {
        if (reporting == null) {
            return ReportTerms.DEFAULT;
        }
        int fewest = reporting.fewestPeople() == null
                ? ReportTerms.DEFAULT.fewestPeople()
                : check.range(
                        "reporting.fewestPeople",
                        reporting.fewestPeople(),
                        ReportTerms.LOWEST_FEWEST,
                        ReportTerms.HIGHEST_FEWEST);
        if (reporting.breakdowns() == null) {
            return new ReportTerms(fewest, ReportTerms.DEFAULT.breakdowns());
        }
        List<SplitInput> given = check.list("reporting.breakdowns", reporting.breakdowns(), 0, 4);
        List<ReportTerms.Split> splits = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "reporting.breakdowns[" + i + "]";
            splits.add(new ReportTerms.Split(
                    check.required(at + ".dimension", given.get(i).dimension(), ReportTerms.Dimension.DEPARTMENT),
                    check.list(at + ".mergeFirst", given.get(i).mergeFirst(), 0, 200)));
        }
        return new ReportTerms(fewest, splits);
    }

    private Structure structure(Check check, Structure base) {
        if (structure == null) {
            return base;
        }
        return new Structure(
                structure.cadenceWeeks() == null
                        ? base.cadenceWeeks()
                        : check.range("structure.cadenceWeeks", structure.cadenceWeeks(), 1, 12),
                structure.months() == null ? base.months() : check.range("structure.months", structure.months(), 1, 24),
                structure.sessionMinutes() == null
                        ? base.sessionMinutes()
                        : check.range("structure.sessionMinutes", structure.sessionMinutes(), 15, 120),
                structure.format() == null ? base.format() : structure.format());
    }

    private static List<Objective> objectives(Check check, List<ObjectiveInput> given) {
        List<Objective> aims = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            ObjectiveInput o = given.get(i);
            String at = "objectives[" + i + "]";
            aims.add(new Objective(
                    check.text(at + ".key", o.key(), 60),
                    check.required(at + ".type", o.type(), Objective.Type.ORGANISATIONAL_CHALLENGE),
                    check.text(at + ".statement", o.statement(), 500),
                    check.text(at + ".skill", o.skill(), 60),
                    check.text(at + ".measure", o.measure(), 200),
                    check.optional(at + ".population", o.population(), 120),
                    o.baseline(),
                    check.required(at + ".target", o.target(), 0.0),
                    check.optional(at + ".unit", o.unit(), 40),
                    o.deadline()));
        }
        return aims;
    }

    private static List<FocusArea> focusAreas(Check check, List<FocusAreaInput> given) {
        List<FocusArea> areas = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            FocusAreaInput f = given.get(i);
            String at = "focusAreas[" + i + "]";
            areas.add(new FocusArea(
                    check.text(at + ".key", f.key(), 60),
                    check.text(at + ".title", f.title(), 200),
                    check.text(at + ".objective", f.objective(), 60),
                    check.required(at + ".kind", f.kind(), FocusArea.Kind.SKILL),
                    check.list(at + ".skills", f.skills(), 0, 20)));
        }
        return areas;
    }
}
