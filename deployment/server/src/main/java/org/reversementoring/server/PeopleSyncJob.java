package org.reversementoring.server;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.logging.Logger;
import org.reversementoring.access.Actor;
import org.reversementoring.people.PeopleSync;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.people.SyncReport;
import org.reversementoring.people.SyncResult;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;

/**
 * Keeps the people up to date: once in each day of its clock, whichever node is woken and whoever synced on that day.
 * What the directory rejects, such as a password that has expired, is done for the day: the same attempt again would
 * lock the account. What may pass, such as an outage, is tried again every {@link #PAUSE}.
 */
final class PeopleSyncJob implements Runnable {
    static final Duration PAUSE = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(PeopleSyncJob.class.getName());

    private final Stores stores;
    private final PeopleSyncService sync;
    private final Clock clock;

    PeopleSyncJob(Stores stores, PeopleSyncService sync, Clock clock) {
        this.stores = stores;
        this.sync = sync;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (!stores.work.run(this::isDue)) {
            return;
        }
        try {
            SyncResult result = sync.sync(Actor.SYSTEM);
            if (!result.isAccepted()) {
                LOG.severe(() -> SyncReport.of(result).stream().collect(joining("\n", "People were not synced: ", "")));
            }
        } catch (RefusedException e) {
            if (e.getCause() instanceof DirectoryRejectedException) {
                LOG.severe(() -> "People were not synced: " + e.getMessage()
                        + " It is tried again tomorrow, and whenever an operator syncs.");
            } else if (e.getCause() instanceof DirectoryUnavailableException) {
                LOG.warning(() -> "People were not synced: " + e.getMessage() + " It is tried again in an hour.");
            } else {
                throw e;
            }
        }
    }

    private boolean isDue() {
        // The first snapshot is the operator's to take.
        if (stores.peopleSyncs.latestAccepted().isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        Optional<SyncResult> latest = stores.peopleSyncs.latest().map(PeopleSync::result);
        return latest.filter(result -> result.outcome() == SyncResult.Outcome.FAILED
                        ? result.at().plus(PAUSE).isAfter(now)
                        : day(result.at()).equals(day(now)))
                .isEmpty();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
