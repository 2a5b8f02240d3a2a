package org.reversementoring.programme;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last look at an open programme's gate found, so that its managers are told of a failure once.
 *
 * @param version counts changes; 0 before it is first kept
 * @param gaps empty where every promised help is there
 * @param since when these gaps were first found; null where there are none
 */
public record GateFinding(
        ProgrammeId programme,
        long version,
        List<String> gaps,
        @Nullable Instant since) {
    public GateFinding {
        gaps = List.copyOf(gaps);
    }

    static GateFinding none(ProgrammeId programme) {
        return new GateFinding(programme, 0, List.of(), null);
    }

    public GateFinding withVersion(long newVersion) {
        return new GateFinding(programme, newVersion, gaps, since);
    }

    GateFinding of(List<String> now, Instant at) {
        return new GateFinding(programme, version, now, now.isEmpty() ? null : at);
    }
}
