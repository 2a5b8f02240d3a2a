package org.reversementoring.spi;

import java.util.function.Supplier;

/** All or nothing: what runs inside is kept together or not at all. A nested unit joins the outer one. */
public interface UnitOfWork {
    <T> T run(Supplier<T> work);

    default void run(Runnable work) {
        run(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
