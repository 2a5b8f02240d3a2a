package org.reversementoring.access;

/** The classes of confidentiality C0 to C6 and K. */
public enum DataClass {
    PROGRAMME_PUBLIC("C0"),
    PROGRAMME_METADATA("C1"),
    PAIR("C2"),
    PERSON("C3"),
    PERSON_HEALTH("C3*"),
    CASE("C4"),
    IDENTITY("C5"),
    AUDIT_AND_CONFIGURATION("C6"),
    KEYS("K");

    private final String label;

    DataClass(String label) {
        this.label = label;
    }

    /** As the access matrix writes it, such as {@code C3*}. */
    public String label() {
        return label;
    }

    /**
     * Private to a pair, a person or a case: sealed at rest, and even its existence is hidden from who may not read it.
     */
    public boolean isSealed() {
        return this == PAIR || this == PERSON || this == PERSON_HEALTH || this == CASE || this == IDENTITY;
    }

    /** A refusal must not tell whether such a record exists. */
    public boolean hidesExistence() {
        return this == PERSON || this == PERSON_HEALTH || this == CASE || this == IDENTITY;
    }
}
