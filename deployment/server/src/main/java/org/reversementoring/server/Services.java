package org.reversementoring.server;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reversementoring.access.Policy;
import org.reversementoring.access.SignIn;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.event.EventHandler;
import org.reversementoring.event.Events;
import org.reversementoring.event.OutboxRelay;
import org.reversementoring.participation.ParticipantSides;
import org.reversementoring.people.PeopleService;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.people.Person;
import org.reversementoring.people.SyncSettings;
import org.reversementoring.programme.ActivationGate;
import org.reversementoring.programme.ProgrammeService;
import org.reversementoring.rest.HealthResource;
import org.reversementoring.rest.PeopleResource;
import org.reversementoring.rest.ProgrammesResource;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;

/** Every use case with its resource, its event handlers and its recurring jobs. */
final class Services {
    private static final Duration KEYS_LIVE = Duration.ofHours(24);

    final SignIn signIn;
    /** Resource instances of the API. */
    final List<Object> resources = new ArrayList<>();
    /** Recurring jobs by name. */
    final Map<String, Runnable> jobs = new LinkedHashMap<>();

    private final List<EventHandler> handlers = new ArrayList<>();
    private final Stores stores;
    private final Connections connections;
    final Sealer sealer;
    private final Clock clock;
    private final Policy policy = new Policy();
    private final Ids ids;
    private final Events events;
    private final Standings standings;

    Services(Settings settings, Stores stores, Connections connections, Sealer sealer, Clock clock) {
        this.stores = stores;
        this.connections = connections;
        this.sealer = sealer;
        this.clock = clock;
        ids = new TimeOrderedIds(clock);
        events = new Events(stores.outbox, ids, clock);
        standings = new Standings(new ParticipantSides(stores.work, stores.participants));
        signIn = new SignIn(
                stores.work,
                stores.accountBindings,
                number -> stores.people.find(number).filter(Person::isActive).map(Person::id));
        kernel();
        programmes();
        people(settings);
        sessions();
    }

    private void kernel() {
        resources.add(new HealthResource(() -> stores.work.run(stores.outbox::waiting)));
        jobs.put("outbox-relay", new OutboxRelay(stores.work, stores.outbox, handlers, clock)::relay);
        jobs.put(
                "idempotency-keys-expiry",
                () -> stores.work.run(() ->
                        stores.idempotencyKeys.forgetBefore(clock.instant().minus(KEYS_LIVE))));
    }

    private void programmes() {
        resources.add(new ProgrammesResource(new ProgrammeService(
                stores.work, stores.programmes, policy, standings, ActivationGate::definitionGaps, ids, clock)));
    }

    private void people(Settings settings) {
        ZoneId zone = ZoneId.of(settings.get(Setting.RM_WORKDAY_ZONE));
        PeopleSyncService sync = new PeopleSyncService(
                stores.work,
                connections.directory,
                stores.people,
                stores.peopleSyncs,
                events,
                policy,
                standings,
                new SyncSettings(Connections.ranks(settings), zone, zone, SyncSettings.DEFAULT_MAX_DROP_PERCENT),
                ids,
                clock);
        resources.add(new PeopleResource(new PeopleService(stores.work, stores.people, policy, standings), sync));
    }

    private void sessions() {
        SessionServices room = new SessionServices(stores, sealer, policy, standings, events, ids, clock);
        resources.addAll(room.resources());
        jobs.put("contact-sweep", new Daily(clock, room::sweep));
    }
}
