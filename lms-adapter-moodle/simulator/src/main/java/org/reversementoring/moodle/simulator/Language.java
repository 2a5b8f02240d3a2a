package org.reversementoring.moodle.simulator;

/** A language of the service's user: headers and values of reports are answered in it. */
public enum Language {
    ENGLISH("en"),
    GERMAN("de");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** As Moodle names it. */
    String code() {
        return code;
    }

    /** The word in this language. */
    String of(String english, String german) {
        return this == GERMAN ? german : english;
    }
}
