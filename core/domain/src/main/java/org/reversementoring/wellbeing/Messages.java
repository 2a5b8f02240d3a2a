package org.reversementoring.wellbeing;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The product's own sentences of this room, in English and German; any other language reads English. */
public final class Messages {
    private static final String BUNDLE = "org.reversementoring.wellbeing.messages";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param language BCP 47 */
    public static Messages in(String language) {
        return new Messages(Locale.forLanguageTag(language));
    }

    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
