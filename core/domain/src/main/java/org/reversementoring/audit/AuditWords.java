package org.reversementoring.audit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.reversementoring.audit.AuditEntry.Outcome;
import org.reversementoring.audit.AuditService.OwnLine;

/** A line of somebody's own log as a sentence, in English and German; any other language reads English. */
public final class AuditWords {
    private static final String BUNDLE = "org.reversementoring.audit.messages";

    private final ResourceBundle bundle;
    private final Locale locale;

    private AuditWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param language BCP 47 */
    public static AuditWords in(String language) {
        return new AuditWords(Locale.forLanguageTag(language));
    }

    public String line(OwnLine line) {
        AuditEntry entry = line.entry();
        boolean allowed = entry.outcome() == Outcome.ALLOWED;
        return text(
                allowed ? "line.allowed" : "line.refused",
                line.byMe() ? text("you") : somebody(entry),
                text("way." + entry.way() + (allowed ? ".done" : ".tried")),
                entry.items().stream()
                        .sorted()
                        .map(item -> text("item." + item))
                        .collect(Collectors.joining("; ")));
    }

    private String somebody(AuditEntry entry) {
        String roles = entry.roles().stream()
                .sorted()
                .map(role -> text("role." + role))
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? text("somebody") : text("somebody.as", roles);
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
