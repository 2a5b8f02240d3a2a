package org.reversementoring.workday;

import java.net.URI;
import java.time.ZoneId;

/**
 * Where the tenant's REST services are. Each part is taken from the tenant itself; nothing follows a pattern.
 *
 * @param baseUrl what stands before the service, such as {@code https://services1.example.com/ccx/api}, or the API
 *     gateway's host
 * @param tenant the tenant's name in paths; empty where it is in none, as at the API gateway
 * @param staffing version of the service {@code staffing}, such as {@code v7}
 * @param talent version of the service {@code talentManagement}
 * @param zone in which the tenant's calendar dates hold
 */
public record RestSettings(URI baseUrl, String tenant, String staffing, String talent, ZoneId zone) {
    public RestSettings {
        WorkdaySettings.address("baseUrl", baseUrl);
        if (baseUrl.getRawQuery() != null) {
            throw new IllegalArgumentException("baseUrl must have no query");
        }
        if (!tenant.matches("[A-Za-z0-9_-]{0,60}")) {
            throw new IllegalArgumentException("tenant must be letters, digits, - and _");
        }
        for (String version : new String[] {staffing, talent}) {
            if (!version.matches("v\\d{1,3}(\\.\\d{1,3})?")) {
                throw new IllegalArgumentException("a version must be such as v7");
            }
        }
    }

    /** A REST service, with the scopes that it asks of an API client. */
    enum Service {
        STAFFING("staffing", "Staffing", "Worker Profile and Skills"),
        TALENT("talentManagement", "Career and Development Planning", "Worker Profile and Skills");

        private final String path;
        private final String scopes;

        Service(String path, String... scopes) {
            this.path = path;
            this.scopes = String.join(" and ", scopes);
        }

        String scopes() {
            return scopes;
        }
    }

    /** The service as messages and addresses name it, such as {@code staffing/v7}. */
    String name(Service service) {
        return service.path + "/" + (service == Service.STAFFING ? staffing : talent);
    }

    /** @param path after the tenant, percent-encoded, with its query */
    URI address(Service service, String path) {
        String base = baseUrl.toString().replaceAll("/+$", "");
        return URI.create(base + "/" + name(service) + (tenant.isEmpty() ? "" : "/" + tenant) + "/" + path);
    }
}
