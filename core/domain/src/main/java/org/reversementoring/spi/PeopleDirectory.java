package org.reversementoring.spi;

import java.util.List;
import org.reversementoring.people.DirectoryWorker;

/** The company's records of its workers, elsewhere. Read only. */
public interface PeopleDirectory {
    /**
     * Hands over one whole snapshot, leavers included where the directory lists them, never a part of one. It may come
     * in several parts, and nobody has to hold more than one worker of it at a time.
     *
     * @throws DirectoryUnavailableException if it did not answer in full; a later try may succeed
     * @throws DirectoryRejectedException if it refused us or answered what cannot be used; somebody has to mend that
     *     first
     */
    void read(Intake intake);

    /** Checks address, credentials and answer without changing anything. Never throws for what it finds. */
    List<SelfCheck> selfCheck();

    /**
     * Who takes a snapshot over. What was taken counts only once the directory's read has returned. Who comes in two
     * parts has moved between the two reads, which are hours apart at worst: the later part counts.
     */
    interface Intake {
        /**
         * A part begins; what is taken from now on belongs to it. Where its connection broke before, it begins anew,
         * and what was taken of it is forgotten.
         *
         * @param part counts from 0
         */
        void begin(int part);

        /** @throws RuntimeException where it cannot be taken; the read ends with it and is not tried again */
        void take(DirectoryWorker worker);
    }
}
