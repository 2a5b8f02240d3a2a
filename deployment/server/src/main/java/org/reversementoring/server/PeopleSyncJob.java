package org.reversementoring.server;

import java.util.logging.Logger;
import org.reversementoring.access.Actor;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.DirectoryRejectedException;

/**
 * Keeps the people up to date. What the directory rejects, such as a password that has expired, is done for the day:
 * the same attempt every minute would lock the account. What may pass, such as an outage, is tried again.
 */
final class PeopleSyncJob implements Runnable {
    private static final Logger LOG = Logger.getLogger(PeopleSyncJob.class.getName());

    private final Stores stores;
    private final PeopleSyncService sync;

    PeopleSyncJob(Stores stores, PeopleSyncService sync) {
        this.stores = stores;
        this.sync = sync;
    }

    @Override
    public void run() {
        // The first snapshot is the operator's to take.
        if (stores.work.run(stores.peopleSyncs::latestAccepted).isEmpty()) {
            return;
        }
        try {
            sync.sync(Actor.SYSTEM);
        } catch (RefusedException e) {
            if (!(e.getCause() instanceof DirectoryRejectedException)) {
                throw e;
            }
            LOG.severe(() -> "People were not synced: " + e.getMessage()
                    + " It is tried again tomorrow, and whenever an operator syncs.");
        }
    }
}
