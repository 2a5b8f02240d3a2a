package org.reversementoring.spi;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers which requests were carried out, so that a repeated one is not carried out twice. Holds no bodies. */
public interface IdempotencyKeys {
    /**
     * @param bodyHash tells another body under the same key
     * @param status the answer's status; 0 while the request runs, or where the server fell before it could note the
     *     outcome
     */
    record Outcome(String bodyHash, int status, @Nullable String location) {}

    Optional<Outcome> find(String name);

    /** Refuses a name that is claimed already with ALREADY_EXISTS. */
    void claim(String name, String bodyHash, Instant now);

    void finish(String name, int status, @Nullable String location);

    /** The request was refused: it may be tried again under the same key. */
    void release(String name);

    /** Answers how many were forgotten. */
    int forgetBefore(Instant limit);
}
