package org.reversementoring.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;

/**
 * Every recorded error of a real Moodle 4.5: whether a later try may succeed, or somebody has to put something right.
 */
class ErrorClassesTest {
    /** How a call that came out so is taken. */
    enum Verdict {
        /** No error: what came back is the caller's to judge. */
        ANSWER,
        UNAVAILABLE,
        REJECTED
    }

    record Recorded(String name, Verdict verdict, Exchange.Answer answer) {
        static Recorded of(String line) {
            String[] cells = line.split("\t", 6);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(cells[5].getBytes(StandardCharsets.UTF_8));
            @Nullable String retryAfter = cells[3].isEmpty() ? null : cells[3];
            return new Recorded(
                    cells[0],
                    Verdict.valueOf(cells[1]),
                    new Exchange.Answer(Integer.parseInt(cells[2]), cells[4], new RetryAfter(retryAfter, null), body));
        }

        @Override
        public String toString() {
            return name + ": " + verdict;
        }
    }

    static Stream<Recorded> recorded() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ErrorClassesTest.class.getResourceAsStream("/recorded-errors.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Recorded::of).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void each_is_what_the_table_says(Recorded error) {
        switch (error.verdict()) {
            case ANSWER ->
                assertThat(Reply.read(Function.SITE_INFO, error.answer())).isNotNull();
            case UNAVAILABLE ->
                assertThatExceptionOfType(PlatformUnavailableException.class)
                        .isThrownBy(() -> Reply.read(Function.SITE_INFO, error.answer()))
                        .withMessageContaining(Function.SITE_INFO.moodleName());
            case REJECTED ->
                assertThatExceptionOfType(PlatformRejectedException.class)
                        .isThrownBy(() -> Reply.read(Function.SITE_INFO, error.answer()))
                        .withMessageContaining(Function.SITE_INFO.moodleName())
                        .withMessageNotContaining("<div>")
                        .withMessageNotContaining("conversation");
        }
    }

    @Test
    void the_table_holds_every_recording() throws IOException {
        assertThat(recorded()).hasSize(64).extracting(Recorded::name).doesNotHaveDuplicates();
    }
}
