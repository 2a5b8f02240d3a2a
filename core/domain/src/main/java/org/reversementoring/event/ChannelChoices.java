package org.reversementoring.event;

import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;

/** Holds what people said about how they are told, one record a person. All methods run inside a unit of work. */
public interface ChannelChoices {
    /** Absent where the person has said nothing. */
    Optional<ChannelChoice> find(PersonId person);

    /** Keeps a first choice; answers it with version 1. Refuses a second with ALREADY_EXISTS. */
    ChannelChoice add(ChannelChoice choice);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    ChannelChoice save(ChannelChoice choice);

    /** Everybody's, for retention alone. */
    Page<ChannelChoice> page(Page.Request request);

    /** Nothing happens where it is gone already. */
    void remove(PersonId person);
}
