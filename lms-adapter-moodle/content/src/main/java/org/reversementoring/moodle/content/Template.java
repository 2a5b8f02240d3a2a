package org.reversementoring.moodle.content;

/** The template courses that the product copies; each has a folder of sources. */
public enum Template {
    MENTOR("mentor"),
    MENTEE("mentee"),
    PROGRAMME("programme"),
    TOPIC("topic");

    private final String folder;

    Template(String folder) {
        this.folder = folder;
    }

    /** The folder of the sources, below the language. */
    public String folder() {
        return folder;
    }

    /** The ID number and short name of the course in Moodle. */
    public String idNumber() {
        return "rm-tpl-" + folder;
    }
}
