package org.reversementoring.people;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reasons not to believe a snapshot. Each is a sentence that an operator can act on; persons appear as numbers only.
 */
final class SnapshotGuards {
    private static final int NAMED_AT_MOST = 5;

    private final StagedSnapshot snapshot;
    private final SnapshotFacts now;
    private final @Nullable SnapshotFacts before;
    private final int maxDropPercent;
    private final List<String> reasons = new ArrayList<>();

    /** @param before of the last accepted snapshot */
    SnapshotGuards(StagedSnapshot snapshot, SnapshotFacts now, Optional<SnapshotFacts> before, int maxDropPercent) {
        this.snapshot = snapshot;
        this.now = now;
        this.before = before.orElse(null);
        this.maxDropPercent = maxDropPercent;
    }

    /** Empty where the snapshot can be accepted. */
    List<String> reasons() {
        if (now.employed() == 0) {
            return List.of("The directory delivered nobody in employment.");
        }
        size();
        columns();
        managers();
        duplicates();
        numbers();
        keys();
        circles();
        return List.copyOf(reasons);
    }

    private void size() {
        if (before != null && 100L * (before.employed() - now.employed()) > (long) maxDropPercent * before.employed()) {
            reasons.add("The directory delivered " + now.employed() + " employed people, last time " + before.employed()
                    + "; a drop of more than " + maxDropPercent
                    + " % is not accepted. If that is right, accept it once: `people sync --accept-drop N`, or"
                    + " `acceptDropPercent`.");
        }
    }

    private void columns() {
        for (DirectoryColumn column : DirectoryColumn.values()) {
            int percent = now.percentFilled(column);
            int last = before == null ? percent : before.percentFilled(column);
            boolean filledBefore = before != null && before.filled().containsKey(column);
            if (now.filled().getOrDefault(column, 0) == 0 && !column.mayBeUnmapped(now.employed(), filledBefore)) {
                reasons.add("The column " + column.title()
                        + " is empty on every row. Was its permission taken away, or was it left out of the export?");
            } else if (last - percent > maxDropPercent) {
                reasons.add(
                        "The column " + column.title() + " is filled on " + percent + " % of the rows, last time on "
                                + last + " %. Was its permission taken away, or was it left out of the export?");
            }
        }
    }

    private void managers() {
        int percent = now.percentManagersFound();
        int last = before == null ? 100 : before.percentManagersFound();
        if (last - percent > maxDropPercent) {
            reasons.add("Only " + percent + " % of the managers named are in the report"
                    + (before == null ? "" : ", last time " + last + " %") + ". Does the report leave people out?");
        }
    }

    private void duplicates() {
        List<EmployeeNumber> twice = snapshot.employedTwice();
        if (!twice.isEmpty()) {
            reasons.add("Delivered more than once: employee number " + some(twice)
                    + ". Does the source deliver one worker on two rows, or one number or key for two people?");
        }
    }

    private void numbers() {
        List<EmployeeNumber> taken = snapshot.numbersOfOthers();
        if (!taken.isEmpty()) {
            reasons.add("Employee number " + some(taken)
                    + " belongs to another person than the key that it is delivered with. Nobody gets another's record: give"
                    + " people numbers that nobody has had.");
        }
    }

    /** Where most keys of last time are new, the directory is a copy of itself, and its people are who they were. */
    private void keys() {
        int changed = snapshot.newKeys();
        int known = before == null ? 0 : before.filled().getOrDefault(DirectoryColumn.KEY, 0);
        if (changed > 0 && 2 * changed <= known) {
            reasons.add("Employee number " + some(snapshot.numbersWithNewKeys())
                    + " comes with another key than before. Is it another person, give them a number that nobody has had; is"
                    + " it the same one, let the report tell of the profile of before too, as terminated.");
        }
    }

    private void circles() {
        new ReportingLines(snapshot.linesThatMayCircle())
                .loop()
                .ifPresent(loop -> reasons.add("These people report to each other in a circle: " + some(loop)
                        + ". Correct the manager of one of them at the source."));
    }

    private static String some(Collection<EmployeeNumber> numbers) {
        String first =
                numbers.stream().limit(NAMED_AT_MOST).map(EmployeeNumber::value).collect(joining(", "));
        int more = numbers.size() - NAMED_AT_MOST;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
