package org.reversementoring.programme;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the programme's reports may tell. Approved with the definition and frozen when the programme opens, so that
 * nobody can ask another question once there are answers.
 *
 * @param fewestPeople behind any figure, 5 to 20; burden and identity need ten or this, whichever is more
 * @param breakdowns of who takes part, in this order: where two are not safe together, the earlier is told
 */
public record ReportTerms(int fewestPeople, List<Split> breakdowns) {
    public static final int LOWEST_FEWEST = 5;
    public static final int HIGHEST_FEWEST = 20;
    /** Fewest people behind a figure on burden or identity. */
    public static final int FEWEST_SENSITIVE = 10;
    /** Fewest mentors of a programme whose reports tell of pulse, burden and support. */
    public static final int FEWEST_MENTORS = 10;

    /** Department, role family, location and level, each of five people or more. */
    public static final ReportTerms DEFAULT = new ReportTerms(
            LOWEST_FEWEST,
            Stream.of(Dimension.values()).map(d -> new Split(d, List.of())).toList());

    /** What the directory says of a job; never an attribute of identity. */
    public enum Dimension {
        DEPARTMENT("Department"),
        ROLE_FAMILY("Role family"),
        LOCATION("Location"),
        LEVEL("Level");

        private final String title;

        Dimension(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * One breakdown. A value of too few people joins "Other"; where that is too small, further values join it in an
     * order that the numbers have no part in.
     *
     * @param mergeFirst the values that join first, in this order; the others follow by name
     */
    public record Split(Dimension dimension, List<String> mergeFirst) {
        public Split {
            mergeFirst = List.copyOf(mergeFirst);
        }
    }

    public ReportTerms {
        breakdowns = List.copyOf(breakdowns);
    }

    public int fewestSensitive() {
        return Math.max(FEWEST_SENSITIVE, fewestPeople);
    }
}
