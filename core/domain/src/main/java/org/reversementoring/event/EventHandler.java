package org.reversementoring.event;

/** Acts on events. It may see an event twice and must have its effect once. */
public interface EventHandler {
    void handle(Event event);

    /** Whether it has anything to do with events of this type; those that it has not never wait for it. */
    default boolean concerns(EventType type) {
        return true;
    }
}
