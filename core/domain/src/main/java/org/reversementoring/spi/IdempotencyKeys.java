package org.reversementoring.spi;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which requests were carried out, so that a repeated one is not carried out twice. Holds no bodies. Each
 * claim has a holder, so that a request whose claim was taken over changes nothing any more.
 */
public interface IdempotencyKeys {
    /** The status of a claim under which nothing was kept yet. */
    int CLAIMED = 0;
    /** The status of a claim under which something was kept, while its outcome is not known. */
    int BEGUN = 1;

    /**
     * @param bodyHash tells another body under the same key
     * @param status the answer's status, {@link #CLAIMED} or {@link #BEGUN}; the latter two while the request runs, or
     *     where the server fell before it could note the outcome
     */
    record Outcome(String bodyHash, int status, @Nullable String location) {}

    Optional<Outcome> find(String name);

    /** Refuses a name that is claimed already with ALREADY_EXISTS. */
    void claim(String name, String bodyHash, UUID holder, Instant now);

    /**
     * Takes a claim over under which nothing was kept yet and which was made before the limit: its node has fallen, or
     * its request can keep nothing from now on. Answers whether it did.
     */
    boolean takeOver(String name, UUID holder, Instant limit, Instant now);

    /**
     * Something is kept under the claim, in the running unit of work.
     *
     * @throws org.reversementoring.problem.RefusedException STALE_VERSION where somebody else has the claim now
     */
    void begun(String name, UUID holder);

    /** Nothing happens where somebody else has the claim now; so too in {@link #release}. */
    void finish(String name, UUID holder, int status, @Nullable String location);

    /** The request was refused: it may be tried again under the same key. */
    void release(String name, UUID holder);

    /** Answers how many were forgotten. */
    int forgetBefore(Instant limit);
}
