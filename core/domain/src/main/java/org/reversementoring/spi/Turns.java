package org.reversementoring.spi;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One at a time, of all threads of all nodes, does what another system cannot guard. A turn is a lease that is renewed
 * while its work goes on; where a node falls, the lease runs out and the next one has it. Nothing is held in the
 * database meanwhile but a row's content.
 */
public final class Turns implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Turns.class.getName());
    /** Within this time a fallen node's turn is free, and one that cannot renew stops. */
    public static final Duration LEASE = Duration.ofSeconds(30);
    /** What a caller waits for its turn. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A lease is renewed so many times before it would run out. */
    private static final int RENEWALS = 3;

    private static final long LONGEST_PAUSE_MILLIS = 200;

    private final Leases leases;
    private final Duration lease;
    private final Duration patience;
    private volatile boolean ending;
    /** Threads of this node queue up here, in order; only the first asks the database. */
    private final Map<String, ReentrantLock> queues = new ConcurrentHashMap<>();

    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "turn-renewal");
        thread.setDaemon(true);
        return thread;
    });

    public Turns(Leases leases, Duration lease, Duration patience) {
        this.leases = leases;
        this.lease = lease;
        this.patience = patience;
    }

    public Turns(Leases leases) {
        this(leases, LEASE, PATIENCE);
    }

    /**
     * Does the work when the turn of that name has come. Not for use inside a unit of work, nor inside a turn of the
     * same name.
     *
     * @param name may be shown to an operator
     * @throws PlatformUnavailableException where the turn does not come in time
     */
    public <T> T take(String name, Function<Turn, T> work) {
        ReentrantLock queue = queues.computeIfAbsent(name, any -> new ReentrantLock(true));
        if (queue.isHeldByCurrentThread()) {
            throw new IllegalStateException("a turn inside a turn: " + name);
        }
        long end = System.nanoTime() + patience.toNanos();
        try {
            if (!queue.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw inVain(name);
            }
        } catch (InterruptedException interrupted) {
            throw interrupted(name);
        }
        try {
            return withRenewal(await(name, end), work);
        } finally {
            queue.unlock();
        }
    }

    private Turn await(String name, long end) {
        Turn turn = new Turn(name);
        while (!turn.begins()) {
            if (System.nanoTime() - end >= 0) {
                throw inVain(name);
            }
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MILLIS / 4, LONGEST_PAUSE_MILLIS));
            } catch (InterruptedException interrupted) {
                throw interrupted(name);
            }
        }
        return turn;
    }

    private <T> T withRenewal(Turn turn, Function<Turn, T> work) {
        long pause = lease.toNanos() / RENEWALS;
        Future<?> renewal = renewing.scheduleWithFixedDelay(turn::renew, pause, pause, TimeUnit.NANOSECONDS);
        try {
            return work.apply(turn);
        } finally {
            renewal.cancel(false);
            turn.ends();
        }
    }

    private static PlatformUnavailableException inVain(String name) {
        return new PlatformUnavailableException("Others are changing " + name + " for too long; try again.");
    }

    private static PlatformUnavailableException stopping(String name) {
        return new PlatformUnavailableException("This node is stopping; another one changes " + name + ".");
    }

    private static PlatformUnavailableException interrupted(String name) {
        Thread.currentThread().interrupt();
        return new PlatformUnavailableException("Interrupted while others were changing " + name + ".");
    }

    /**
     * This node is about to stop: nobody begins a turn any more, and who has one ends it before the next change, so
     * that it is free at once.
     */
    public void end() {
        ending = true;
    }

    /** Renews nothing any more: what still runs stops when its lease runs out. */
    @Override
    public void close() {
        renewing.shutdownNow();
    }

    /** The right to change something, for as long as {@link #check} does not throw. */
    public final class Turn {
        private final String name;
        private final UUID holder = UUID.randomUUID();
        /** Counted from before the lease was asked for, so never later than in the database; nanoseconds. */
        private volatile long runsOut;

        private Turn(String name) {
            this.name = name;
        }

        /**
         * To be asked before each change.
         *
         * @throws PlatformUnavailableException where somebody else may have the turn by now, or this node is stopping
         */
        public void check() {
            if (ending) {
                throw stopping(name);
            }
            if (System.nanoTime() - runsOut >= 0) {
                throw new PlatformUnavailableException("The turn to change " + name + " was lost; try again.");
            }
        }

        private boolean begins() {
            if (ending) {
                throw stopping(name);
            }
            long asked = System.nanoTime();
            boolean taken = leases.take(name, holder, lease);
            runsOut = asked + (taken ? lease.toNanos() : 0);
            return taken;
        }

        private void renew() {
            try {
                long asked = System.nanoTime();
                boolean renewed = leases.renew(name, holder, lease);
                runsOut = asked + (renewed ? lease.toNanos() : 0);
            } catch (RuntimeException failed) {
                // The next renewal may still be in time.
                LOG.log(
                        Level.WARNING,
                        () -> "a turn was not renewed: " + failed.getClass().getName());
            }
        }

        private void ends() {
            try {
                leases.release(name, holder);
            } catch (RuntimeException failed) {
                LOG.log(
                        Level.WARNING,
                        () -> "a turn runs out by itself: " + failed.getClass().getName());
            }
        }
    }
}
