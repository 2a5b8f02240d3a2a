package org.reversementoring.standalone.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word is found whatever it wears, and nothing else is. */
class WordSearchTest {
    private static final String WORD = "Kanari-7Qf2xLw9";
    private static final String ACCENTED = "Kanari\u00e9 \"7Qf2\"";
    private final WordSearch search = new WordSearch(Map.of(WORD, "D09", ACCENTED, "D17"));

    private Optional<WordSearch.Hit> in(String text) throws IOException {
        return search.first(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void found(String text, String item, String form) throws IOException {
        assertThat(in(text)).as(text).hasValueSatisfying(hit -> {
            assertThat(hit.label()).isEqualTo(item);
            assertThat(hit.form()).isEqualTo(form);
        });
    }

    @Test
    void plainInAnyCaseAndWhereItEnds() throws IOException {
        for (String worn : List.of(WORD, WORD.toUpperCase(Locale.ROOT), WORD.toLowerCase(Locale.ROOT))) {
            found("before " + worn + " behind", "D09", "plain");
        }
        assertThat(in("0123" + WORD + "rest").orElseThrow().end()).isEqualTo(4 + WORD.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "\u00ff\u00ff"})
    void base64WhereverItStandsInTheText(String before) throws IOException {
        for (String worn : List.of(WORD, WORD.toUpperCase(Locale.ROOT), WORD.toLowerCase(Locale.ROOT))) {
            byte[] bytes = (before + worn + "\u00ff tail").getBytes(StandardCharsets.UTF_8);
            found(Base64.getEncoder().encodeToString(bytes), "D09", "base64");
            found(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), "D09", "base64");
        }
    }

    @Test
    void base64InTheLinesOfAMail() throws IOException {
        String text = "a".repeat(50) + WORD + "b".repeat(50);
        String wrapped = Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(wrapped).contains("\r\n");
        found(wrapped, "D09", "base64");
    }

    @Test
    void aSoftLineBreakOfAMailHidesNothing() throws IOException {
        found("text " + WORD.substring(0, 5) + "=\r\n" + WORD.substring(5), "D09", "plain");
        found("Kanari=C3=A9=20=227Qf2=22", "D17", "quoted-printable");
    }

    @Test
    void urlEncoded() throws IOException {
        found(URLEncoder.encode(ACCENTED, StandardCharsets.UTF_8).replace("+", "%20"), "D17", "URL-encoded");
        StringBuilder every = new StringBuilder();
        for (byte b : WORD.getBytes(StandardCharsets.UTF_8)) {
            every.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
        found(every.toString(), "D09", "URL-encoded");
    }

    @Test
    void jsonEscaped() throws IOException {
        found("Kanari\\u00E9 \\\"7Qf2\\\"", "D17", "JSON-escaped");
        StringBuilder every = new StringBuilder();
        WORD.chars().forEach(c -> every.append(String.format("\\u%04x", c)));
        found(every.toString(), "D09", "JSON-escaped");
    }

    @Test
    void hexAsADatabaseDumpsBytes() throws IOException {
        byte[] bytes = ("x" + WORD).getBytes(StandardCharsets.UTF_8);
        found("\\x" + HexFormat.of().formatHex(bytes), "D09", "hex");
        found("X'" + HexFormat.of().withUpperCase().formatHex(bytes) + "'", "D09", "hex");
    }

    @Test
    void overTheEndsOfBuffersAndAfterFalseStarts() throws IOException {
        for (int before = (1 << 16) - WORD.length(); before <= 1 << 16; before++) {
            found("K".repeat(before) + WORD, "D09", "plain");
        }
        found("Kanari-7Qf2xKanari-7Kanari-7Qf2xLw9", "D09", "plain");
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        assertThat(in("Kanari-7Qf2xLw8 Kanari 7Qf2xLw9")).isEmpty();
        assertThat(in("")).isEmpty();
    }

    @Test
    void aHugeFileTakesNoMemoryToSpeakOf() throws IOException {
        long length = 200_000_000;
        InputStream huge = new InputStream() {
            private long at;

            @Override
            public int read() {
                return at++ < length ? 'K' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int most) {
                int given = (int) Math.min(most, length - at);
                java.util.Arrays.fill(target, offset, offset + Math.max(given, 0), (byte) 'K');
                at += given;
                return given <= 0 ? -1 : given;
            }
        };

        assertThat(search.first(huge)).isEmpty();
    }

    @Test
    void aShortWordWouldBeFoundByAccident() {
        assertThatThrownBy(() -> new WordSearch(Map.of("short", "D09"))).hasMessageContaining("at least 8");
    }

    @Test
    void aHitTellsNoWord() throws IOException {
        assertThat(in(WORD).orElseThrow().toString()).doesNotContain(WORD);
    }
}
