package org.reversementoring.workday.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Faults of the report. Nothing is wrong until a method is called; {@link #clear} makes all well again. Thread-safe.
 */
public final class Faults {
    private final Deque<Fault> next = new ArrayDeque<>();
    private final Set<String> emptyColumns = new TreeSet<>();
    private Duration pause = Duration.ZERO;
    private boolean passwordExpired;

    /** The next {@code times} answers to authenticated requests show the fault, after those already asked for. */
    public synchronized void next(int times, Fault fault) {
        next.addAll(Collections.nCopies(times, fault));
    }

    /** Takes the domain permission for columns away: they are silently empty on every row. */
    public synchronized void withoutPermissionFor(String... columns) {
        emptyColumns.addAll(Arrays.asList(columns));
    }

    /** The integration user's password expires: Basic is refused with 401, access tokens are not. */
    public synchronized void expirePassword() {
        passwordExpired = true;
    }

    /** Makes the body slow: a pause before each entry. */
    public synchronized void pauseBeforeEachEntry(Duration duration) {
        pause = duration;
    }

    /** Ends all faults. */
    public synchronized void clear() {
        next.clear();
        emptyColumns.clear();
        pause = Duration.ZERO;
        passwordExpired = false;
    }

    synchronized boolean passwordExpired() {
        return passwordExpired;
    }

    synchronized Optional<Fault> take() {
        return Optional.ofNullable(next.poll());
    }

    synchronized Set<String> emptyColumns() {
        return Set.copyOf(emptyColumns);
    }

    synchronized Duration pause() {
        return pause;
    }
}
