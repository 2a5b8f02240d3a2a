package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.wellbeing.SiteTexts;

class TextFilesTest {
    @TempDir
    Path directory;

    private Settings settings(String texts) {
        return Settings.read(
                Map.of("RM_OIDC_ISSUER", "https://sso.example.com/realms/reverse-mentoring", "RM_TEXTS", texts), null);
    }

    @Test
    void without_the_setting_the_product_speaks_its_own_languages() {
        assertThat(TextFiles.read(settings(""))).isSameAs(SiteTexts.NONE);
        assertThat(TextFiles.selfCheck(settings("")).ok()).isTrue();
    }

    @Test
    void a_faulty_file_is_refused_with_its_key_named() throws IOException {
        Files.writeString(directory.resolve("messages_fr.properties"), "pulse.P9=Quoi");
        assertThatThrownBy(() -> TextFiles.read(settings(directory.toString())))
                .isInstanceOf(Settings.FaultyException.class)
                .hasMessageContaining("messages_fr.properties: pulse.P9 is not a key of the product")
                .hasMessageContaining("RM_TEXTS");
        assertThat(TextFiles.selfCheck(settings(directory.toString())).ok()).isFalse();
    }
}
