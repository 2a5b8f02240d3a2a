package org.reversementoring.session;

import java.util.List;
import org.reversementoring.problem.RefusedException;

/**
 * A beginning for an agenda. A pair starts from it and then edits its own copy as it likes.
 *
 * @param key stable name
 * @param questions for the mentee to ask; the mentee leads by asking
 * @param reminder how to listen
 */
public record AgendaTemplate(
        String key, String title, SessionType type, List<Item> items, List<String> questions, String reminder) {
    /** One point of an agenda. */
    public record Item(int minutes, String text) {}

    public AgendaTemplate {
        items = List.copyOf(items);
        questions = List.copyOf(questions);
    }

    /** Every template of the product. */
    public static List<AgendaTemplate> all() {
        return AgendaTexts.TEMPLATES;
    }

    /** @throws RefusedException INVALID_INPUT where there is no template of that key */
    public static AgendaTemplate named(String key) {
        return AgendaTexts.TEMPLATES.stream()
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElseThrow(() -> RefusedException.invalid("agendaTemplate", "is not a known template"));
    }

    /** As plain text, the form in which a pair edits it. */
    public String asText() {
        StringBuilder text = new StringBuilder(title).append('\n');
        items.forEach(i -> text.append("- ")
                .append(i.text())
                .append(" (")
                .append(i.minutes())
                .append(" min)\n"));
        text.append("\nQuestions to ask\n");
        questions.forEach(q -> text.append("- ").append(q).append('\n'));
        return text.append('\n').append(reminder).append('\n').toString();
    }
}
