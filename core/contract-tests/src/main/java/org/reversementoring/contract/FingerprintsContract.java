package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.Fingerprints;

/** What every {@link Fingerprints} promises. */
public interface FingerprintsContract {
    /** On a key store of its own. */
    Fingerprints fresh();

    @Test
    default void the_same_purpose_and_text_give_the_same_64_hexadecimal_digits() {
        Fingerprints prints = fresh();
        assertThat(prints.of("pseudonym", "Zürich 🙂"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(prints.of("pseudonym", "Zürich 🙂"));
        assertThat(prints.of("pseudonym", "")).matches("[0-9a-f]{64}");
    }

    @Test
    default void two_purposes_and_two_texts_cannot_be_linked() {
        Fingerprints prints = fresh();
        assertThat(prints.of("pseudonym", "a"))
                .isNotEqualTo(prints.of("support-case", "a"))
                .isNotEqualTo(prints.of("pseudonym", "b"));
        assertThat(prints.of("ab", "c")).isNotEqualTo(prints.of("a", "bc"));
    }

    @Test
    default void who_has_another_key_computes_other_fingerprints() {
        assertThat(fresh().of("pseudonym", "a")).isNotEqualTo(fresh().of("pseudonym", "a"));
    }
}
