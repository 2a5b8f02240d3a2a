package org.reversementoring.people;

import java.util.Optional;

/** Holds the syncs that ran. All methods run inside a unit of work. */
public interface PeopleSyncs {
    /** Keeps one more; answers it. */
    PeopleSync add(PeopleSync sync);

    /** The latest one, whatever came of it. */
    Optional<PeopleSync> latest();

    /** Whose people are ours. */
    Optional<PeopleSync> latestAccepted();
}
