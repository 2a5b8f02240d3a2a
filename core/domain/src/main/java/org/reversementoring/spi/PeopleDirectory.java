package org.reversementoring.spi;

import java.util.List;
import org.reversementoring.people.DirectoryWorker;

/** The company's records of its workers, elsewhere. Read only. */
public interface PeopleDirectory {
    /**
     * One whole snapshot, leavers included where the directory lists them, never a part of one.
     *
     * @throws DirectoryUnavailableException if it did not answer in full; a later try may succeed
     * @throws DirectoryRejectedException if it refused us or answered what cannot be used; somebody has to mend that
     *     first
     */
    List<DirectoryWorker> read();

    /** Checks address, credentials and answer without changing anything. Never throws for what it finds. */
    List<SelfCheck> selfCheck();
}
