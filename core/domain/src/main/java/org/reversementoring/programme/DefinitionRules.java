package org.reversementoring.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.problem.Check;

/** What makes a definition sound. Each rule names the field at fault. */
final class DefinitionRules {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final String RANK = "must be a whole number from 0 to " + InvitationRule.MAX_RANK;

    private DefinitionRules() {}

    static void check(Definition d) {
        Check check = new Check();
        check.text("name", d.name(), 120);
        check.text("purpose", d.purpose(), 2000);
        check.list("objectives", d.objectives(), 1, 20);
        check.list("focusAreas", d.focusAreas(), 1, 50);
        check.list("audiences", d.audiences(), 1, 100);
        check.range("structure.cadenceWeeks", d.structure().cadenceWeeks(), 1, 12);
        check.range("structure.months", d.structure().months(), 1, 24);
        check.range("structure.sessionMinutes", d.structure().sessionMinutes(), 15, 120);
        check.range("levelDistanceWeight", d.levelDistanceWeight(), 0, 10);
        objectives(check, d.objectives());
        focusAreas(check, d);
        reporting(check, d.reporting());
        invitations(check, d.invitations());
        for (int i = 0; i < d.audiences().size(); i++) {
            Audience audience = d.audiences().get(i);
            String at = "audiences[" + i + "]";
            check.that(COUNTRIES.contains(audience.region()), at + ".region", "must be a country code such as DE");
            check.that(
                    audience.language().matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"),
                    at + ".language",
                    "must be a language tag such as en or pt-BR");
        }
        check.done();
    }

    private static void reporting(Check check, ReportTerms terms) {
        check.range(
                "reporting.fewestPeople", terms.fewestPeople(), ReportTerms.LOWEST_FEWEST, ReportTerms.HIGHEST_FEWEST);
        Set<ReportTerms.Dimension> seen = new HashSet<>();
        for (int i = 0; i < terms.breakdowns().size(); i++) {
            ReportTerms.Split split = terms.breakdowns().get(i);
            String at = "reporting.breakdowns[" + i + "]";
            check.that(seen.add(split.dimension()), at + ".dimension", "is used twice");
            check.list(at + ".mergeFirst", split.mergeFirst(), 0, 200);
        }
    }

    private static void invitations(Check check, List<InvitationRule> rules) {
        check.list("invitations", rules, 0, 10);
        Set<InvitationRule> seen = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            InvitationRule rule = rules.get(i);
            String at = "invitations[" + i + "]";
            Integer from = rule.fromRank();
            Integer to = rule.toRank();
            check.that(seen.add(rule), at, "is there twice");
            check.that(from == null || isRank(from), at + ".fromRank", RANK);
            check.that(to == null || isRank(to), at + ".toRank", RANK);
            check.that(
                    from == null || to == null || from <= to,
                    at + ".toRank",
                    "must not be less than fromRank: 0 is the top of the organisation");
        }
    }

    private static boolean isRank(int rank) {
        return rank >= 0 && rank <= InvitationRule.MAX_RANK;
    }

    private static void objectives(Check check, List<Objective> objectives) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < objectives.size(); i++) {
            Objective o = objectives.get(i);
            String at = "objectives[" + i + "]";
            check.that(keys.add(o.key()), at + ".key", "is used twice");
            check.text(at + ".key", o.key(), 60);
            check.text(at + ".statement", o.statement(), 500);
            check.text(at + ".skill", o.skill(), 60);
            check.text(at + ".measure", o.measure(), 200);
        }
    }

    private static void focusAreas(Check check, Definition d) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < d.focusAreas().size(); i++) {
            FocusArea f = d.focusAreas().get(i);
            String at = "focusAreas[" + i + "]";
            check.text(at + ".key", f.key(), 60);
            check.text(at + ".title", f.title(), 200);
            check.that(keys.add(f.key()), at + ".key", "is used twice");
            check.that(
                    d.objectives().stream().anyMatch(o -> o.key().equals(f.objective())),
                    at + ".objective",
                    "names no objective of this programme");
        }
    }
}
