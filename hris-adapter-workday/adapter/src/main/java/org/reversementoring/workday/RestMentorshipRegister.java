package org.reversementoring.workday;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.spi.DirectoryMismatchException;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.MentorshipRegister;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.workday.RestCalls.Resource;
import org.reversementoring.workday.RestSettings.Service;

/**
 * Mentorships in Workday ({@code talentManagement}). In Workday's words as in ours the mentor teaches: here that is the
 * junior. The direction is looked at before each change and in each answer.
 */
public final class RestMentorshipRegister implements MentorshipRegister {
    /** The one purpose that ever leaves. */
    static final String PURPOSE = "Reverse mentoring";

    private static final Resource ALL = new Resource(Service.TALENT, "mentorships", "mentorships");

    private final RestCalls calls;
    private final Listing listing;
    private final Workers workers;
    private final MentorshipTerms terms;
    private final TenantDates dates;

    /** Nothing is called yet. */
    public RestMentorshipRegister(RestSettings settings, WorkdayTenant tenant, MentorshipTerms terms) {
        this(new RestCalls(settings, tenant, RestCalls.LIMITS), terms);
    }

    RestMentorshipRegister(RestCalls calls, MentorshipTerms terms) {
        this.calls = calls;
        this.terms = terms;
        listing = new Listing(calls);
        workers = new Workers(calls);
        dates = new TenantDates(calls.settings().zone());
    }

    /** The two people by Workday's ids. */
    private record Parties(String mentor, String mentee) {}

    @Override
    public Optional<Entry> find(Mentorship wanted) {
        return find(parties(wanted), wanted.start());
    }

    /** Looks first: an open one with the same people and first day is not made a second time. */
    @Override
    public void submit(Mentorship wanted) {
        Parties parties = parties(wanted);
        if (find(parties, wanted.start())
                .filter(entry -> !entry.closed() && wanted.start().equals(entry.start()))
                .isPresent()) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("mentor", Map.of("id", parties.mentor()));
        body.put("mentee", Map.of("id", parties.mentee()));
        body.put("mentorType", Map.of("id", terms.mentorType()));
        body.putAll(days(wanted));
        body.put("purpose", PURPOSE);
        Resource creation = new Resource(Service.TALENT, "createMentorshipForWorker", "createMentorshipForWorker");
        made(calls.post(creation, body), parties);
    }

    @Override
    public void edit(String id, Mentorship wanted) {
        MentorshipRow present = required(id);
        Parties parties = parties(wanted);
        check(present, parties);
        if (isClosed(present)) {
            throw new DirectoryRejectedException("The mentorship is closed in Workday: it is not changed any more.");
        }
        if (wanted.start().equals(present.start()) && wanted.end().equals(present.end())) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>(days(wanted));
        body.put("purpose", PURPOSE);
        check(calls.post(one(id, "/edit"), body), parties);
    }

    /** Who has left may no longer be shown to us; their mentorship is closed all the same. */
    @Override
    public void close(String id, Mentorship wanted, CloseReason reason) {
        MentorshipRow present = required(id);
        Optional<String> mentor = workers.find(wanted.mentor(), "the mentor");
        Optional<String> mentee = workers.find(wanted.mentee(), "the mentee");
        Parties parties = new Parties(mentor.orElse(present.mentor()), mentee.orElse(present.mentee()));
        check(present, parties);
        if (isClosed(present)) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("closeMentorshipReason", Map.of("id", terms.reason(reason)));
        body.putAll(days(wanted));
        check(calls.post(one(id, "/close"), body), parties);
    }

    @Override
    public List<SelfCheck> selfCheck() {
        RestCheck check = new RestCheck(calls);
        List<SelfCheck> lines = new ArrayList<>(check.signInAndWorkers());
        lines.add(check.read(
                "reads mentorships of the type in the settings", ALL, Map.of("mentorType", terms.mentorType())));
        for (String reason : new LinkedHashSet<>(List.of(terms.completed(), terms.ended()))) {
            lines.add(check.read(
                    "takes a reason to close of the settings",
                    ALL,
                    Map.of("closed", "true", "closeMentorshipReason", reason)));
        }
        lines.add(new SelfCheck(
                true,
                "Whether the integration user may create, edit and close mentorships shows with the first one: Workday"
                        + " has no way to ask."));
        return lines;
    }

