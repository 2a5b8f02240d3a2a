package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words in English, German and what a site adds. */
class MessagesTest {
    @TempDir
    Path directory;

    @AfterEach
    void speakTheProductsOwnLanguages() {
        Messages.speak(SiteTexts.NONE);
    }

    private void file(String name, String... lines) throws IOException {
        Files.writeString(directory.resolve(name), String.join("\n", lines));
    }

    @Test
    void german_has_exactly_the_keys_of_english_with_the_same_placeholders() {
        ResourceBundle english = Messages.english();
        ResourceBundle german = ResourceBundle.getBundle("org.reversementoring.wellbeing.messages", Locale.GERMAN);
        assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
        for (String key : english.keySet()) {
            assertThat(german.getString(key)).as(key).isNotEqualTo(english.getString(key));
            assertThat(SiteTexts.placeholders(german.getString(key)))
                    .as(key)
                    .isEqualTo(SiteTexts.placeholders(english.getString(key)));
        }
        assertThat(german.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void a_site_adds_a_language_and_what_it_lacks_is_read_in_english() throws IOException {
        file("messages_fr.properties", "pulse.P7=Avez-vous besoin d''aide\u00a0?", "notice.PAIR_PAUSED=Pause.");
        file("messages_pt_BR.properties", "notice.PAIR_PAUSED=Em pausa.");
        file("notes.txt", "not a file of texts");
        assertThat(Messages.speaks("fr")).isFalse();
        Messages.speak(SiteTexts.read(directory));
        assertThat(PulseItem.P7.question(Messages.in("fr-CA"))).isEqualTo("Avez-vous besoin d'aide\u00a0?");
        assertThat(Messages.in("pt-BR").text("notice.PAIR_PAUSED")).isEqualTo("Em pausa.");
        assertThat(Messages.in("fr").text("notice.PAIR_ENDED")).isEqualTo("Your pair has ended.");
        assertThat(Messages.in("de-AT").text("notice.PAIR_PAUSED")).isNotEqualTo("Your pair rests.");
        assertThat(Messages.speaks("fr-CA")).isTrue();
        assertThat(Messages.speaks("pt")).isFalse();
    }

    @Test
    void every_fault_is_told_with_its_file_and_key() throws IOException {
        file(
                "messages_fr.properties",
                "pulse.P1=",
                "pulse.P9=Quoi ?",
                "pulse.P7=Avez-vous besoin d'aide ?",
                "signal.S7_PAIRS=Trop de paires.",
                "signal.S9_OVERDUE={0 pour cent");
        file("messages_x.properties", "pulse.P2=?");
        SiteTexts.FaultyException faulty =
                catchThrowableOfType(SiteTexts.FaultyException.class, () -> SiteTexts.read(directory));
        assertThat(faulty.faults())
                .containsExactly(
                        "messages_fr.properties: pulse.P1 is empty; leave the key out to show it in English",
                        "messages_fr.properties: pulse.P7 has an apostrophe that has to be written twice ('')",
                        "messages_fr.properties: pulse.P9 is not a key of the product",
                        "messages_fr.properties: signal.S7_PAIRS must hold exactly the placeholders [0]",
                        "messages_fr.properties: signal.S9_OVERDUE cannot be read as a message: check its braces",
                        "messages_x.properties: x is no language tag");
    }

    @Test
    void a_directory_that_is_not_there_is_told() {
        SiteTexts.FaultyException faulty = catchThrowableOfType(
                SiteTexts.FaultyException.class, () -> SiteTexts.read(directory.resolve("nowhere")));
        assertThat(faulty.faults()).singleElement().asString().contains("cannot be read");
    }

    @Test
    void the_products_own_words_have_no_fault_that_a_site_would_be_told_of() throws IOException {
        ResourceBundle german = ResourceBundle.getBundle("org.reversementoring.wellbeing.messages", Locale.GERMAN);
        Properties copy = new Properties();
        german.keySet().forEach(key -> copy.setProperty(key, german.getString(key)));
        StringWriter text = new StringWriter();
        copy.store(text, null);
        file("messages_gsw.properties", text.toString());
        assertThat(SiteTexts.read(directory).speaks(Locale.forLanguageTag("gsw")))
                .isTrue();
    }
}
