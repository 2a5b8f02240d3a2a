package org.reversementoring.privacycheck;

/**
 * What came of one rule.
 *
 * @param rule such as {@code M1} or {@code matrix}
 * @param ok whether the product keeps it
 * @param text one line without any private word or token: what was tried, how often, and the first faults
 */
public record Finding(String rule, boolean ok, String text) {
    @Override
    public String toString() {
        return (ok ? "ok    " : "LEAK  ") + rule + "  " + text;
    }
}
