package org.reversementoring.workday.simulator;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.reversementoring.workday.simulator.Company.Standing;

/** Whom the report's filter drops and whom it lists twice. Thread-safe. */
final class Listing {
    private final Set<Profile> hidden = new HashSet<>();
    private final Set<Profile> twice = new HashSet<>();

    synchronized void hide(Profile profile) {
        hidden.add(profile);
    }

    synchronized void show(Profile profile) {
        hidden.remove(profile);
    }

    synchronized void twice(Profile profile) {
        twice.add(profile);
    }

    synchronized Stream<Standing> listed(Standing worker) {
        if (hidden.contains(worker.profile())) {
            return Stream.empty();
        }
        return twice.contains(worker.profile()) ? Stream.of(worker, worker) : Stream.of(worker);
    }
}
