package org.reversementoring.rest;

import org.jspecify.annotations.Nullable;

/**
 * How one sync is to be run; may be left out.
 *
 * @param acceptDropPercent the greatest drop that is accepted this once, 1 to 100; absent for that of the settings
 */
public record SyncJson(@Nullable Integer acceptDropPercent) {}
