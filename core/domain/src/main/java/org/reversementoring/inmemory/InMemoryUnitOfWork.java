package org.reversementoring.inmemory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.reversementoring.spi.UnitOfWork;

/** One unit at a time; a unit that throws leaves every store as it was before. */
public final class InMemoryUnitOfWork implements UnitOfWork {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<InMemoryStore<?, ?>> stores = new ArrayList<>();

    void enlist(InMemoryStore<?, ?> store) {
        stores.add(store);
    }

    @Override
    public <T> T run(Supplier<T> work) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                return work.get();
            }
            List<Runnable> undo = stores.stream().map(InMemoryStore::undo).toList();
            try {
                return work.get();
            } catch (RuntimeException | Error e) {
                undo.forEach(Runnable::run);
                throw e;
            }
        } finally {
            lock.unlock();
        }
    }
}
