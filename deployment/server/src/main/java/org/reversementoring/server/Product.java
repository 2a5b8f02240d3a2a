package org.reversementoring.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.reversementoring.access.Policy;
import org.reversementoring.access.SignIn;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.event.EventHandler;
import org.reversementoring.event.Events;
import org.reversementoring.event.OutboxRelay;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.participation.ParticipantSides;
import org.reversementoring.participation.ParticipationService;
import org.reversementoring.persistence.Database;
import org.reversementoring.persistence.HibernateAccountBindings;
import org.reversementoring.persistence.HibernateIdempotencyKeys;
import org.reversementoring.persistence.HibernateOutbox;
import org.reversementoring.persistence.HibernatePairs;
import org.reversementoring.persistence.HibernateParticipants;
import org.reversementoring.persistence.HibernateProgrammes;
import org.reversementoring.persistence.HibernateUnitOfWork;
import org.reversementoring.persistence.TinkSealer;
import org.reversementoring.programme.ActivationGate;
import org.reversementoring.programme.ProgrammeService;
import org.reversementoring.rest.Api;
import org.reversementoring.rest.HealthResource;
import org.reversementoring.rest.ProgrammesResource;
import org.reversementoring.rest.TokenVerifier;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;

/** The product wired together, by plain {@code new}: the one place that knows every part. */
public final class Product implements AutoCloseable {
    private final Database database;
    private final ResourceConfig api;
    private final Jobs jobs;

    private Product(Database database, ResourceConfig api, Jobs jobs) {
        this.database = database;
        this.api = api;
        this.jobs = jobs;
    }

    /**
     * Connects to the database and brings its schema up to date; connected systems are not called yet.
     *
     * @param clock the domain's time; tokens keep real time
     */
    public static Product wire(Settings settings, Clock clock) {
        Sealer sealer = TinkSealer.ofKeyFile(Path.of(settings.get(Setting.RM_KEY_FILE)));
        Database database = Database.open(
                settings.get(Setting.RM_DATABASE_URL),
                settings.get(Setting.RM_DATABASE_USER),
                settings.get(Setting.RM_DATABASE_PASSWORD));
        try {
            return wire(settings, clock, sealer, database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Product wire(Settings settings, Clock clock, Sealer sealer, Database database) {
        HibernateUnitOfWork work = database.unitOfWork();
        Ids ids = new TimeOrderedIds(clock);
        Policy policy = new Policy();

        HibernateOutbox outbox = new HibernateOutbox(work);
        HibernateProgrammes programmes = new HibernateProgrammes(work);
        HibernateIdempotencyKeys keys = new HibernateIdempotencyKeys(work);

        HibernatePairs pairs = new HibernatePairs(work);
        HibernateParticipants participants = new HibernateParticipants(work);
        Events events = new Events(outbox, ids, clock);

        Standings standings = new Standings(new ParticipantSides(work, participants));
        PairTransitions transitions = new PairTransitions(pairs, events, clock);
        ParticipationService participation = new ParticipationService(
                work, programmes, participants, pairs, transitions, policy, standings, sealer, events, ids, clock);
        ProgrammeService programmeService =
                new ProgrammeService(work, programmes, policy, standings, ActivationGate::definitionGaps, ids, clock);
        SignIn signIn = new SignIn(work, new HibernateAccountBindings(work), number -> Optional.empty());

        List<EventHandler> handlers = List.of();
        java.util.Objects.requireNonNull(participation);
        OutboxRelay relay = new OutboxRelay(work, outbox, handlers, clock);

        ResourceConfig api = Api.of(
                tokens(settings),
                token -> signIn.signIn(token.account(), token.employeeNumber(), token.roles()),
                work,
                keys,
                clock,
                List.of(new HealthResource(() -> work.run(outbox::waiting)), new ProgrammesResource(programmeService)));
        Map<String, Runnable> recurring = Map.of(
                "outbox-relay",
                relay::relay,
                "idempotency-keys-expiry",
                () -> work.run(() -> keys.forgetBefore(clock.instant().minus(Duration.ofHours(24)))));
        Jobs jobs = new Jobs(database.dataSource(), Duration.parse(settings.get(Setting.RM_JOBS_EVERY)), recurring);
        return new Product(database, api, jobs);
    }

    private static TokenVerifier tokens(Settings settings) {
        String issuer = settings.get(Setting.RM_OIDC_ISSUER);
        String keys = settings.has(Setting.RM_OIDC_KEYS_URL)
                ? settings.get(Setting.RM_OIDC_KEYS_URL)
                : issuer + "/protocol/openid-connect/certs";
        return new TokenVerifier(
                issuer,
                URI.create(keys),
                settings.get(Setting.RM_OIDC_AUDIENCE),
                Set.of(settings.get(Setting.RM_OIDC_ALGORITHMS).split(",")));
    }

    /** The Jersey application of instances. */
    public ResourceConfig api() {
        return api;
    }

    public void startJobs() {
        jobs.start();
    }

    @Override
    public void close() {
        jobs.close();
        database.close();
    }
}
