package org.reversementoring.server;

import java.time.Clock;
import java.time.ZoneId;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.people.SyncSettings;
import org.reversementoring.spi.Ids;

/** The room of people: how the sync is put together, for the server and for the command line. */
final class PeopleServices {
    private PeopleServices() {}

    static PeopleSyncService sync(
            Settings settings,
            Stores stores,
            Connections connections,
            Events events,
            Policy policy,
            Standings standings,
            Ids ids,
            Clock clock) {
        ZoneId zone = ZoneId.of(settings.get(Setting.RM_WORKDAY_ZONE));
        int maxDropPercent = Integer.parseInt(settings.get(Setting.RM_PEOPLE_MAX_DROP_PERCENT));
        return new PeopleSyncService(
                stores.ofPeopleSync,
                connections.directory,
                connections.turns,
                events,
                policy,
                standings,
                new SyncSettings(Connections.ranks(settings), zone, zone, maxDropPercent),
                ids,
                clock);
    }
}
