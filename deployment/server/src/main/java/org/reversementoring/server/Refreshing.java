package org.reversementoring.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does on every node what {@link Jobs} do on one: brings a copy in memory up to date, again and again. */
final class Refreshing implements AutoCloseable {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "refresh");
        made.setDaemon(true);
        return made;
    });
    private final ScheduledFuture<?> task;

    /** @param refresh never throws */
    Refreshing(Duration every, Runnable refresh) {
        this(every, every, refresh);
    }

    private Refreshing(Duration first, Duration every, Runnable refresh) {
        task = thread.scheduleWithFixedDelay(refresh, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does it for the first time now. */
    static Refreshing fromNow(Duration every, Runnable refresh) {
        return new Refreshing(Duration.ZERO, every, refresh);
    }

    @Override
    public void close() {
        task.cancel(false);
        thread.shutdown();
    }
}
