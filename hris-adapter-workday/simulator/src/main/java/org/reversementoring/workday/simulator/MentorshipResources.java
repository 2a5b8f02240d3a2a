package org.reversementoring.workday.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.workday.simulator.Company.Standing;
import org.reversementoring.workday.simulator.Mentorships.Mentorship;

/** {@code talentManagement/v2}: mentorships are created, found, edited and closed. */
final class MentorshipResources {
    private final SimulatedPeople people;
    private final Mentorships mentorships;
    private final RestApi api;
    private final WorkerResources workers;
    private final ZoneId zone;

    MentorshipResources(
            SimulatedPeople people, Mentorships mentorships, RestApi api, WorkerResources workers, ZoneId zone) {
        this.people = people;
        this.mentorships = mentorships;
        this.api = api;
        this.workers = workers;
        this.zone = zone;
    }

    Answer answer(RestRequest request) {
        api.require(RestDomain.MENTORSHIPS);
        Company company = people.company();
        if (request.is("POST", "createMentorshipForWorker")) {
            return create(request, company);
        }
        if (request.is("GET", "mentorships")) {
            return workers.page(request, found(request), mentorship -> instance(mentorship, company));
        }
        if (request.is("GET", "mentorships", "*")) {
            return Answer.ok(instance(existing(request), company));
        }
        if (request.is("POST", "mentorships", "*", "edit")) {
            return edit(request, company);
        }
        if (request.is("POST", "mentorships", "*", "close")) {
            return close(request, company);
        }
        throw Refusal.notFound();
    }

    private Answer create(RestRequest request, Company company) {
        Standing mentor = party(request, "mentor", company);
        Standing mentee = party(request, "mentee", company);
        if (mentor.profile() == mentee.profile()) {
            throw Refusal.field("mentee", "A worker cannot mentor themselves.");
        }
        Mentorship wanted = new Mentorship(
                "",
                mentor.facts().id(),
                mentor.profile().wid(),
                mentee.facts().id(),
                mentee.profile().wid(),
                mentorType(request),
                date(request, "startDate").orElseThrow(() -> Refusal.field("startDate", "The start date is required.")),
                date(request, "endDate").orElse(null),
                request.text("purpose"),
                request.text("comment"),
                null);
        return submitted(request, datesChecked(wanted), company, true);
    }

    private Answer edit(RestRequest request, Company company) {
        Mentorship old = open(request);
        Mentorship wanted = old.with(
                request.instance("mentorType").isEmpty() ? old.mentorType() : mentorType(request),
                date(request, "startDate").orElse(old.start()),
                date(request, "endDate").orElse(old.end()),
                request.text("purpose").isEmpty() ? old.purpose() : request.text("purpose"),
                request.text("comment").isEmpty() ? old.comment() : request.text("comment"),
                null);
        return submitted(request, datesChecked(wanted), company, false);
    }

    private Answer close(RestRequest request, Company company) {
        Mentorship old = open(request);
        String reason = mentorships
                .closeReasonName(request.instance("closeMentorshipReason"))
                .orElseThrow(() -> Refusal.field("closeMentorshipReason", "Not a reason that this tenant knows."));
        Mentorship wanted = old.with(
                old.mentorType(),
                date(request, "startDate").orElse(old.start()),
                date(request, "endDate").orElse(old.end()),
                old.purpose(),
                request.text("comment"),
                reason);
        return submitted(request, datesChecked(wanted), company, false);
    }

    private Mentorship existing(RestRequest request) {
        return mentorships.find(request.path().get(1)).orElseThrow(Refusal::notFound);
    }

    private Mentorship open(RestRequest request) {
        Mentorship mentorship = existing(request);
        if (mentorship.closed()) {
            throw Refusal.field("mentorship", "The mentorship is closed.");
        }
        if (mentorships.inProgress(mentorship.id())) {
            throw Refusal.field("mentorship", "Another business process for this mentorship is in progress.");
        }
        return mentorship;
    }

    private Standing party(RestRequest request, String field, Company company) {
        try {
            Standing worker = workers.worker(request.instance(field), company);
            if (worker.employed()) {
                return worker;
            }
        } catch (Refusal unknown) {
            // said below, by the name of the field
        }
        throw Refusal.field(field, "Not an active worker that this tenant knows.");
    }

    private String mentorType(RestRequest request) {
        return mentorships
                .mentorTypeName(request.instance("mentorType"))
                .orElseThrow(() -> Refusal.field("mentorType", "Not a mentor type that this tenant knows."));
    }

