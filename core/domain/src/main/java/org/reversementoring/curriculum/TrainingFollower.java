package org.reversementoring.curriculum;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.event.EventType;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;

/**
 * Enrols who opted in and withdraws who left, right after it happened. An outage does not hold the event back: the next
 * run of {@link TrainingSync} makes it good.
 */
public final class TrainingFollower implements EventHandler {
    private static final Logger LOG = Logger.getLogger(TrainingFollower.class.getName());

    private final TrainingSync sync;

    public TrainingFollower(TrainingSync sync) {
        this.sync = sync;
    }

    @Override
    public void handle(Event event) {
        if (event.type() == EventType.OPTED_IN || event.type() == EventType.WITHDRAWN) {
            try {
                sync.follow(new ProgrammeId(event.about("programme")), new PersonId(event.about("person")));
            } catch (RefusedException refused) {
                LOG.log(Level.WARNING, () -> event.type() + " " + event.id() + ": " + refused.problem());
            }
        }
    }
}
