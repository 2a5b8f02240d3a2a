package org.reversementoring.spi;

/**
 * A thread for one task of a library that keeps something in thread locals for good. On the thread of a server that
 * deployed the product it would stay when the product is undeployed, and every thread that is started from there would
 * inherit it.
 */
public final class OwnThread {
    private OwnThread() {}

    /**
     * Waits until the task has ended, and throws what it threw.
     *
     * @param loader becomes the thread's context class loader
     */
    public static void run(String name, ClassLoader loader, Runnable task) {
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(null, task, name, 0, false);
        thread.setContextClassLoader(loader);
        thread.setUncaughtExceptionHandler((ended, fault) -> thrown[0] = fault);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
        if (thrown[0] instanceof RuntimeException fault) {
            throw fault;
        }
        if (thrown[0] instanceof Error fault) {
            throw fault;
        }
    }
}