    private Parties parties(Mentorship wanted) {
        Parties parties =
                new Parties(workers.wid(wanted.mentor(), "the mentor"), workers.wid(wanted.mentee(), "the mentee"));
        if (parties.mentor().equals(parties.mentee())) {
            throw new DirectoryRejectedException(
                    "The numbers of the mentor and the mentee stand on one worker in Workday: nothing was done.");
        }
        return parties;
    }

    /** An open one wins: a second one must never be made beside it. */
    private Optional<Entry> find(Parties parties, LocalDate start) {
        return listed(parties).stream()
                .filter(one -> isOurs(one.row(), parties))
                .map(one -> new Entry(
                        one.row().id(),
                        one.closed(),
                        one.row().start(),
                        one.row().end()))
                .filter(entry -> !entry.closed() || start.equals(entry.start()))
                .min(Comparator.comparing(Entry::closed).thenComparing(entry -> !start.equals(entry.start())));
    }

    private boolean isOurs(MentorshipRow row, Parties parties) {
        return (row.type().isEmpty() || row.type().equals(terms.mentorType()))
                && row.isBetween(parties.mentor(), parties.mentee());
    }

    private record Listed(MentorshipRow row, boolean closed) {}

    /**
     * Two lists, for a mentorship may not say itself that it is closed. A tenant may pass over a filter: so each row is
     * looked at, and what is listed as open is open, unless it has a reason to be closed.
     */
    private Collection<Listed> listed(Parties parties) {
        Map<String, Listed> rows = new LinkedHashMap<>();
        listed(parties, true).forEach(row -> rows.put(row.id(), new Listed(row, true)));
        listed(parties, false).forEach(row -> rows.put(row.id(), new Listed(row, row.hasReason())));
        return rows.values();
    }

    private List<MentorshipRow> listed(Parties parties, boolean closed) {
        Map<String, String> query = Map.of(
                "mentor", parties.mentor(),
                "mentee", parties.mentee(),
                "mentorType", terms.mentorType(),
                "closed", Boolean.toString(closed));
        return listing.all(ALL, query).stream()
                .map(row -> MentorshipRow.of(row, dates))
                .toList();
    }

    private boolean isClosed(MentorshipRow row) {
        Parties parties = new Parties(row.mentor(), row.mentee());
        return row.hasReason() || (isIn(listed(parties, true), row) && !isIn(listed(parties, false), row));
    }

    private static boolean isIn(List<MentorshipRow> rows, MentorshipRow one) {
        return rows.stream().anyMatch(row -> row.id().equals(one.id()));
    }

    private MentorshipRow required(String id) {
        return calls.find(one(id, ""), Map.of())
                .map(row -> MentorshipRow.of(row, dates))
                .filter(row -> row.id().equals(id))
                .orElseThrow(() -> new DirectoryRejectedException(
                        "Workday does not show the mentorship. " + RestRefusal.missing()));
    }

    private static Resource one(String id, String then) {
        return new Resource(Service.TALENT, "mentorships/" + RestCalls.encoded(id) + then, "mentorships" + then);
    }

    private Map<String, String> days(Mentorship wanted) {
        Map<String, String> days = new LinkedHashMap<>();
        days.put("startDate", dates.written(wanted.start()));
        days.put("endDate", dates.written(wanted.end()));
        return days;
    }

    private static void check(MentorshipRow row, Parties parties) {
        if (!row.isBetween(parties.mentor(), parties.mentee())) {
            throw new DirectoryRejectedException(
                    "Workday answered the mentorship of other people: look at it in Workday; nothing more was done.");
        }
    }

    private void made(JsonNode answer, Parties parties) {
        try {
            check(answer, parties);
        } catch (DirectoryRejectedException mismatch) {
            throw new DirectoryMismatchException(String.valueOf(mismatch.getMessage()));
        }
    }

    /** What was submitted comes back; where it says who is who, that is as we meant it. */
    private void check(JsonNode answer, Parties parties) {
        MentorshipRow row = MentorshipRow.of(answer, dates);
        if (!row.mentor().isEmpty() && !row.mentee().isEmpty()) {
            check(row, parties);
        }
    }
}
