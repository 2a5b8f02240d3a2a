package org.reversementoring.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.SyncResult;
import org.reversementoring.people.SyncResult.Outcome;
import org.reversementoring.persistence.Database;
import org.reversementoring.rest.HealthResource.ComponentsJson;
import org.reversementoring.rest.HealthResource.ReadyJson;
import org.reversementoring.rest.HealthResource.State;
import org.reversementoring.rest.TokenVerifier;
import org.reversementoring.sealing.Keys;

/**
 * Looks at what this node needs, in threads of its own, so that a request for its state waits for nobody and costs
 * nobody anything.
 */
final class Health implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Health.class.getName());

    private static final Duration DATABASE_EVERY = Duration.ofSeconds(2);
    /** A look fetches the keys only where they are due, which is once a minute, or where there are none. */
    private static final Duration SIGN_ON_EVERY = Duration.ofSeconds(10);
    /** Each look at the others is a few calls, and signs in to the mail server. */
    private static final Duration OTHERS_EVERY = Duration.ofMinutes(5);
    /** What a connection is waited for, and a second to ask it. */
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    private static final long ANSWER_NANOS = Duration.ofSeconds(1).toNanos();

    private final Sight database;
    private final Sight signOn;
    private final Keys keys;
    private final Jobs jobs;
    private final Connections connections;
    private final Stores stores;
    private volatile boolean stopping;
    private @Nullable Instant latestSync;

    private final List<Refreshing> looks = new ArrayList<>();

    Health(Database database, Keys keys, TokenVerifier tokens, Jobs jobs, Connections connections, Stores stores) {
        this.database = new Sight(database::answers, PATIENCE);
        signOn = new Sight(() -> hasKeys(tokens), PATIENCE);
        this.keys = keys;
        this.jobs = jobs;
        this.connections = connections;
        this.stores = stores;
    }

    private static boolean hasKeys(TokenVerifier tokens) {
        tokens.lookForKeys();
        return tokens.hasKeys();
    }

    void start() {
        every(DATABASE_EVERY, database::look);
        every(SIGN_ON_EVERY, signOn::look);
        every(OTHERS_EVERY, this::lookAtOthers);
    }

    private void every(Duration pause, Runnable look) {
        looks.add(Refreshing.fromNow(pause, () -> {
            try {
                look.run();
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "a look failed", e);
            }
        }));
    }

    /**
     * Nobody signs in to Workday for a look: one with a password that has expired would lock the account. What the
     * latest sync saw, on whichever node, has to do.
     */
    private void lookAtOthers() {
        connections.look();
        if (connections.calls.state(Adapter.WORKDAY) == State.OFF) {
            return;
        }
        stores.work.run(() -> stores.peopleSyncs.latest()).ifPresent(sync -> {
            SyncResult result = sync.result();
            if (!result.at().equals(latestSync)) {
                latestSync = result.at();
                connections.calls.saw(
                        Adapter.WORKDAY,
                        result.outcome() == Outcome.ACCEPTED || result.outcome() == Outcome.QUARANTINED);
            }
        });
    }

    /** From now on this node is not ready, so that a balancer sends it nobody. */
    void stopping() {
        stopping = true;
    }

    /** Waits only after the start, for the first looks, and for a second at most. */
    ReadyJson ready() {
        long end = System.nanoTime() + ANSWER_NANOS;
        database.await(end - System.nanoTime());
        signOn.await(end - System.nanoTime());
        State keyStore = keys.answers() ? State.UP : State.DOWN;
        boolean ready = !stopping && database.state() == State.UP && signOn.state() == State.UP && keyStore == State.UP;
        AdapterCalls calls = connections.calls;
        return new ReadyJson(
                ready ? State.UP : State.DOWN,
                new ComponentsJson(
                        database.state(),
                        keyStore,
                        signOn.state(),
                        jobs.isRunning() ? State.UP : State.DOWN,
                        calls.state(Adapter.MOODLE),
                        calls.state(Adapter.WORKDAY),
                        calls.state(Adapter.MAIL),
                        calls.state(Adapter.ACCOUNTS)));
    }

    @Override
    public void close() {
        stopping();
        looks.forEach(Refreshing::close);
    }
}
