package org.reversementoring.rest;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reversementoring.reporting.Feedback;
import org.reversementoring.reporting.FeedbackItem;
import org.reversementoring.reporting.FeedbackService;

/** The programme's survey with the caller's own answers. */
public record ProgrammeSurveyJson(List<SurveyItemJson> items, List<SurveyAnswersJson> answers) {
    /**
     * One statement, answered from 1 (not at all) to 5 (very much).
     *
     * @param aboutProgramme asked of participants alone, in the stage AFTER
     */
    public record SurveyItemJson(FeedbackItem item, String statement, boolean aboutProgramme) {}

    /** The caller's answers of one stage; a skipped item is no key. */
    public record SurveyAnswersJson(Feedback.Stage stage, Instant answeredAt, Map<String, Integer> answers) {
        static SurveyAnswersJson of(FeedbackService.Own own) {
            Map<String, Integer> answers = new TreeMap<>();
            own.answers().values().forEach((item, value) -> answers.put(item.name(), value));
            return new SurveyAnswersJson(own.feedback().stage(), own.feedback().at(), answers);
        }
    }

    /** Answers by the item's name, 1 to 5. */
    public record SurveyAnswersInput(
            Feedback.@Nullable Stage stage, @Nullable Map<String, Integer> answers) {}

    static ProgrammeSurveyJson of(List<FeedbackService.Own> own) {
        return new ProgrammeSurveyJson(
                Arrays.stream(FeedbackItem.values())
                        .map(i -> new SurveyItemJson(i, i.statement(), i.isAboutProgramme()))
                        .toList(),
                own.stream().map(SurveyAnswersJson::of).toList());
    }
}
