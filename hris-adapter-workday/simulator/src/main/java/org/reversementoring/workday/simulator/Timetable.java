package org.reversementoring.workday.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is going to be switched later. Whatever is due happens before the next request is answered. Thread-safe. */
final class Timetable {
    private final Clock clock;
    private final List<Item> items = new ArrayList<>();

    Timetable(Clock clock) {
        this.clock = clock;
    }

    private record Item(Instant at, Runnable what) {}

    synchronized void at(Instant moment, Runnable what) {
        items.add(new Item(moment, what));
        items.sort(Comparator.comparing(Item::at));
    }

    synchronized void catchUp() {
        Instant now = clock.instant();
        while (!items.isEmpty() && !items.get(0).at().isAfter(now)) {
            items.remove(0).what().run();
        }
    }
}
