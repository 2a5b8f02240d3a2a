package org.reversementoring.workday.simulator;

import static org.reversementoring.workday.simulator.Exchanges.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code GET …/customreport2/{tenant}/{owner}/{report}?format=json}: the report of workers, streamed. */
final class ReportEndpoint {
    private final Tenant tenant;
    private final Tokens tokens;
    private final SimulatedPeople people;
    private final Faults faults;
    private final Clock clock;

    ReportEndpoint(Tenant tenant, Tokens tokens, SimulatedPeople people, Faults faults, Clock clock) {
        this.tenant = tenant;
        this.tokens = tokens;
        this.people = people;
        this.faults = faults;
        this.clock = clock;
    }

    void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 405, Map.of("error", "method not allowed"));
        } else if (!authenticated(exchange)) {
            answer(exchange, 401, Map.of("error", "invalid_token"));
        } else if (promptsAreKnown(exchange)) {
            report(exchange, faults.take().orElse(null));
        }
    }

    private boolean authenticated(HttpExchange exchange) {
        String bearer = Exchanges.authorization(exchange, "Bearer");
        if (bearer != null) {
            return tokens.grantsAccess(bearer);
        }
        String basic = Exchanges.basic(exchange);
        return basic != null
                && Set.of(tenant.isuUser(), tenant.isuUser() + "@" + tenant.name()).stream()
                        .anyMatch(user -> basic.equals(user + ":" + tenant.isuPassword()));
    }

    private static boolean promptsAreKnown(HttpExchange exchange) throws IOException {
        Map<String, String> prompts = Exchanges.form(exchange.getRequestURI().getRawQuery());
        for (String name : prompts.keySet()) {
            if (!name.equals("format")) {
                Exchanges.invalidField(exchange, name, "The report has no prompt of this name.");
                return false;
            }
        }
        if (!"json".equals(prompts.get("format"))) {
            Exchanges.invalidField(exchange, "format", "Only json is served.");
            return false;
        }
        return true;
    }

    private void report(HttpExchange exchange, @Nullable Fault fault) throws IOException {
        if (fault == null) {
            stream(exchange, people.reported(), false);
            return;
        }
        switch (fault) {
            case TOO_MANY_REQUESTS -> answer(exchange, 429, Map.of("error", "too many requests"));
            case THROTTLED_AS_500 -> answer(exchange, 500, Map.of("error", "processing error"));
            case UNAVAILABLE -> answer(exchange, 503, Map.of("error", "service unavailable"));
            case CUT_CONNECTION -> stream(exchange, people.reported(), true);
            case NO_REPORT_ENTRY -> answer(exchange, 200, Map.of("Report_Data", Map.of()));
            case EMPTY_REPORT -> stream(exchange, List.of(), false);
        }
    }

    /** Writes the entries one by one; where it is to be cut, the connection ends after half of them. */
    private void stream(HttpExchange exchange, List<Worker> workers, boolean cut) throws IOException {
        ReportRows rows =
                new ReportRows(people.all(), LocalDate.ofInstant(clock.instant(), tenant.zone()), tenant.zone());
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        try (exchange) {
            JsonGenerator json = Exchanges.JSON.createGenerator(exchange.getResponseBody());
            json.writeStartObject();
            json.writeArrayFieldStart("Report_Entry");
            Duration pause = faults.pause();
            Set<String> empty = faults.emptyColumns();
            for (Worker worker : cut ? workers.subList(0, workers.size() / 2) : workers) {
                pause(json, pause);
                Map<String, String> row = rows.row(worker);
                row.keySet().removeAll(empty);
                json.writePOJO(row);
            }
            if (cut) {
                json.flush();
                return;
            }
            json.writeEndArray();
            json.writeEndObject();
            json.close();
        }
    }

    private static void pause(JsonGenerator json, Duration pause) throws IOException {
        if (pause.isZero()) {
            return;
        }
        json.flush();
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the simulator was closed");
        }
    }
}
