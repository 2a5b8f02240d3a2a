package org.reversementoring.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reversementoring.reporting.ReportContent;
import org.reversementoring.reporting.ReportService;
import org.reversementoring.reporting.ReportSnapshot;
import org.reversementoring.session.Story;

/**
 * A report: the frozen aggregates of one wave, and the stories that are released now.
 *
 * @param wave counts the programme's waves from 1
 * @param from the wave begins after this moment
 * @param to its last moment, when it was closed
 */
public record ReportJson(
        UUID id,
        UUID programme,
        int wave,
        Instant from,
        Instant to,
        ReportContent content,
        List<ReportStoryJson> stories)
        implements Identified {
    /** A story that both members released. */
    public record ReportStoryJson(UUID id, Story.Kind kind, String text) {}

    static ReportJson of(ReportService.Report report) {
        ReportSnapshot snapshot = report.snapshot();
        return new ReportJson(
                snapshot.id().value(),
                snapshot.programme().value(),
                snapshot.wave(),
                snapshot.from(),
                snapshot.to(),
                snapshot.content(),
                report.stories().stream()
                        .map(s -> new ReportStoryJson(s.id().value(), s.kind(), s.text()))
                        .toList());
    }
}
