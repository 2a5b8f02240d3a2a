package org.reversementoring.demo.part;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Every part that runs. They are stopped together, and the first that ends by itself is noticed at once. */
public final class Parts implements AutoCloseable {
    private final List<Part> running = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> fall = new CompletableFuture<>();
    private volatile boolean closing;

    /** Watches a part from now on. */
    public <P extends Part> P add(P part) {
        running.add(part);
        var unused = part.ended().thenAccept(how -> {
            if (!closing) {
                fall.complete(part.name() + " ended in the middle of the demo (" + how + "). " + lastLines(part));
            }
        });
        return part;
    }

    private static String lastLines(Part part) {
        String lines = part.lastLines();
        return lines.isBlank()
                ? "It had written nothing."
                : "Its last lines:\n" + lines.indent(4).stripTrailing();
    }

    /** Does this, once, when a part has ended by itself. */
    public void onFall(Runnable action) {
        var unused = fall.thenRun(action);
    }

    /** What became of the first part that ended by itself; waits a moment for the news. */
    public Optional<String> fallen(long millis) {
        try {
            return Optional.of(fall.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.ofNullable(fall.getNow(null));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True as soon as the stopping has begun. */
    public boolean closing() {
        return closing;
    }

    /** Stops all of them at the same time and returns when none is left. */
    @Override
    public void close() {
        closing = true;
        List<Thread> stoppers = running.stream()
                .map(part -> new Thread(part::close, "stop " + part.name()))
                .toList();
        stoppers.forEach(Thread::start);
        for (Thread stopper : stoppers) {
            try {
                stopper.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        running.clear();
    }
}
