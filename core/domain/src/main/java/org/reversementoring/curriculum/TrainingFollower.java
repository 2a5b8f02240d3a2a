package org.reversementoring.curriculum;

import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.event.EventType;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * Enrols who opted in and withdraws who left, right after it happened. In an outage the event waits. What is refused is
 * tried again by the next run of {@link TrainingSync}.
 */
public final class TrainingFollower implements EventHandler {
    private final TrainingSync sync;

    public TrainingFollower(TrainingSync sync) {
        this.sync = sync;
    }

    @Override
    public void handle(Event event) {
        if (concerns(event.type())) {
            sync.follow(new ProgrammeId(event.about("programme")), new PersonId(event.about("person")));
        }
    }

    @Override
    public boolean concerns(EventType type) {
        return type == EventType.OPTED_IN || type == EventType.WITHDRAWN;
    }
}
