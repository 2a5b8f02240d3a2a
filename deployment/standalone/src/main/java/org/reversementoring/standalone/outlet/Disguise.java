package org.reversementoring.standalone.outlet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The forms in which a word may lie in a file. Upper and lower case are no matter for the search itself. */
enum Disguise {
    PLAIN("plain", word -> List.of(word)),
    BASE64("base64", Disguise::base64),
    URL("URL-encoded", word -> List.of(percent(word, true), percent(word, false))),
    JSON("JSON-escaped", word -> List.of(json(word, true), json(word, false))),
    HEX("hex", word -> List.of(HexFormat.of().formatHex(bytes(word)))),
    QUOTED_PRINTABLE("quoted-printable", word -> List.of(percent(word, true).replace('%', '=')));

    private final String label;
    private final Function<String, List<String>> forms;

    Disguise(String label, Function<String, List<String>> forms) {
        this.label = label;
        this.forms = forms;
    }

    /** What a report calls it. */
    String label() {
        return label;
    }

    Set<String> of(String word) {
        return new LinkedHashSet<>(forms.apply(word));
    }

    /**
     * The characters that the word alone decides, wherever it stands in the encoded text: a byte is no whole number of
     * characters, so there are three ways. Each in the case it has, in upper and in lower case, in both alphabets.
     */
    private static List<String> base64(String word) {
        return List.of(word, word.toUpperCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)).stream()
                .flatMap(each -> IntStream.range(0, 3).mapToObj(offset -> base64(bytes(each), offset)))
                .flatMap(text -> List.of(text, text.replace('+', '-').replace('/', '_')).stream())
                .toList();
    }

    private static String base64(byte[] word, int offset) {
        byte[] placed = new byte[offset + word.length];
        System.arraycopy(word, 0, placed, offset, word.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(placed);
        // 8 bits a byte, 6 bits a character: the first and the last may hold bits of the neighbours.
        return text.substring((offset * 8 + 5) / 6, placed.length * 8 / 6);
    }

    /** @param needed true: only what has to be; false: every byte */
    private static String percent(String word, boolean needed) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes(word)) {
            char c = (char) (b & 0xff);
            boolean unreserved = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            text.append(
                    needed && unreserved
                            ? String.valueOf(c)
                            : "%" + HexFormat.of().toHexDigits(b));
        }
        return text.toString();
    }

    /** @param needed true: only what is not ASCII; false: every character */
    private static String json(String word, boolean needed) {
        return word.chars()
                .mapToObj(c -> needed && c < 0x80
                        ? (c == '"' || c == '\\' ? "\\" : "") + (char) c
                        : "\\u" + HexFormat.of().toHexDigits((short) c))
                .collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** For a report: every disguise by name. */
    static String labels() {
        return Arrays.stream(values()).map(Disguise::label).collect(Collectors.joining(", "));
    }
}
