package org.reversementoring.wellbeing;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The product's own sentences of this room, in English and German and in what a site adds; any other language reads
 * English.
 */
public final class Messages {
    private static final String BUNDLE = "org.reversementoring.wellbeing.messages";
    private static final List<String> OWN = List.of("en", "de");

    private static volatile SiteTexts site = SiteTexts.NONE;

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = bundle(locale);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static ResourceBundle english() {
        return bundle(Locale.ROOT);
    }

    /** From now on these languages are spoken beside the product's own; set once, before anything is answered. */
    public static void speak(SiteTexts texts) {
        site = texts;
    }

    /** @param language BCP 47 */
    public static Messages in(String language) {
        return new Messages(Locale.forLanguageTag(language));
    }

    /** Whether there are words in that language, or in its base. */
    public static boolean speaks(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return OWN.contains(locale.getLanguage()) || site.speaks(locale);
    }

    public String text(String key, Object... arguments) {
        String pattern = site.text(locale, key).orElseGet(() -> bundle.getString(key));
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
