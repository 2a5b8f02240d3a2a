package org.reversementoring.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;

/** Holds notices. All methods run inside a unit of work. */
public interface Notices {
    Optional<Notice> find(NoticeId id);

    /** Keeps a new notice; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    Notice add(Notice notice);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    Notice save(Notice notice);

    /** A person's notices, oldest first. */
    Page<Notice> page(PersonId person, Page.Request request);

    /** Everybody's of which something is due by then to carry it out of the product. */
    Page<Notice> dueBy(Instant now, Page.Request request);

    /** A person's of which something is still to be done to carry it out, due or not, oldest first. */
    List<Notice> waiting(PersonId person);

    /** Everybody's, for retention alone. */
    Page<Notice> page(Page.Request request);

    /** Nothing happens where it is gone already. */
    void remove(NoticeId id);
}
