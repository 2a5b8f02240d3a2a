package org.reversementoring.workday;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where Workday is and how we read from it. Addresses are taken from the tenant's "View API Clients" and from the
 * report's web service URLs; they follow no pattern. They must be https, except on this machine.
 *
 * @param baseUrl scheme and host of the services host, such as {@code https://services1.example.com}
 * @param reportPath path of the report, such as {@code /ccx/service/customreport2/tenant/owner/Report}, without a query
 * @param tokenUrl the whole address of the token endpoint; null for Basic
 */
public record WorkdaySettings(
        URI baseUrl, String reportPath, @Nullable URI tokenUrl, Credentials credentials, Limits limits) {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /**
     * Bounds of the read of one part of the report.
     *
     * @param connect wait for a connection
     * @param silence wait for the next bytes
     * @param total all tries and the pauses between them
     * @param maxBytes of one answer
     * @param tries 1 or more
     * @param firstPause before the second try; doubles with every further one, up to 30 s, with jitter
     */
    public record Limits(
            Duration connect, Duration silence, Duration total, long maxBytes, int tries, Duration firstPause) {
        /**
         * A report may run for 30 minutes and have 2 GB by Workday's own limits; one that broke late gets another go.
         */
        public static final Limits DEFAULT = new Limits(
                Duration.ofSeconds(10),
                Duration.ofMinutes(5),
                Duration.ofMinutes(90),
                2_000_000_000L,
                5,
                Duration.ofSeconds(2));
    }

    public WorkdaySettings {
        address("baseUrl", baseUrl);
        if (!reportPath.startsWith("/") || reportPath.contains("?")) {
            throw new IllegalArgumentException("reportPath must begin with / and have no query");
        }
        checkTokenUrl(tokenUrl, credentials);
    }

    static void checkTokenUrl(@Nullable URI tokenUrl, Credentials credentials) {
        if (tokenUrl != null) {
            address("tokenUrl", tokenUrl);
        } else if (!(credentials instanceof Credentials.Basic)) {
            throw new IllegalArgumentException("tokenUrl is required for OAuth");
        }
    }

    URI reportUrl() {
        return baseUrl.resolve(reportPath + "?format=json");
    }

    static void address(String field, URI uri) {
        boolean local = "http".equals(uri.getScheme()) && THIS_MACHINE.contains("" + uri.getHost());
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || local)) {
            throw new IllegalArgumentException(field + " must be an https address");
        }
    }
}
