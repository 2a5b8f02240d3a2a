package org.reversementoring.privacy;

import static org.reversementoring.access.DataItem.*;

import java.util.List;
import org.reversementoring.access.DataItem;

/**
 * What is kept how long, and what happens then: the one table of retention. Days are those of the organisation's
 * default; it may shorten them, and lengthen them up to the cap.
 */
public enum RetentionRule {
    PAIR_CONTENT(
            "the pair ended",
            30,
            90,
            "both members' keys are destroyed, the rows deleted",
            D04,
            D07,
            D09,
            D11,
            D13,
            D34),
    PAIR_CAUSE("the pair ended", 30, 90, "deleted from the pair", D19),
    ANSWERS(
            "the person's last pair on that side ended, or the programme closed",
            30,
            30,
            "deleted; who leaves has them deleted at once, and who stays rests until they answer anew",
            D06,
            D32),
    DECLARATIONS("they were made", 90, 90, "deleted", D08, D14, D15),
    BURDEN("the last evaluation", 90, 90, "deleted", D16),
    RELEASES("the pair ended", 90, 90, "deleted", D36),
    CASES("the case was closed or withdrawn", 90, 90, "the case's key is destroyed, the row deleted", D17, D18, D22),
    EXTENDED_CASES(
            "the case was closed, where the person asked to keep it for a claim",
            365,
            365,
            "the case's key is destroyed, the row deleted",
            D17,
            D18,
            D22),
    PROTECTIVE_NOTES(
            "the pair ended, or the report where it is about none", 365, 1096, "deleted; date and hash alone", D22),
    MATCHINGS("the matching was decided", 90, 365, "deleted; a pair keeps its members' own reasons", D05),
    NOTICES("the notice was written", 90, 365, "deleted", D37),
    CHANNEL_CHOICES("the person left the organisation", 30, 365, "deleted", D30),
    PROGRAMME_RECORDS(
            "the programme closed",
            365,
            365,
            "deleted; totals stay only in reports that were released before",
            D02,
            D03,
            D12,
            D21,
            D30,
            D31,
            D33,
            D35,
            D40),
    REQUESTS("the request was carried out", 1096, 1096, "deleted", D38);

    private final String since;
    private final int days;
    private final int cap;
    private final String then;
    private final List<DataItem> items;

    RetentionRule(String since, int days, int cap, String then, DataItem... items) {
        this.since = since;
        this.days = days;
        this.cap = cap;
        this.then = then;
        this.items = List.of(items);
    }

    /** The event from which the days count, to be read after "days after". */
    public String since() {
        return since;
    }

    /** The default. */
    public int days() {
        return days;
    }

    /** The least that an organisation may set, in days. The agreement promises a protective note for 12 months. */
    public int least() {
        return this == PROTECTIVE_NOTES ? days : 1;
    }

    /** The most that an organisation may set, in days. */
    public int cap() {
        return cap;
    }

    public String then() {
        return then;
    }

    public List<DataItem> items() {
        return items;
    }
}
