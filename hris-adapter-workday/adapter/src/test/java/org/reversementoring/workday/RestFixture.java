package org.reversementoring.workday;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.reversementoring.workday.WorkdaySettings.Limits;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

/** REST calls of a test, with short pauses and without a bound on their pace. */
final class RestFixture {
    static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    static final Limits QUICK = new Limits(
            Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(20), 1_000_000, 3, Duration.ofMillis(4));

    private RestFixture() {}

    static RestCalls calls(WorkdaySimulator simulator) {
        Tenant tenant = simulator.tenant();
        Credentials credentials = new Credentials.RefreshToken(
                tenant.clientId(), tenant.clientSecret(), RefreshTokens.inMemory(tenant.refreshToken()));
        RestSettings settings =
                new RestSettings(simulator.baseUri().resolve("/ccx/api"), tenant.name(), "v7", "v2", PACIFIC);
        return new RestCalls(settings, unbounded(simulator.tokenUri(), credentials), QUICK);
    }

    /** Calls of a scripted server, by the integration user. */
    static RestCalls calls(URI server, String tenant) {
        RestSettings settings = new RestSettings(server.resolve("/ccx/api/"), tenant, "v7", "v2", PACIFIC);
        return new RestCalls(settings, unbounded(server, new Credentials.Basic("ISU", "s3cret")), QUICK);
    }

    static WorkdayTenant unbounded(URI tokenUrl, Credentials credentials) {
        return new WorkdayTenant(tokenUrl, credentials, "", Clock.systemUTC(), new Pace(10_000, Duration.ofSeconds(5)));
    }
}
