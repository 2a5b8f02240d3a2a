package org.reversementoring.event;

/** Acts on events. It may see an event twice and must have its effect once. */
public interface EventHandler {
    void handle(Event event);
}
