package org.reversementoring.matching;

import org.reversementoring.confidentiality.PrivateText;

/** Breaks the rule on purpose: it judges people by what they wrote. */
public final class MatchesWordsFixture {
    private MatchesWordsFixture() {}

    static boolean soundsTired(PrivateText words) {
        return words.value().contains("tired");
    }
}
