package org.reversementoring.outgoing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one place that refers to something which ends when nobody refers to it any more, such as an HTTP client of Java
 * before 21, which has no close. Its thread keeps connections, they keep the handlers of answers, and those keep the
 * class loader of the application: where a server's class loader knows its application, the client would keep itself
 * for ever.
 */
public final class OnlyReference<T> implements AutoCloseable {
    private volatile @Nullable T held;

    public OnlyReference(T held) {
        this.held = held;
    }

    /** Empty once it was let go of. The caller keeps it no longer than it uses it. */
    public Optional<T> get() {
        return Optional.ofNullable(held);
    }

    /** Lets go of it. What is under way with it goes on. */
    @Override
    public void close() {
        held = null;
    }
}
