package org.reversementoring.workday.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was ever typed in about one thing. The state of an effective date as known at a moment falls out of it: entries
 * typed in later are not known yet, a rescinded one does not count, a corrected one counts as corrected. Nothing is
 * ever removed. Thread-safe.
 */
final class Timeline<S> {
    private static final Comparator<Entry<?>> TYPED =
            Comparator.<Entry<?>, Instant>comparing(Entry::entered).thenComparing(Entry::number);
    private static final Comparator<Entry<?>> EFFECTIVE =
            Comparator.<Entry<?>, LocalDate>comparing(Entry::effective).thenComparing(TYPED);

    /** In the order of typing. */
    private volatile List<Entry<S>> entries = List.of();

    /** What happens to a state; the state before is absent before the first change. */
    interface Change<S> {
        @Nullable
        S apply(@Nullable S before, LocalDate on);

        /** What the business process is called. */
        String title();
    }

    /**
     * @param number counts up with every entry of the store
     * @param change absent where another entry is rescinded
     * @param target number of the entry that this one corrects or rescinds, 0 for a new transaction
     */
    record Entry<S>(
            int number,
            Instant entered,
            LocalDate effective,
            @Nullable Change<S> change,
            int target) {
        private Entry<S> correctedBy(@Nullable Entry<S> by) {
            return by == null ? this : new Entry<>(number, entered, by.effective, by.change, 0);
        }

        Change<S> what() {
            if (change == null) {
                throw new IllegalStateException("entry " + number + " only takes another one back");
            }
            return change;
        }
    }

    synchronized void add(Entry<S> entry) {
        entries = entries.isEmpty()
                ? List.of(entry)
                : Stream.concat(entries.stream(), Stream.of(entry))
                        .sorted(TYPED)
                        .toList();
    }

    /** Transactions that count as known at a moment, by effective date; future ones are among them. */
    List<Entry<S>> inForce(Instant known) {
        List<Entry<S>> all = entries;
        if (all.size() == 1) {
            return all.get(0).entered().isAfter(known) ? List.of() : all;
        }
        Set<Integer> rescinded = new HashSet<>();
        Map<Integer, Entry<S>> corrected = new HashMap<>();
        List<Entry<S>> inForce = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Entry<S> entry = all.get(i);
            if (entry.entered().isAfter(known) || rescinded.contains(entry.number())) {
                continue;
            }
            if (entry.target() == 0) {
                inForce.add(entry.correctedBy(corrected.get(entry.number())));
            } else if (entry.change() == null) {
                rescinded.add(entry.target());
            } else {
                corrected.putIfAbsent(entry.target(), entry);
            }
        }
        inForce.sort(EFFECTIVE);
        return inForce;
    }

    /** The state of a date; absent before the first change is effective and where that was rescinded. */
    @Nullable
    S asOf(LocalDate effective, Instant known) {
        S state = null;
        for (Entry<S> entry : inForce(known)) {
            if (!entry.effective().isAfter(effective)) {
                state = entry.what().apply(state, entry.effective());
            }
        }
        return state;
    }

    /** When something was last typed in, rescinds and corrections included. */
    Instant lastEntered(Instant known) {
        Instant last = Instant.MIN;
        for (Entry<S> entry : entries) {
            if (!entry.entered().isAfter(known)) {
                last = entry.entered();
            }
        }
        return last;
    }
}
