package org.reversementoring.privacy;

import java.time.Instant;
import java.util.List;

/**
 * What an erasure did, for the person to keep. It holds no content.
 *
 * @param deleted how many records of which kind
 * @param carriedOutAt when keys and rows were destroyed
 * @param effectiveAt from when no running node can open what was destroyed
 * @param effectiveInBackupsAt from when no backup of the key store holds the keys
 * @param stays what stays and why, in plain sentences
 */
public record Certificate(
        Counts deleted, Instant carriedOutAt, Instant effectiveAt, Instant effectiveInBackupsAt, List<String> stays) {
    public Certificate {
        stays = List.copyOf(stays);
    }
}
