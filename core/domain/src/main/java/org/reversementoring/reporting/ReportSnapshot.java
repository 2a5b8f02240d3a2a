package org.reversementoring.reporting;

import java.time.Instant;
import org.reversementoring.programme.ProgrammeId;

/**
 * The frozen aggregates of one wave of a programme. Computed once, when the programme manager closes the wave; never
 * again, whoever leaves or is erased later. Waves follow one another without overlapping, so that each answer is
 * counted in exactly one.
 *
 * @param version always 0 before and 1 after it is kept: it never changes
 * @param wave counts the programme's waves from 1
 * @param from the wave begins after this moment
 * @param to when the wave was closed; its last moment
 * @param groups whom its figures count; kept for the audit of later reports and told to nobody
 */
public record ReportSnapshot(
        ReportId id,
        long version,
        ProgrammeId programme,
        int wave,
        Instant from,
        Instant to,
        ReportContent content,
        ReleasedGroups groups) {
    public ReportSnapshot {
        // Kept before groups were.
        groups = groups == null ? ReleasedGroups.NONE : groups;
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a wave begins before it ends");
        }
    }

    public ReportSnapshot withVersion(long newVersion) {
        return new ReportSnapshot(id, newVersion, programme, wave, from, to, content, groups);
    }
}
