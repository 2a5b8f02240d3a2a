package org.reversementoring.server;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import org.glassfish.jersey.server.ResourceConfig;
import org.reversementoring.access.Policy;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.persistence.Database;
import org.reversementoring.privacy.Replay;
import org.reversementoring.rest.Api;
import org.reversementoring.rest.HealthResource;
import org.reversementoring.rest.MetricsResource;
import org.reversementoring.rest.RateLimits;
import org.reversementoring.rest.RequestWatch;
import org.reversementoring.rest.TokenVerifier;
import org.reversementoring.sealing.Keys;
import org.reversementoring.spi.UnitOfWork;

/**
 * The product wired together by plain {@code new}: {@link Stores} on the database, {@link Connections} to other
 * systems, {@link Services} with their resources and jobs.
 */
public final class Product implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Product.class.getName());

    /** After so long a change of the catalogue of help on another node is shown here too. */
    private static final Duration CATALOGUE_EVERY = Duration.ofSeconds(30);

    private final Database database;
    private final Keys keys;
    private final TokenVerifier tokens;
    private final Connections connections;
    private final AuditServices audit;
    private final ResourceConfig api;
    private final Jobs jobs;
    private final Health health;
    private final Refreshing refreshing;

    private Product(
            Database database,
            Keys keys,
            TokenVerifier tokens,
            Connections connections,
            AuditServices audit,
            ResourceConfig api,
            Jobs jobs,
            Health health,
            Refreshing refreshing) {
        this.database = database;
        this.keys = keys;
        this.tokens = tokens;
        this.connections = connections;
        this.audit = audit;
        this.api = api;
        this.jobs = jobs;
        this.health = health;
        this.refreshing = refreshing;
    }

    /**
     * Connects to the database and the key store and brings their schemas up to date; other systems are not called yet,
     * but for the key-encryption key.
     *
     * @param clock the domain's time, looked at in the zone of the settings; tokens keep real time
     */
    public static Product wire(Settings settings, Clock clock) {
        return wire(settings, clock, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** With a sealer and a policy of one's own: a build with a fault, to prove that the privacy check can fail. */
    static Product wire(Settings settings, Clock clock, UnaryOperator<Sealer> sealer, UnaryOperator<Policy> policy) {
        Database database = open(settings);
        try {
            Keys keys = Keys.open(SealingSettings.of(settings), clock);
            try {
                return wire(settings, database, keys, clock, sealer, policy);
            } catch (RuntimeException e) {
                keys.close();
                throw e;
            }
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Database open(Settings settings) {
        return settings.has(Setting.RM_DATABASE_JNDI)
                ? Database.open(ServerPools.find(settings, Setting.RM_DATABASE_JNDI))
                : Database.open(
                        settings.get(Setting.RM_DATABASE_URL),
                        settings.get(Setting.RM_DATABASE_USER),
                        settings.get(Setting.RM_DATABASE_PASSWORD));
    }

    private static Product wire(
            Settings settings,
            Database database,
            Keys keys,
            Clock clock,
            UnaryOperator<Sealer> sealer,
            UnaryOperator<Policy> policy) {
        Stores stores = new Stores(database, keys.sealer(), keys.fingerprints());
        Connections connections = new Connections(settings, clock, stores);
        try {
            Clock local = clock.withZone(ZoneId.of(settings.get(Setting.RM_ZONE)));
            AuditServices audit = new AuditServices(settings, stores, keys.fingerprints(), local);
            Services services = new Services(
                    settings,
                    stores,
                    connections,
                    keys,
                    sealer.apply(keys.sealer()),
                    policy.apply(audit.policy()),
                    local);
            services.resources.add(audit.resource(services.standings));
            services.sections.add(audit.section(services.standings));
            services.jobs.putAll(audit.jobs());
            Replay.Outcome replayed = services.privacy.replay.run();
            LOG.info(replayed::sentence);
            TokenVerifier tokens = SignOnOptions.tokens(settings);
            Duration every = Duration.parse(settings.get(Setting.RM_JOBS_EVERY));
            RateLimits limits = limits(settings);
            Metrics metrics = new Metrics(connections.calls);
            Jobs jobs = new Jobs(database.dataSource(), every, patiently(stores.work, metrics.watched(services.jobs)));
            Health health = new Health(database, keys, tokens, jobs, connections, stores);
            Readings.refusals(metrics.registry(), tokens.refusals(), limits);
            MetricsService reading = new MetricsService(
                    metrics,
                    new Readings(metrics.registry(), database, stores, jobs, connections.calls, clock),
                    stores.work,
                    policy.apply(audit.policy()),
                    services.standings);
            services.resources.add(new HealthResource(health::ready));
            services.resources.add(new MetricsResource(reading::read));
            boolean logged = Boolean.parseBoolean(settings.get(Setting.RM_LOG_REQUESTS));
            services.resources.add(new RequestWatch(metrics::begun, request -> {
                metrics.ended(request);
                if (logged) {
                    RequestLog.ended(request);
                }
            }));
            ResourceConfig api = Api.of(
                    tokens,
                    token -> services.signIn.signIn(token.account(), token.employeeNumber(), token.roles()),
                    stores.work,
                    stores.idempotencyKeys,
                    clock,
                    limits,
                    services.resources);
            return new Product(
                    database,
                    keys,
                    tokens,
                    connections,
                    audit,
                    api,
                    jobs,
                    health,
                    new Refreshing(CATALOGUE_EVERY, services.catalogue::refresh));
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /** A job works on everything, and nobody waits for its answer. */
    private static Map<String, Runnable> patiently(UnitOfWork work, Map<String, Runnable> jobs) {
        Map<String, Runnable> patient = new LinkedHashMap<>();
        jobs.forEach((name, job) -> patient.put(
                name,
                () -> work.patiently(() -> {
                    job.run();
                    return Boolean.TRUE;
                })));
        return patient;
    }

    static RateLimits limits(Settings settings) {
        return new RateLimits(new RateLimits.PerMinute(
                Long.parseLong(settings.get(Setting.RM_RATE_ORDINARY)),
                Long.parseLong(settings.get(Setting.RM_RATE_HEAVY)),
                Long.parseLong(settings.get(Setting.RM_RATE_PUBLIC))));
    }

    /**
     * This process among several nodes, as its log names it; the jobs' table adds a part that is drawn at each start.
     */
    public static String node() {
        return Jobs.process("");
    }

    /** The Jersey application of instances. */
    public ResourceConfig api() {
        return api;
    }

    /** Also says what can be seen of the learning platform; a slow one does not keep the product from starting. */
    public void startJobs() {
        health.start();
        jobs.start();
        Thread look = new Thread(connections::sayPlatform, "platform-check");
        look.setDaemon(true);
        look.start();
    }

    /** From now on {@code health/ready} says that this node is not, while it goes on to serve. */
    public void stopping() {
        health.stopping();
    }

    @Override
    public void close() {
        Closing.all(health, connections.turns::end, jobs, refreshing, audit, connections, tokens, keys, database);
    }
}
