package org.reversementoring.sealing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds for keys that any node destroyed, and drops them here. Where the key store does not answer,
 * the keys of this node still end with their time.
 */
final class DestroyedWatch implements AutoCloseable {
    static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(DestroyedWatch.class);

    private final KeyStore store;
    private final KeyRing ring;
    private final Duration every;
    /** Ends the thread without interrupting it: an interrupted H2 closes its file. */
    private final CountDownLatch closed = new CountDownLatch(1);

    private volatile boolean answered = true;

    private final Thread thread = new Thread(this::run, "destroyed-keys");

    private DestroyedWatch(KeyStore store, KeyRing ring, Duration every) {
        this.store = store;
        this.ring = ring;
        this.every = every;
    }

    static DestroyedWatch start(KeyStore store, KeyRing ring, Duration every) {
        DestroyedWatch watch = new DestroyedWatch(store, ring, every);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                answered = look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A silent store is said once, not every few seconds. */
    private boolean look() {
        try {
            store.destroyedLately().forEach(ring::forget);
            return true;
        } catch (RuntimeException e) {
            if (answered && closed.getCount() > 0) {
                LOG.warn("No news of destroyed keys: {}", e.getMessage());
            }
            return false;
        }
    }

    /** Whether the key store answered at the last look. */
    boolean answered() {
        return answered;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(LAST_LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
