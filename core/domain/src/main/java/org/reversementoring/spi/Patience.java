package org.reversementoring.spi;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.reversementoring.problem.RefusedException;

/**
 * Waits for the database only so long, for what must be answered whether it answers or not. What was given up goes on
 * behind, and its result is lost: for reads only. Not for use inside a unit of work, which belongs to its thread.
 */
public final class Patience {
    /** As many as a web server has at work at once. */
    private static final int THREADS = 200;

    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Duration limit;
    private final ExecutorService threads;

    /** Its threads end by themselves, and keep no process alive. */
    public Patience(String name, Duration limit) {
        this.limit = limit;
        threads = new ThreadPoolExecutor(
                0, THREADS, IDLE.toMillis(), TimeUnit.MILLISECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * What {@code work} answers or throws.
     *
     * @throws RefusedException ELSEWHERE_UNAVAILABLE where it takes longer than the limit
     */
    public <T> T await(Supplier<T> work) {
        try {
            Future<T> answer = threads.submit(work::get);
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException e) {
            throw RefusedException.databaseUnavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RefusedException.databaseUnavailable();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