    /** A date as such, or the moment at which it begins in the tenant's zone. */
    private Optional<LocalDate> date(RestRequest request, String field) {
        String text = request.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.length() == 10 ? LocalDate.parse(text) : LocalDate.ofInstant(Instant.parse(text), zone));
        } catch (DateTimeParseException e) {
            throw Refusal.field(field, "Not a date such as 2026-12-01 or 2026-12-01T08:00:00.000Z.");
        }
    }

    private static Mentorship datesChecked(Mentorship mentorship) {
        LocalDate end = mentorship.end();
        if (end != null && end.isBefore(mentorship.start())) {
            throw Refusal.field("endDate", "The end date must not be before the start date.");
        }
        return mentorship;
    }

    private Stream<Mentorship> found(RestRequest request) {
        if (api.ignoresFilters()) {
            return mentorships.all().stream();
        }
        LocalDate today = people.today();
        Optional<Boolean> closed = request.flag("closed");
        Optional<Boolean> inProgress = request.flag("inProgress");
        return mentorships.all().stream()
                .filter(mentorship -> matches(request, "mentor", mentorship.mentorWid()))
                .filter(mentorship -> matches(request, "mentee", mentorship.menteeWid()))
                .filter(mentorship -> matches(request, "mentorType", typeWid(mentorship)))
                .filter(mentorship -> matches(request, "closeMentorshipReason", reasonWid(mentorship)))
                .filter(mentorship -> closed.isEmpty() || closed.get() == mentorship.closed())
                .filter(mentorship -> inProgress.isEmpty() || inProgress.get() == runs(mentorship, today));
    }

    private static boolean runs(Mentorship mentorship, LocalDate today) {
        LocalDate end = mentorship.end();
        boolean over = end != null && end.isBefore(today);
        return !mentorship.closed() && !over && !mentorship.start().isAfter(today);
    }

    private static boolean matches(RestRequest request, String filter, @Nullable String wid) {
        String wanted = request.query().get(filter);
        return wanted == null || wanted.equals(wid);
    }

    private String typeWid(Mentorship mentorship) {
        return mentorships.mentorType(mentorship.mentorType());
    }

    private @Nullable String reasonWid(Mentorship mentorship) {
        String reason = mentorship.closeReason();
        return reason == null ? null : mentorships.closeReason(reason);
    }

    /** 201: the business process and what was submitted; its dates are the moments at which they begin. */
    private Answer submitted(RestRequest request, Mentorship wanted, Company company, boolean isNew) {
        String event = isNew ? mentorships.create(wanted) : mentorships.change(wanted);
        Map<String, Object> body = RestShapes.instance(
                event,
                "Manage Mentorship: " + worker(wanted.menteeWid(), company).get("descriptor"));
        parties(body, wanted, company);
        body.put("startDate", moment(wanted.start()));
        LocalDate end = wanted.end();
        if (end != null) {
            body.put("endDate", moment(end));
        }
        body.put("purpose", wanted.purpose());
        body.put("comment", isNew ? "" : request.text("comment"));
        return new Answer(201, body);
    }

    private String moment(LocalDate date) {
        return date.atStartOfDay(zone).toInstant().toString().replace("00Z", "00.000Z");
    }

    private Map<String, Object> instance(Mentorship mentorship, Company company) {
        Map<String, Object> body = RestShapes.instance(
                mentorship.id(),
                worker(mentorship.mentorWid(), company).get("descriptor") + " mentoring "
                        + worker(mentorship.menteeWid(), company).get("descriptor"));
        parties(body, mentorship, company);
        body.put("startDate", mentorship.start().toString());
        LocalDate end = mentorship.end();
        if (end != null) {
            body.put("endDate", end.toString());
        }
        body.put("purpose", mentorship.purpose());
        return body;
    }

    private void parties(Map<String, Object> body, Mentorship mentorship, Company company) {
        body.put("mentor", worker(mentorship.mentorWid(), company));
        body.put("mentee", worker(mentorship.menteeWid(), company));
        body.put("mentorType", RestShapes.instance(typeWid(mentorship), mentorship.mentorType()));
        String reason = mentorship.closeReason();
        if (reason != null) {
            body.put("closeMentorshipReason", RestShapes.instance(mentorships.closeReason(reason), reason));
        }
    }

    private static Map<String, Object> worker(String wid, Company company) {
        return company.byWid(wid)
                .map(worker -> new RestShapes(company, "").reference(worker))
                .orElseGet(() -> new LinkedHashMap<>(Map.of("id", wid, "descriptor", "")));
    }
}
