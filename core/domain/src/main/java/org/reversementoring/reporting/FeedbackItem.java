package org.reversementoring.reporting;

/**
 * The statements of the programme's survey, answered from 1 (not at all) to 5 (very much), each of which may be
 * skipped. Opinions are asked for, never looked for in anybody's words.
 */
public enum FeedbackItem {
    STRUCTURE(true, false, false, "The rhythm, length and format of the programme work for me."),
    CONTENT(true, false, false, "Topics, training and material are useful to me."),
    EXPERIENCE(true, false, false, "All in all, the programme is a good experience."),
    SKILLS_GAINED(true, false, false, "Through the programme I have gained skills that I use, leadership among them."),
    BARRIERS(false, true, true, "Barriers between levels and generations make it hard to work together here."),
    BELONGING(false, false, true, "I feel that I belong here."),
    HEARD_AND_VALUED(false, false, false, "I am heard, and what I contribute is valued."),
    JOB_SATISFACTION(false, false, false, "I am satisfied with my job."),
    PRODUCTIVITY(false, false, false, "I get done what I want to get done."),
    CREATIVITY(false, false, false, "New ideas get a chance in my work."),
    INCLUSION_AND_GROWTH(false, false, true, "This organisation includes people and lets them grow."),
    OLD_PHRASES(false, true, false, "I often hear \"We have always done it this way\".");

    private final boolean aboutProgramme;
    private final boolean lessIsBetter;
    private final boolean aboutIdentity;
    private final String statement;

    FeedbackItem(boolean aboutProgramme, boolean lessIsBetter, boolean aboutIdentity, String statement) {
        this.aboutProgramme = aboutProgramme;
        this.lessIsBetter = lessIsBetter;
        this.aboutIdentity = aboutIdentity;
        this.statement = statement;
    }

    /** About the programme itself: only who takes part can answer it, and only while or after doing so. */
    public boolean isAboutProgramme() {
        return aboutProgramme;
    }

    public boolean isLessBetter() {
        return lessIsBetter;
    }

    /** Close to who somebody is, such as their generation: told only of ten people or more. */
    public boolean isAboutIdentity() {
        return aboutIdentity;
    }

    public String statement() {
        return statement;
    }
}
