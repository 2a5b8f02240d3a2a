package org.reversementoring.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.persistence.Database;
import org.reversementoring.persistence.TinkSealer;
import org.reversementoring.rest.Api;
import org.reversementoring.rest.TokenVerifier;

/**
 * The product wired together by plain {@code new}: {@link Stores} on the database, {@link Connections} to other
 * systems, {@link Services} with their resources and jobs.
 */
public final class Product implements AutoCloseable {
    private final Database database;
    private final Connections connections;
    private final ResourceConfig api;
    private final Jobs jobs;

    private Product(Database database, Connections connections, ResourceConfig api, Jobs jobs) {
        this.database = database;
        this.connections = connections;
        this.api = api;
        this.jobs = jobs;
    }

    /**
     * Connects to the database and brings its schema up to date; other systems are not called yet.
     *
     * @param clock the domain's time, looked at in the zone of the settings; tokens keep real time
     */
    public static Product wire(Settings settings, Clock clock) {
        Sealer sealer = TinkSealer.ofKeyFile(Path.of(settings.get(Setting.RM_KEY_FILE)));
        Connections connections = new Connections(settings);
        Database database = Database.open(
                settings.get(Setting.RM_DATABASE_URL),
                settings.get(Setting.RM_DATABASE_USER),
                settings.get(Setting.RM_DATABASE_PASSWORD));
        try {
            Stores stores = new Stores(database);
            Clock local = clock.withZone(ZoneId.of(settings.get(Setting.RM_ZONE)));
            Services services = new Services(settings, stores, connections, sealer, local);
            ResourceConfig api = Api.of(
                    tokens(settings),
                    token -> services.signIn.signIn(token.account(), token.employeeNumber(), token.roles()),
                    stores.work,
                    stores.idempotencyKeys,
                    clock,
                    services.resources);
            Duration every = Duration.parse(settings.get(Setting.RM_JOBS_EVERY));
            return new Product(database, connections, api, new Jobs(database.dataSource(), every, services.jobs));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    static TokenVerifier tokens(Settings settings) {
        return new TokenVerifier(
                settings.get(Setting.RM_OIDC_ISSUER),
                keys(settings),
                settings.get(Setting.RM_OIDC_AUDIENCE),
                Set.of(settings.get(Setting.RM_OIDC_ALGORITHMS).split(",")));
    }

    /** Where the sign-on serves its keys. */
    static URI keys(Settings settings) {
        return URI.create(
                settings.has(Setting.RM_OIDC_KEYS_URL)
                        ? settings.get(Setting.RM_OIDC_KEYS_URL)
                        : settings.get(Setting.RM_OIDC_ISSUER) + "/protocol/openid-connect/certs");
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
        connections.close();
        database.close();
    }
}
