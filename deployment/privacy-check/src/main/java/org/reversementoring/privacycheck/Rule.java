package org.reversementoring.privacycheck;

/** What is checked, in the order of the report. */
enum Rule {
    INVENTORY("every endpoint of the product is tried"),
    ROUTES("no endpoint takes a private word in its address"),
    MATRIX("every endpoint lets in and refuses whom the access matrix says"),
    HIDE("what is hidden answers exactly as what does not exist"),
    M1("no staff role reads what belongs to a pair, a person or a case"),
    M2("roles that would hurt together are refused"),
    M3("whatever ended a pair, others read the same"),
    M4("a topic that is not opened looks like one that does not exist"),
    M6("no error repeats a private word"),
    M7("line managers and colleagues learn nothing, not even who takes part"),
    M9("a pair begins only once both accepted"),
    CANARIES("every private word is read by whom it is for, and by nobody else");

    private final String meaning;

    Rule(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }
}
