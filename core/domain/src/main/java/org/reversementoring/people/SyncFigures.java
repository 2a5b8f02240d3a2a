package org.reversementoring.people;

/**
 * How many people something became of in one sync.
 *
 * @param joined nobody whom we knew
 * @param restored had left, and the same employment goes on
 * @param renumbered of those changed, rehired or restored: got another employee number
 * @param missing are missing since today; they stay until a snapshot of a later day lacks them too
 */
record SyncFigures(int joined, int left, int rehired, int restored, int changed, int renumbered, int missing) {
    static final SyncFigures NONE = new SyncFigures(0, 0, 0, 0, 0, 0, 0);
}
