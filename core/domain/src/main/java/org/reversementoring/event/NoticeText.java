package org.reversementoring.event;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.reversementoring.wellbeing.Messages;

/**
 * The one text that leaves the product: that there is something to read, and where. It takes no notice and no person,
 * so it is the same for every kind and everybody who reads the language.
 */
public record NoticeText(String subject, String body) {
    /**
     * @param language BCP 47
     * @param place where people read; the operator's address, the same for all; null names none
     */
    public static NoticeText in(String language, @Nullable URI place) {
        Messages messages = Messages.in(language);
        String where = place == null ? "" : "\n" + place + "\n";
        return new NoticeText(
                messages.text("letter.subject"),
                messages.text("letter.body") + where + "\n" + messages.text("letter.foot") + "\n");
    }

    /** For a channel without subjects. */
    public String whole() {
        return subject + "\n\n" + body;
    }
}
