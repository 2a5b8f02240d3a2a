package org.reversementoring.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoodleSettingsTest {
    private static final URI SITE = URI.create("https://learn.example.com/moodle");

    @Test
    void everything_but_address_and_token_has_a_default() {
        MoodleSettings settings = MoodleSettings.of(SITE, "t");
        assertThat(settings.category()).isEqualTo("rm");
        assertThat(settings.learnerRole()).isEqualTo(5);
        assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.templates())
                .containsExactly("rm-tpl-mentor", "rm-tpl-mentee", "rm-tpl-programme", "rm-tpl-topic");
        assertThat(settings.report()).isEqualTo("rm-completion");
        assertThat(settings.resolve("course/view.php"))
                .isEqualTo(URI.create("https://learn.example.com/moodle/course/view.php"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://learn.example.com",
                "ftp://learn.example.com",
                "https://user:password@learn.example.com",
                "https://learn.example.com?wstoken=1",
                "learn.example.com",
                "https:///path"
            })
    void an_address_that_would_show_the_token_or_is_none_is_refused(String site) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MoodleSettings.of(URI.create(site), "t"))
                .withMessageStartingWith("site:");
    }

    @Test
    void each_other_setting_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MoodleSettings.of(SITE, " "))
                .withMessageStartingWith("token:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MoodleSettings(SITE, "t", "", 5, Duration.ofSeconds(1), List.of(), "r"))
                .withMessageStartingWith("category:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MoodleSettings(SITE, "t", "rm", 0, Duration.ofSeconds(1), List.of(), "r"))
                .withMessageStartingWith("learnerRole:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MoodleSettings(SITE, "t", "rm", 5, Duration.ZERO, List.of(), "r"))
                .withMessageStartingWith("deadline:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MoodleSettings(SITE, "t", "rm", 5, Duration.ofSeconds(1), List.of(), " "))
                .withMessageStartingWith("report:");
    }

    @Test
    void it_never_prints_the_token() {
        assertThat(MoodleSettings.of(SITE, "c4nary")).asString().doesNotContain("c4nary");
    }
}
