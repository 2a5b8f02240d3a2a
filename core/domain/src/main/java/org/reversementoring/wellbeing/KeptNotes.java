package org.reversementoring.wellbeing;

import java.util.List;
import java.util.UUID;
import org.reversementoring.spi.Page;

/** Holds protective notes, for {@link ProtectiveNotes}. All methods run inside a unit of work; lists are by id. */
public interface KeptNotes {
    /** Keeps a new note; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    ProtectiveNote add(ProtectiveNote note);

    List<ProtectiveNote> marked(String personMark);

    /** Everybody's, for retention alone. */
    Page<ProtectiveNote> page(Page.Request request);

    /** Nothing happens where it is gone already. */
    void remove(UUID id);
}
