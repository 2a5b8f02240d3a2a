package org.reversementoring.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reversementoring.participation.Answers;
import org.reversementoring.participation.Preferences;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.Check;
import org.reversementoring.programme.Structure;
import org.reversementoring.rest.ParticipationJson.PreferencesJson;
import org.reversementoring.rest.ParticipationJson.SurveyJson;

/** What a person answers when opting in; see {@link Answers}. */
public record AnswersJson(
        @Nullable String region,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable Map<String, Integer> skillsOffered,
        @Nullable Map<String, Integer> needs,
        @Nullable List<String> topics,
        @Nullable SurveyJson survey,
        @Nullable PreferencesJson preferences,
        @Nullable Integer consentVersion) {
    Answers toDomain() {
        Check check = new Check();
        SurveyJson given = check.required("survey", survey, new SurveyJson(null, null, null, null, null, null, null));
        Preferences wanted = preferences(
                check, check.required("preferences", preferences, new PreferencesJson(null, null, null, null)));
        check.done();
        return new Answers(
                region,
                language,
                timeZone,
                skillsOffered == null ? Map.of() : skillsOffered,
                needs == null ? Map.of() : needs,
                topics == null ? List.of() : topics,
                given.toDomain(),
                wanted,
                consentVersion);
    }

    private static Preferences preferences(Check check, PreferencesJson given) {
        TreeSet<EmployeeNumber> apart = new TreeSet<>();
        List<String> numbers = given.doNotMatch() == null ? List.of() : given.doNotMatch();
        for (int i = 0; i < numbers.size(); i++) {
            Numbers.parse(check, "preferences.doNotMatch[" + i + "]", numbers.get(i))
                    .ifPresent(apart::add);
        }
        return new Preferences(
                check.required("preferences.format", given.format(), Structure.Format.HYBRID),
                check.required("preferences.monthlyMinutes", given.monthlyMinutes(), 60),
                given.capacity() == null ? 1 : given.capacity(),
                apart);
    }
}
