package org.reversementoring.moodle;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the adapter tells the operator, from construction until it is closed. */
final class Heard extends Handler {
    private final Logger logger = Logger.getLogger(Said.class.getName());
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Heard() {
        logger.addHandler(this);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
