package org.reversementoring.workday.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reversementoring.workday.simulator.Company.Standing;
import org.reversementoring.workday.simulator.Worker.Status;

/** Workers and supervisory organisations of {@code common/v1} and {@code staffing/v6} and {@code v7}. */
final class WorkerResources {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}|me|(Employee_ID|Contingent_Worker_ID)=(\\S+)");

    private final SimulatedPeople people;
    private final RestApi api;

    WorkerResources(SimulatedPeople people, RestApi api) {
        this.people = people;
        this.api = api;
    }

    Answer common(RestRequest request) {
        if (request.at("workers", "*", "history")) {
            api.require(RestDomain.HISTORICAL_STAFFING);
        } else {
            api.require(RestDomain.PUBLIC_WORKER_REPORTS);
        }
        onlyGet(request);
        Company company = people.company();
        RestShapes shapes = new RestShapes(company, request.base());
        if (request.at("workers")) {
            return page(request, searched(request, company), shapes::summary);
        }
        if (request.at("supervisoryOrganizations", "*")) {
            return Answer.ok(shapes.managed(organization(request, company)));
        }
        if (request.at("supervisoryOrganizations", "*", "workers")) {
            return page(
                    request,
                    company.members(organization(request, company)).filter(Standing::employed),
                    shapes::summary);
        }
        Standing worker = worker(request, company);
        if (request.at("workers", "*")) {
            return Answer.ok(shapes.detail(worker));
        }
        if (request.at("workers", "*", "directReports")) {
            Stream<Standing> reports = company.led(worker).stream()
                    .flatMap(company::members)
                    .filter(member -> member.employed() && member.profile() != worker.profile());
            return page(request, reports, shapes::summary);
        }
        if (request.at("workers", "*", "supervisoryOrganizationsManaged")) {
            return page(request, company.led(worker).stream(), shapes::managed);
        }
        if (request.at("workers", "*", "history")) {
            return page(request, shapes.history(worker).stream(), Function.identity());
        }
        throw Refusal.notFound();
    }

    Answer staffing(RestRequest request) {
        api.require(RestDomain.CURRENT_STAFFING);
        onlyGet(request);
        Company company = people.company();
        RestShapes shapes = new RestShapes(company, request.base());
        if (request.at("workers")) {
            String email = request.query().get("email");
            Stream<Standing> workers = searched(request, company)
                    .filter(worker -> email == null
                            || email.equalsIgnoreCase(worker.facts().email()));
            return page(request, workers, shapes::staffing);
        }
        Standing worker = worker(request, company);
        if (request.at("workers", "*")) {
            return Answer.ok(shapes.staffing(worker));
        }
        if (request.at("workers", "*", "serviceDates")) {
            return page(request, Stream.of(worker), shapes::serviceDates);
        }
        throw Refusal.notFound();
    }

    private static void onlyGet(RestRequest request) {
        if (!request.method().equals("GET")) {
            throw Refusal.method();
        }
    }

    /** A page of a list; past its end it is empty. */
    <T> Answer page(RestRequest request, Stream<T> all, Function<T, Map<String, Object>> shape) {
        int limit = request.limit(api.clampsLimit());
        List<T> rows = new ArrayList<>(all.toList());
        api.order(rows);
        List<Map<String, Object>> page =
                rows.stream().skip(request.offset()).limit(limit).map(shape).toList();
        return Answer.page(page, api.total(rows.size()));
    }

    /** Employed workers, leavers too where asked for; {@code search} is a name or a number, a space means or. */
    private static Stream<Standing> searched(RestRequest request, Company company) {
        boolean leavers = request.flag("includeTerminatedWorkers").orElse(false);
        List<String> words = Arrays.stream(
                        request.query().getOrDefault("search", "").split("\\s+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        return company.everybody()
                .filter(worker -> worker.employed() || (leavers && worker.status() == Status.TERMINATED))
                .filter(worker -> words.isEmpty() || words.stream().anyMatch(word -> matches(worker, word)));
    }

    private static boolean matches(Standing worker, String word) {
        return worker.facts().id().toLowerCase(Locale.ROOT).equals(word)
                || Arrays.asList(worker.facts().name().toLowerCase(Locale.ROOT).split(" "))
                        .contains(word);
    }

    private static Organization organization(RestRequest request, Company company) {
        return company.organization(request.path().get(1)).orElseThrow(Refusal::notFound);
    }

    private Standing worker(RestRequest request, Company company) {
        boolean ofWorker = request.path().size() > 1 && request.path().get(0).equals("workers");
        if (!ofWorker) {
            throw Refusal.notFound();
        }
        return worker(request.path().get(1), company);
    }

    /** By WID, by {@code Employee_ID=…} or {@code Contingent_Worker_ID=…}, or {@code me}. */
    Standing worker(String id, Company company) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw Refusal.field("ID", "Not a Workday ID, nor a type of ID with its value.");
        }
        if (id.equals("me")) {
            return company.byNumber(api.me()).orElseThrow(Refusal::notFound);
        }
        if (parts.group(1) == null) {
            return company.byWid(id).orElseThrow(Refusal::notFound);
        }
        return company.byNumber(parts.group(2))
                .filter(worker -> worker.facts().contingent() == parts.group(1).equals("Contingent_Worker_ID"))
                .orElseThrow(Refusal::notFound);
    }
}
