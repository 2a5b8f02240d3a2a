package org.reversementoring.rest;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sign-on's public keys as last seen. They are renewed behind the requests once a minute; an id that is not among
 * them is asked for at once, so that a new key serves from its first token. Between two fetches lie at least
 * {@link #COOLDOWN}, whatever strangers send, and only one is under way at a time. While there are keys nobody waits
 * for another's fetch, so that a sign-on that hangs holds one thread; while there are none a few wait, for a time.
 * Through an outage of the sign-on the known keys serve for an hour; after that, and before the first fetch, nobody is
 * let in.
 */
final class SignOnKeys implements AutoCloseable {
    /** A key that the sign-on takes back serves so long on a busy node. */
    static final Duration FRESH = Duration.ofMinutes(1);
    /** And so long at most, while the sign-on answers. */
    static final Duration STALE = Duration.ofMinutes(2);

    static final Duration OUTAGE = Duration.ofHours(1);
    static final Duration COOLDOWN = Duration.ofSeconds(5);
    /** So many wait for the first keys; who comes after them is refused at once. */
    static final int MOST_WAITING = 50;

    private static final Logger LOG = LoggerFactory.getLogger(SignOnKeys.class);

    private final KeyAddress address;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable Known known;
    private volatile Instant attempted = Instant.EPOCH;
    private volatile boolean failing;

    private record Known(Map<String, JWK> keys, Instant at) {}

    SignOnKeys(KeyAddress address, InstantSource clock) {
        this.address = address;
        this.clock = clock;
    }

    /**
     * The key of that id; empty where the sign-on names none.
     *
     * @throws TokenRefusedException where no keys can be had
     */
    Optional<JWK> find(String id) {
        JWK key = current().get(id);
        if (key == null) {
            fetch();
            key = current().get(id);
        }
        return Optional.ofNullable(key);
    }

    /**
     * Whether the sign-on still names this very key.
     *
     * @throws TokenRefusedException where no keys can be had
     */
    boolean hold(JWK key) {
        return key.equals(current().get(key.getKeyID()));
    }

    /** Whether there are keys to check a token with; nothing is fetched. */
    boolean known() {
        Known last = known;
        return last != null && !isOlder(last, OUTAGE);
    }

    /** Fetches the keys where that is due; waits for the answer. */
    void look() {
        Known last = known;
        if (last == null || isOlder(last, FRESH)) {
            fetch();
        }
    }

    private Map<String, JWK> current() {
        Known last = known;
        if (last == null || (!failing && isOlder(last, STALE))) {
            fetch();
        } else if (isOlder(last, FRESH)) {
            renew();
        }
        Known now = known;
        if (now == null || isOlder(now, OUTAGE)) {
            throw new TokenRefusedException(TokenRefusal.NO_KEYS);
        }
        return now.keys;
    }

    /** In an outage nobody waits for it. */
    private void renew() {
        if (isCooling(clock.instant()) || !renewing.compareAndSet(false, true)) {
            return;
        }
        Thread thread = new Thread(
                () -> {
                    try {
                        fetch();
                    } finally {
                        renewing.set(false);
                    }
                },
                "sign-on-keys");
        thread.setDaemon(true);
        thread.start();
    }

    private void fetch() {
        Instant asked = clock.instant();
        if (!begin()) {
            return;
        }
        try {
            if (isCooling(asked)) {
                return;
            }
            attempted = asked;
            known = new Known(address.fetch(), asked);
            if (failing) {
                failing = false;
                LOG.info("the sign-on's keys are fetched again");
            }
        } catch (IOException e) {
            failed(e.getMessage());
        } finally {
            fetching.unlock();
        }
    }

    /** Whether this thread has the turn to fetch. */
    private boolean begin() {
        if (known()) {
            return fetching.tryLock();
        }
        try {
            return fetching.getQueueLength() < MOST_WAITING
                    && fetching.tryLock(KeyAddress.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void failed(@Nullable String why) {
        if (failing) {
            return;
        }
        failing = true;
        Known last = known;
        if (last == null) {
            LOG.error("the sign-on's keys cannot be fetched: {}; nobody is let in until they can", why);
        } else {
            LOG.warn(
                    "the sign-on's keys cannot be fetched: {}; those that are known serve until {}",
                    why,
                    last.at.plus(OUTAGE));
        }
    }

    /** Nothing is fetched any more. */
    @Override
    public void close() {
        address.close();
    }

    /** Either way, so that a clock that was put back stops nothing. */
    private boolean isCooling(Instant now) {
        return Duration.between(attempted, now).abs().compareTo(COOLDOWN) < 0;
    }

    private boolean isOlder(Known last, Duration age) {
        return Duration.between(last.at, clock.instant()).abs().compareTo(age) > 0;
    }
}
