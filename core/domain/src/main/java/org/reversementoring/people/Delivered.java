package org.reversementoring.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reversementoring.people.CanonicalWorker.Employment;

/** Counts the workers of one part of a snapshot as they come. Of nobody more than a number is kept, and of few that. */
final class Delivered {
    /** A report is read by somebody. */
    private static final int LISTED_AT_MOST = 20;

    private int workers;
    private int employed;
    private int incomplete;
    private int managersNamed;
    private final Map<DirectoryColumn, Integer> filled = new EnumMap<>(DirectoryColumn.class);
    private final Map<String, Integer> unknownLevels = new TreeMap<>();
    private final List<EmployeeNumber> incompleteNumbers = new ArrayList<>();

    void count(DirectoryWorker told, CanonicalWorker worker) {
        workers++;
        if (worker.employment() == Employment.LEFT || worker.employment() == Employment.FUTURE) {
            return;
        }
        employed++;
        managersNamed += worker.manager() == null ? 0 : 1;
        for (DirectoryColumn column : DirectoryColumn.values()) {
            if (column.filledIn(told)) {
                filled.merge(column, 1, Integer::sum);
            }
        }
        if (worker.level() == null && !told.level().isEmpty()) {
            unknownLevels.merge(told.level(), 1, Integer::sum);
        }
        if (worker.employment() == Employment.INCOMPLETE) {
            incomplete++;
            list(worker.number());
        }
    }

    void add(Delivered part) {
        workers += part.workers;
        employed += part.employed;
        incomplete += part.incomplete;
        managersNamed += part.managersNamed;
        part.filled.forEach((column, count) -> filled.merge(column, count, Integer::sum));
        part.unknownLevels.forEach((label, count) -> unknownLevels.merge(label, count, Integer::sum));
        part.incompleteNumbers.forEach(this::list);
    }

    /**
     * So many of those in employment came in two parts. Their columns stay counted twice: they are few, and only shares
     * are held against each other.
     */
    void forget(long toldTwice) {
        workers -= (int) toldTwice;
        employed -= (int) toldTwice;
    }

    int workers() {
        return workers;
    }

    int employed() {
        return employed;
    }

    /** In employment, and told of completely. */
    int complete() {
        return employed - incomplete;
    }

    SnapshotFacts facts(int managersFound) {
        return new SnapshotFacts(employed, filled, managersNamed, managersFound);
    }

    /**
     * What an operator should look at.
     *
     * @param renumbered people who got another employee number
     */
    List<String> notes(int renumbered) {
        List<String> notes = new ArrayList<>();
        if (renumbered > 0) {
            notes.add(renumbered + " people have another employee number than before; they keep their records. Does the"
                    + " sign-on know the new one?");
        }
        unknownLevels.forEach((label, count) -> notes.add("The level \"" + label + "\" of " + count
                + " people has no rank in the settings; until it has, they have no level."));
        incompleteNumbers.forEach(
                number -> notes.add("Employee number " + number + " has no name or no hire date and was left out."));
        int more = incomplete - incompleteNumbers.size();
        if (more > 0) {
            notes.add(more + " more have no name or no hire date and were left out.");
        }
        return notes;
    }

    private void list(EmployeeNumber number) {
        if (incompleteNumbers.size() < LISTED_AT_MOST) {
            incompleteNumbers.add(number);
        }
    }
}
