package org.reversementoring.workday.simulator;

/** A scenario that cannot be read or played; the message names the file, the line and the field. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScenarioException(String message) {
        super(message);
    }
}
