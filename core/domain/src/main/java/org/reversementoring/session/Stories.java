package org.reversementoring.session;

import java.util.List;
import java.util.Optional;
import org.reversementoring.pairing.PairId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Holds stories. All methods run inside a unit of work; lists are in the order of ids, which is that of writing. */
public interface Stories {
    Optional<Story> find(StoryId id);

    /** Keeps a new story; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    Story add(Story story);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    Story save(Story story);

    List<Story> ofPair(PairId pair);

    /** The programme's stories that both members release. */
    Page<Story> published(ProgrammeId programme, Page.Request request);

    /** Forgets the pair's stories that are not published, when its time of keeping is over. */
    void removeUnpublishedOfPair(PairId pair);

    /** Nothing happens where it is gone already. */
    void remove(StoryId id);
}
