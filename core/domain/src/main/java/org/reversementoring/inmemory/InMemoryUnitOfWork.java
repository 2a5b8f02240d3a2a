package org.reversementoring.inmemory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.UnitOfWork;

/** One unit at a time; a unit that throws leaves every store as it was before. */
public final class InMemoryUnitOfWork implements UnitOfWork {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<InMemoryStore<?, ?>> stores = new ArrayList<>();
    private final List<Runnable> ifUndone = new ArrayList<>();
    /** Not static: each has its own. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Runnable> along = new ThreadLocal<>();

    void enlist(InMemoryStore<?, ?> store) {
        stores.add(store);
    }

    List<InMemoryStore<?, ?>> stores() {
        return stores;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                return work.get();
            }
            return alone(work);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void ifUndone(Runnable step) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("no unit of work is running");
        }
        ifUndone.add(step);
    }

    /** What a unit changed is not known here: the step is part of every one. */
    @Override
    public void alongChanges(@Nullable Runnable step) {
        if (step == null) {
            along.remove();
        } else {
            along.set(step);
        }
    }

    private <T> T alone(Supplier<T> work) {
        List<Runnable> undo = stores.stream().map(InMemoryStore::undo).toList();
        ifUndone.clear();
        try {
            T result = work.get();
            Runnable step = along.get();
            if (step != null) {
                step.run();
            }
            return result;
        } catch (RuntimeException | Error e) {
            undo.forEach(Runnable::run);
            ifUndone.forEach(Runnable::run);
            throw e;
        }
    }
}
