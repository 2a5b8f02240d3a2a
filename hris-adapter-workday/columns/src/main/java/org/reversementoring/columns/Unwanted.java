package org.reversementoring.columns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Columns that nobody should deliver: they are passed over like every other column outside of the contract, and besides
 * named to the operator, so that they are taken out of the report or file.
 */
public final class Unwanted {
    private static final Set<String> WORDS = Set.of(
            "address",
            "age",
            "bank",
            "birth",
            "birthdate",
            "birthday",
            "bonus",
            "citizenship",
            "compensation",
            "disability",
            "dob",
            "ethnicity",
            "gender",
            "health",
            "iban",
            "marital",
            "medical",
            "national",
            "nationality",
            "passport",
            "pay",
            "payroll",
            "performance",
            "race",
            "religion",
            "salary",
            "sex",
            "ssn",
            "tax",
            "union",
            "veteran",
            "wage");
    private static final Set<String> MAIL = Set.of("mail", "email");

    private Unwanted() {}

    /** Whether a title sounds like pay, birth, gender, address, health or the like. */
    public static boolean isTitled(String title) {
        Set<String> words = Set.copyOf(Arrays.asList(title.replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z]+")));
        return words.stream()
                .anyMatch(word -> WORDS.contains(word)
                        && !(word.equals("address") && words.stream().anyMatch(MAIL::contains)));
    }
}
