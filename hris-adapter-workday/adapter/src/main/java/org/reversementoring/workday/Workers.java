package org.reversementoring.workday;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.workday.RestCalls.Resource;
import org.reversementoring.workday.RestSettings.Service;

/**
 * Looks up single workers by number. Of what Workday answers only its own id is taken. The service {@code staffing} is
 * asked and not {@code common}, whose workers come with birth date and address.
 */
final class Workers {
    static final Pattern WID = Pattern.compile("[0-9a-f]{32}");
    private static final List<String> TYPES = List.of("Employee_ID", "Contingent_Worker_ID");

    private final RestCalls calls;

    Workers(RestCalls calls) {
        this.calls = calls;
    }

    /**
     * Workday's id of the worker.
     *
     * @param who for messages, such as "the mentor"; the number is not named
     * @throws DirectoryRejectedException where there is not exactly one, with what may be the cause
     */
    String wid(EmployeeNumber number, String who) {
        return find(number, who).orElseThrow(() -> unknown(who));
    }

    /**
     * As {@link #wid}; empty where Workday shows none.
     *
     * @throws DirectoryRejectedException where an employee and a contingent worker have the number
     */
    Optional<String> find(EmployeeNumber number, String who) {
        Set<String> found = new LinkedHashSet<>();
        for (String type : TYPES) {
            String path = "workers/" + type + "=" + RestCalls.encoded(number.value());
            calls.find(new Resource(Service.STAFFING, path, "workers"), Map.of())
                    .ifPresent(worker -> found.add(id(worker)));
        }
        if (found.size() > 1) {
            throw new DirectoryRejectedException("The number of " + who
                    + " stands on two workers in Workday, an employee and a contingent worker: nothing was done.");
        }
        return found.stream().findFirst();
    }

    /** The read of workers as a whole tells one that is missing from a service that answers nobody. */
    private DirectoryRejectedException unknown(String who) {
        if (seesAnybody()) {
            return new DirectoryRejectedException("Workday shows no worker with the number of " + who
                    + ": there is none, or security hides this one from the integration user.");
        }
        return new DirectoryRejectedException("Workday shows the integration user no worker at all: the domain"
                + " permissions of Self-Service: Current Staffing Information are missing.");
    }

    /**
     * Whether the integration user is shown any worker.
     *
     * @throws DirectoryRejectedException where the service refuses, or is not served in this version
     */
    boolean seesAnybody() {
        JsonNode page = calls.get(new Resource(Service.STAFFING, "workers", "workers"), Map.of("limit", "1"));
        return !page.path("data").isEmpty();
    }

    private static String id(JsonNode worker) {
        String id = worker.path("id").asText("");
        if (!WID.matcher(id).matches()) {
            throw new DirectoryRejectedException("Workday answered a worker without a Workday ID.");
        }
        return id;
    }
}
