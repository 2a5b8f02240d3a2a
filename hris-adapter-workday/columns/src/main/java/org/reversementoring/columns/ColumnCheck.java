package org.reversementoring.columns;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.reversementoring.spi.SelfCheck;

/** What is found of the columns while rows are read: which are empty on every row, and which should not be there. */
public final class ColumnCheck {
    /** Bounds what is remembered of a source that has another title on every row. */
    private static final int MOST_TITLES = 1000;

    private static final int LONGEST_TITLE = 60;

    private final Set<Column> empty = EnumSet.allOf(Column.class);
    private final Set<String> seen = new HashSet<>();
    private final Set<String> unwanted = new TreeSet<>();
    private long severalManagers;

    public ColumnCheck() {
        // Without leavers nobody has a last day.
        empty.remove(Column.TERMINATION_DATE);
    }

    public void taken(ReportRow row) {
        if (!empty.isEmpty()) {
            empty.removeAll(row.filled());
        }
        severalManagers += row.hasSeveralManagers() ? 1 : 0;
    }

    /** A title outside of the contract came along. */
    public void passedOver(String title) {
        if (title.length() <= LONGEST_TITLE
                && seen.size() < MOST_TITLES
                && seen.add(title)
                && Unwanted.isTitled(title)) {
            unwanted.add(title.replaceAll("\\p{Cntrl}", " "));
        }
    }

    /** Titles that sound like pay, birth, gender, address and the like. */
    public Set<String> unwanted() {
        return unwanted;
    }

    /**
     * One line for each column that is empty on every row and one for what nobody should deliver; none where all is
     * well.
     *
     * @param hint behind an empty column, such as where to look for it
     */
    public List<SelfCheck> lines(String hint) {
        List<SelfCheck> lines = new ArrayList<>();
        for (Column column : empty) {
            boolean mayBe = column.need() == Column.Need.OPTIONAL || column.need() == Column.Need.ADVISED;
            lines.add(new SelfCheck(mayBe, "The column " + column.title() + " is empty on every row: " + hint + "."));
        }
        if (!unwanted.isEmpty()) {
            lines.add(new SelfCheck(false, warning()));
        }
        if (severalManagers > 0) {
            lines.add(new SelfCheck(
                    true,
                    severalManagers + " workers have several managers: the one with the lowest number counts, and the"
                            + " reporting line above the others is not known."));
        }
        return lines;
    }

    /** What to say of the unwanted titles. */
    public String warning() {
        return "Columns are delivered that must never be: " + String.join(", ", unwanted)
                + ". They are not read and not kept; take them out of the source.";
    }
}
