package org.reversementoring.standalone.outlet;

/** A way by which a private word could leave the product beside its API. */
public enum Outlet {
    DUMP("SG26", "database dump", "--dump FILE"),
    LOG("M6", "log", "--log FILE"),
    MAIL("M6", "mail", "--mail FILE or folder"),
    OUTBOUND("M6", "outgoing calls", "--outbound FILE");

    private final String rule;
    private final String title;
    private final String option;

    Outlet(String rule, String title, String option) {
        this.rule = rule;
        this.title = title;
        this.option = option;
    }

    /** The rule that forbids it. */
    public String rule() {
        return rule + " " + title;
    }

    /** How to give its files to the command. */
    public String option() {
        return option;
    }
}
