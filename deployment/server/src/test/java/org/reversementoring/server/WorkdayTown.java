package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.reversementoring.access.StaffRole;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.workday.simulator.SimulatedPeople;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

/**
 * A Workday with the 290 people of AdventureWorks and products on one database that read from it; one clock for all.
 */
final class WorkdayTown implements AutoCloseable {
    static final Tenant TENANT = Tenant.example();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final String LEVELS = "Level 0 (Chief Executive);Level 1 (Vice President);Level 2 (Manager);"
            + "Level 3 (Professional);Level 4 (Associate)";

    private final AtomicReference<InstantSource> time = new AtomicReference<>(() -> START);
    private final Clock clock;
    private final Map<String, String> environment;
    private WorkdaySimulator simulator;

    /** @param more settings in the place of the usual ones; empty takes one away */
    WorkdayTown(Path folder, Map<String, String> more) {
        InstantSource source = () -> time.get().instant();
        clock = source.withZone(ZoneOffset.UTC);
        simulator = start(0, TENANT);
        Map<String, String> all = new HashMap<>(
                RunningProduct.settings(folder, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        all.put("RM_LEVEL_RANKS", LEVELS);
        all.put("RM_WORKDAY_REPORT_URL", simulator.reportUri().toString());
        all.put("RM_WORKDAY_TOKEN_URL", simulator.tokenUri().toString());
        all.put("RM_WORKDAY_CLIENT_ID", TENANT.clientId());
        all.put("RM_WORKDAY_CLIENT_SECRET", TENANT.clientSecret());
        all.put("RM_WORKDAY_REFRESH_TOKEN", TENANT.refreshToken());
        all.putAll(more);
        environment = Map.copyOf(all);
    }

    private WorkdaySimulator start(int port, Tenant tenant) {
        try {
            return WorkdaySimulator.start(port, tenant, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WorkdaySimulator workday() {
        return simulator;
    }

    SimulatedPeople people() {
        return simulator.people();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Los_Angeles"));
    }

    /** Another Workday at the same address. */
    void replaceWorkday(Tenant tenant) {
        int port = simulator.baseUri().getPort();
        simulator.close();
        simulator = start(port, tenant);
    }

    /** One more node; the newest one's clock counts. */
    RunningProduct node() {
        RunningProduct product = new RunningProduct(environment);
        time.set(product.clock);
        return product;
    }

    /** As an operator does; accepted. */
    static JsonNode sync(RunningProduct product) {
        JsonNode result = json(syncAnswer(product), 200);
        assertThat(result.path("outcome").asText()).as("%s", result).isEqualTo("ACCEPTED");
        return result;
    }

    static RunningProduct.Answer syncAnswer(RunningProduct product) {
        return product.call(product.token("operator", StaffRole.OPERATOR), "POST", "people/syncs", "");
    }

    static JsonNode json(RunningProduct.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Person person(RunningProduct product, String number) {
        return product.stores
                .work
                .run(() -> product.stores.people.find(new EmployeeNumber(number)))
                .orElseThrow();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
