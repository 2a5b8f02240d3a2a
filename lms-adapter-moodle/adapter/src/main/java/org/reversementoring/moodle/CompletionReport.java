package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;

/**
 * The custom report on course participants that an administrator made, found by its name. One pass over it, page by
 * page, serves every course of a poll. A report that is missing or cannot be read, be it that it takes too long or is
 * too large, is said once and not used.
 */
final class CompletionReport {
    /** Rows of one page: at most a few seconds' work for Moodle, and 1 MB. */
    static final int PAGE = 2000;

    private static final String READING = "reading";
    private static final String ABSENT = "absent";

    private static final int REPORTS = 100;
    /** Pages of one pass; a total beyond them is not believed. */
    private static final int MOST_PAGES = 500;

    private final MoodleClient moodle;
    private final String name;
    private final Said said = new Said();

    CompletionReport(MoodleClient moodle, String name) {
        this.moodle = moodle;
        this.name = name;
    }

    /**
     * What the report tells of these people, by the keys of courses and the numbers of people; nothing where it cannot
     * be used.
     */
    ReportTally read(Map<String, Set<String>> asked) {
        try {
            OptionalLong id = id();
            if (id.isEmpty()) {
                throw new UnreadableReportException("is not among the reports of the service's user");
            }
            ReportTally tally = new ReportTally(asked);
            if (!pass(id.getAsLong(), tally)) {
                // Rows came or went meanwhile, so that some were on no page that was read.
                tally = new ReportTally(asked);
                pass(id.getAsLong(), tally);
            }
            said.clear(READING);
            return tally;
        } catch (UnreadableReportException unreadable) {
            said.once(
                    READING,
                    "The report " + name + " " + unreadable.getMessage() + "; completion is read person by person.");
        } catch (PlatformRejectedException | PlatformUnavailableException failed) {
            said.once(
                    READING,
                    "The report " + name + " cannot be read, so completion is read person by person. "
                            + failed.getMessage());
        }
        return new ReportTally(Map.of());
    }

    /** Says that people who are enrolled are not in it. */
    void leavesOut(Set<String> courses) {
        if (courses.isEmpty()) {
            said.clear(ABSENT);
        } else {
            said.once(
                    ABSENT,
                    "The report " + name + " leaves out people who are enrolled in " + String.join(", ", courses)
                            + ". It may have no condition on status or users, and has to cover every course of ours.");
        }
    }

    boolean isThere() {
        return id().isPresent();
    }

    /** What keeps the report from being used; empty where it serves. */
    Optional<String> fault() {
        try {
            OptionalLong id = id();
            if (id.isEmpty()) {
                return Optional.of("is not among the reports of the service's user");
            }
            JsonNode data = page(id.getAsLong(), 0, 1);
            ReportLayout.of(data.path("headers")).rows(data.path("rows"));
            return Optional.empty();
        } catch (UnreadableReportException unreadable) {
            return Optional.ofNullable(unreadable.getMessage());
        }
    }

    private OptionalLong id() {
        for (int page = 0; page < MOST_PAGES; page++) {
            List<JsonNode> reports = Answers.list(
                    moodle.call(
                            Function.LIST_REPORTS,
                            Parameters.none().with("page", page).with("perpage", REPORTS)),
                    "reports");
            for (JsonNode report : reports) {
                if (report.path("name").asText().equals(name)) {
                    return OptionalLong.of(Answers.id(report, "id"));
                }
            }
            if (reports.size() < REPORTS) {
                break;
            }
        }
        return OptionalLong.empty();
    }

    /** Whether the rows stood still: their number stayed the same and that many were read. */
    private boolean pass(long report, ReportTally tally) {
        long total = 0;
        long read = 0;
        for (int page = 0; page == 0 || (long) page * PAGE < total; page++) {
            JsonNode data = page(report, page, PAGE);
            long now = data.path("totalrowcount").asLong(-1);
            if (now < 0 || now > (long) MOST_PAGES * PAGE) {
                throw new UnreadableReportException("says that it has " + now + " rows");
            }
            if (page > 0 && now != total) {
                return false;
            }
            total = now;
            List<JsonNode> rows = Answers.list(data, "rows");
            ReportLayout.of(data.path("headers")).rows(data.path("rows")).forEach(tally::add);
            read += rows.size();
        }
        return read == total;
    }

    private JsonNode page(long report, int page, int size) {
        return moodle.call(
                        Function.RETRIEVE_REPORT,
                        Parameters.none()
                                .with("reportid", report)
                                .with("page", page)
                                .with("perpage", size))
                .path("data");
    }
}
