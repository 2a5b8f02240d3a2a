package org.reversementoring.server;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.people.SyncResult;
import org.reversementoring.persistence.Database;
import org.reversementoring.sealing.Keys;
import org.reversementoring.spi.TimeOrderedIds;

/**
 * Syncs people, beside a running product or without one; audited as an operator. What follows from a change is done by
 * the running product.
 */
public final class PeopleSyncRun {
    private static final Actor OPERATOR = new Actor("command line", null, null, Set.of(StaffRole.OPERATOR), false);

    private PeopleSyncRun() {}

    /** @param acceptDropPercent the greatest drop that is accepted this once; null for that of the settings */
    public static SyncResult run(Settings settings, @Nullable Integer acceptDropPercent) {
        return with(settings, sync -> sync.sync(OPERATOR, acceptDropPercent));
    }

    /** What came of the latest one; NOT_FOUND before the first. */
    public static SyncResult latest(Settings settings) {
        SchemaState.require(settings);
        return with(settings, sync -> sync.latest(OPERATOR));
    }

    private static SyncResult with(Settings settings, Function<PeopleSyncService, SyncResult> use) {
        Clock clock = Clock.systemUTC();
        try (Database database = Database.open(
                        settings.get(Setting.RM_DATABASE_URL),
                        settings.get(Setting.RM_DATABASE_USER),
                        settings.get(Setting.RM_DATABASE_PASSWORD));
                Keys keys = Keys.open(SealingSettings.of(settings), clock)) {
            Stores stores = new Stores(database, keys.sealer(), keys.fingerprints());
            AuditServices audit = new AuditServices(settings, stores, keys.fingerprints(), clock);
            TimeOrderedIds ids = new TimeOrderedIds(clock);
            try (Connections connections = Connections.look(settings, clock, stores)) {
                return use.apply(PeopleServices.sync(
                        settings,
                        stores,
                        connections,
                        new Events(stores.outbox, ids, clock),
                        audit.policy(),
                        new Standings((person, programme) -> Set.of()),
                        ids,
                        clock));
            }
        }
    }
}
