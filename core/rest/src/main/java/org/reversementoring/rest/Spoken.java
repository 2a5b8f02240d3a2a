package org.reversementoring.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.wellbeing.Messages;

/**
 * In which language words are answered: the one asked for by {@code language}, else the first of
 * {@code Accept-Language} that is spoken here, else the person's own, else English.
 */
final class Spoken {
    private Spoken() {}

    static String language(@Nullable String asked, HttpHeaders headers) {
        return language(asked, headers, () -> "en");
    }

    /** @param own looked up only where the caller says nothing */
    static String language(@Nullable String asked, HttpHeaders headers, Supplier<String> own) {
        if (asked != null) {
            return asked;
        }
        return accepted(headers).filter(Messages::speaks).findFirst().orElseGet(own);
    }

    private static Stream<String> accepted(HttpHeaders headers) {
        List<String> header = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Stream.empty();
        }
        try {
            return LanguageRange.parse(String.join(",", header)).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(LanguageRange::getRange);
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
