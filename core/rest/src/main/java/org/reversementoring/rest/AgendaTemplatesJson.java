package org.reversementoring.rest;

import java.util.List;
import org.reversementoring.session.AgendaTemplate;
import org.reversementoring.session.AgendaTexts;
import org.reversementoring.session.SessionType;

/**
 * What helps a pair to prepare a session.
 *
 * @param questionBank for the mentee, who leads by asking
 * @param feedbackSpecific the first part of feedback in the pair
 * @param feedbackActionable the second part
 */
public record AgendaTemplatesJson(
        List<AgendaTemplateJson> templates,
        List<String> questionBank,
        String listening,
        String feedbackSpecific,
        String feedbackActionable) {
    /** One template; {@code text} is what an agenda begins with. */
    public record AgendaTemplateJson(
            String key,
            String title,
            SessionType type,
            List<AgendaItemJson> items,
            List<String> questions,
            String reminder,
            String text) {}

    /** One point of an agenda. */
    public record AgendaItemJson(int minutes, String text) {}

    static AgendaTemplatesJson all() {
        return new AgendaTemplatesJson(
                AgendaTemplate.all().stream().map(AgendaTemplatesJson::of).toList(),
                AgendaTexts.QUESTION_BANK,
                AgendaTexts.LISTENING,
                AgendaTexts.FEEDBACK_SPECIFIC,
                AgendaTexts.FEEDBACK_ACTIONABLE);
    }

    private static AgendaTemplateJson of(AgendaTemplate t) {
        return new AgendaTemplateJson(
                t.key(),
                t.title(),
                t.type(),
                t.items().stream()
                        .map(i -> new AgendaItemJson(i.minutes(), i.text()))
                        .toList(),
                t.questions(),
                t.reminder(),
                t.asText());
    }
}
