package org.reversementoring.event;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.reversementoring.spi.Ids;

/** Raises events inside the running unit of work. */
public final class Events {
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    public Events(Outbox outbox, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    public void raise(EventType type, Map<String, UUID> about) {
        outbox.append(Event.of(ids.next(), type, clock.instant(), about));
    }
}
