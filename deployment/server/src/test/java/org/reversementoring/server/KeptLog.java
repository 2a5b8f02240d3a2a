package org.reversementoring.server;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Every line that anybody in this process logs, until it is closed; the product's own at every level. */
final class KeptLog extends Handler implements AutoCloseable {
    /** Held: a logger that nobody holds forgets its level. */
    private final Logger ours = Logger.getLogger("org.reversementoring");

    private final Level before = ours.getLevel();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    KeptLog() {
        ours.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(this);
    }

    Queue<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(new SimpleFormatter().format(entry));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
        ours.setLevel(before);
    }
}
