package org.reversementoring.workday.simulator;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.workday.simulator.Company.Standing;
import org.reversementoring.workday.simulator.Timeline.Entry;
import org.reversementoring.workday.simulator.Worker.Job;
import org.reversementoring.workday.simulator.Worker.Place;
import org.reversementoring.workday.simulator.Worker.Status;

/**
 * Instances as REST writes them; what has no value is omitted. Telephones, addresses and birth dates are never there.
 */
final class RestShapes {
    private final Company company;
    private final String base;

    RestShapes(Company company, String base) {
        this.company = company;
        this.base = base;
    }

    static Map<String, Object> instance(String id, String descriptor) {
        Map<String, Object> instance = new LinkedHashMap<>();
        instance.put("id", id);
        instance.put("descriptor", descriptor);
        return instance;
    }

    String name(Standing worker) {
        return company.worker(worker).displayName();
    }

    Map<String, Object> reference(Standing worker) {
        return instance(worker.profile().wid(), name(worker));
    }

    private Map<String, Object> linked(Standing worker) {
        Map<String, Object> linked = reference(worker);
        linked.put("href", base + "/workers/" + worker.profile().wid());
        return linked;
    }

    private Map<String, Object> organization(Organization organization) {
        return instance(organization.wid(), company.descriptor(organization));
    }

    private String href(Organization organization) {
        return base + "/supervisoryOrganizations/" + organization.wid();
    }

    Map<String, Object> summary(Standing worker) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("isManager", !company.led(worker).isEmpty());
        String email = worker.facts().email();
        if (email != null && worker.status() != Status.TERMINATED) {
            summary.put("primaryWorkEmail", email);
        }
        summary.put("businessTitle", worker.facts().job().title());
        Map<String, Object> organization = organization(worker.facts().organization());
        organization.put("href", href(worker.facts().organization()));
        summary.put("primarySupervisoryOrganization", organization);
        summary.putAll(linked(worker));
        return summary;
    }

    Map<String, Object> detail(Standing worker) {
        Map<String, Object> detail = summary(worker);
        String location = worker.facts().place().location();
        detail.put("location", instance(Wids.of("location", location), location));
        detail.put(
                "yearsOfService",
                Math.max(0, ChronoUnit.YEARS.between(worker.facts().dates().originallyHired(), company.effective())));
        detail.put(
                "supervisoryOrganizationsManaged",
                base + "/workers/" + worker.profile().wid() + "/supervisoryOrganizationsManaged");
        return detail;
    }

    Map<String, Object> managed(Organization organization) {
        Map<String, Object> managed = new LinkedHashMap<>();
        company.managers(organization).stream()
                .findFirst()
                .ifPresent(manager -> managed.put("manager", linked(manager)));
        managed.put("workers", href(organization) + "/workers");
        managed.put("name", organization.name());
        managed.put("code", organization.code());
        managed.put("href", href(organization));
        managed.putAll(organization(organization));
        return managed;
    }

    /** Business processes about a worker, the newest first. */
    List<Map<String, Object>> history(Standing worker) {
        List<Map<String, Object>> history = new ArrayList<>();
        for (Entry<Facts> entry : worker.profile().timeline().inForce(company.known())) {
            String id = Wids.of("event", "" + entry.number());
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("subject", reference(worker));
            event.put(
                    "initiator",
                    reference(company.managers(worker).stream().findFirst().orElse(worker)));
            event.put("effective", entry.effective().toString());
            event.put("due", entry.effective().plusDays(2).toString());
            event.put("initiated", entry.entered().toString());
            event.putAll(instance(id, entry.what().title() + ": " + name(worker)));
            event.put("href", base + "/workers/" + worker.profile().wid() + "/history/" + id);
            history.add(0, event);
        }
        return history;
    }

    Map<String, Object> staffing(Standing worker) {
        Facts facts = worker.facts();
        Map<String, Object> person = new LinkedHashMap<>();
        if (facts.email() != null && worker.status() != Status.TERMINATED) {
            person.put("email", facts.email());
        }
        person.put("id", Wids.of("person", worker.profile().wid()));
        String type = facts.contingent() ? "Contingent Worker" : "Employee";
        Map<String, Object> workerType = instance(Wids.of("workerType", type), type);
        workerType.put("href", base + "/workerTypes/" + Wids.of("workerType", type));
        Map<String, Object> staffing = new LinkedHashMap<>();
        staffing.put("primaryJob", job(worker, facts.job(), facts.organization(), "Primary"));
        staffing.put("person", person);
        staffing.put("workerId", facts.id());
        staffing.put("workerType", workerType);
        staffing.put(
                "additionalJobs",
                facts.furtherJobs().stream()
                        .map(further -> job(worker, further.job(), further.organization(), "Additional"))
                        .toList());
        staffing.putAll(reference(worker));
        return staffing;
    }

    private Map<String, Object> job(Standing worker, Job job, Organization organization, String type) {
        Place place = worker.facts().place();
        String country = new Locale("", place.country()).getDisplayCountry(Locale.ENGLISH);
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("country", instance(Wids.of("country", place.country()), country));
        location.putAll(instance(Wids.of("location", place.location()), place.location()));
        Map<String, Object> space = new LinkedHashMap<>();
        space.put("locationChain", Stream.of(country, place.location()).collect(Collectors.joining(" > ")));
        space.putAll(instance(Wids.of("space", place.location()), place.location() + " office"));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("businessTitle", job.title());
        body.put("supervisoryOrganization", organization(organization));
        body.put("jobType", instance(Wids.of("jobType", type), type));
        body.put("jobProfile", instance(Wids.of("jobProfile", job.title()), job.title()));
        body.put("location", location);
        body.put("workSpace", space);
        body.putAll(instance(Wids.of("job", worker.profile().wid() + job.title()), job.title()));
        return body;
    }

    Map<String, Object> serviceDates(Standing worker) {
        Worker.Dates dates = worker.facts().dates();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("hireDate", dates.hired().toString());
        body.put("originalHireDate", dates.originallyHired().toString());
        body.put("continuousServiceDate", dates.hired().toString());
        put(body, "terminationDate", dates.terminated());
        body.put("id", worker.profile().wid());
        return body;
    }

    private static void put(Map<String, Object> body, String field, @Nullable Object value) {
        if (value != null) {
            body.put(field, value.toString());
        }
    }
}
