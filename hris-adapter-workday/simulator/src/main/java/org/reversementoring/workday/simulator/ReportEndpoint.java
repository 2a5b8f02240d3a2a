package org.reversementoring.workday.simulator;

import static org.reversementoring.workday.simulator.Exchanges.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.workday.simulator.Company.Standing;

/**
 * {@code GET …/customreport2/{tenant}/{owner}/{report}?format=json} or {@code ?xsd}: the report of workers, streamed.
 */
final class ReportEndpoint {
    /** Bytes; a chunk of the answer. */
    private static final int BUFFER = 64 * 1024;

    private final Tenant tenant;
    private final Tokens tokens;
    private final SimulatedPeople people;
    private final Faults faults;
    private final ReportShape shape;

    ReportEndpoint(Tenant tenant, Tokens tokens, SimulatedPeople people, Faults faults, ReportShape shape) {
        this.tenant = tenant;
        this.tokens = tokens;
        this.people = people;
        this.faults = faults;
        this.shape = shape;
    }

    void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            throw Refusal.method();
        }
        if (!authenticated(exchange)) {
            throw Refusal.unauthorized();
        }
        Map<String, String> given = Exchanges.form(exchange.getRequestURI().getRawQuery());
        if (given.keySet().equals(Set.of("xsd"))) {
            schema(exchange);
            return;
        }
        ReportPrompts prompts = new ReportPrompts(given);
        Company company = people.on(prompts.effective(people.today())).company();
        report(exchange, company, prompts.filter(company), faults.take().orElse(null));
    }

    private boolean authenticated(HttpExchange exchange) {
        String bearer = Exchanges.authorization(exchange, "Bearer");
        if (bearer != null) {
            return tokens.grantsAccess(bearer);
        }
        String basic = Exchanges.basic(exchange);
        return basic != null
                && !faults.passwordExpired()
                && Set.of(tenant.isuUser(), tenant.isuUser() + "@" + tenant.name()).stream()
                        .anyMatch(user -> basic.equals(user + ":" + tenant.isuPassword()));
    }

    private void report(HttpExchange exchange, Company company, Predicate<Standing> filter, @Nullable Fault fault)
            throws IOException {
        if (fault == null) {
            stream(exchange, company, filter, false);
            return;
        }
        switch (fault) {
            case TOO_MANY_REQUESTS -> answer(exchange, 429, Map.of("error", "too many requests"));
            case THROTTLED_AS_500 -> answer(exchange, 500, Map.of("error", "processing error"));
            case UNAVAILABLE -> answer(exchange, 503, Map.of("error", "service unavailable"));
            case CUT_CONNECTION -> stream(exchange, company, filter, true);
            case NO_REPORT_ENTRY -> answer(exchange, 200, Map.of("Report_Data", Map.of()));
            case EMPTY_REPORT -> stream(exchange, company, worker -> false, false);
        }
    }

    /** Writes the entries one by one; where it is to be cut, the connection ends after half of them. */
    private void stream(HttpExchange exchange, Company company, Predicate<Standing> filter, boolean cut)
            throws IOException {
        ReportShape.Switches switches = shape.switches();
        ReportRows rows = new ReportRows(company, switches, tenant.zone());
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        try (exchange) {
            JsonGenerator json =
                    Exchanges.JSON.createGenerator(new BufferedOutputStream(exchange.getResponseBody(), BUFFER));
            json.writeStartObject();
            json.writeArrayFieldStart("Report_Entry");
            Duration pause = faults.pause();
            Set<String> empty = faults.emptyColumns();
            long limit = cut ? listed(company, filter).count() / 2 : Long.MAX_VALUE;
            var workers =
                    ordered(listed(company, filter), switches).limit(limit).iterator();
            while (workers.hasNext()) {
                pause(json, pause);
                write(json, without(rows.row(workers.next()), empty, switches.nulls()));
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

    private static void write(JsonGenerator json, Map<String, Object> row) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Object> column : row.entrySet()) {
            json.writeFieldName(column.getKey());
            if (column.getValue() instanceof String text) {
                json.writeString(text);
            } else {
                json.writePOJO(column.getValue());
            }
        }
        json.writeEndObject();
    }

    private Stream<Standing> listed(Company company, Predicate<Standing> filter) {
        return company.everybody().filter(filter).flatMap(people.listing()::listed);
    }

    private Stream<Standing> ordered(Stream<Standing> workers, ReportShape.Switches switches) {
        if (!switches.unstableOrder()) {
            return workers;
        }
        List<Standing> shuffled = new ArrayList<>(workers.toList());
        shape.shuffle(shuffled);
        return shuffled.stream();
    }

    private static Map<String, Object> without(Map<String, Object> row, Set<String> columns, boolean nulls) {
        if (nulls) {
            columns.forEach(column -> row.put(column, null));
        } else {
            row.keySet().removeAll(columns);
        }
        return row;
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

    private void schema(HttpExchange exchange) throws IOException {
        String elements = ReportRows.COLUMNS.entrySet().stream()
                .map(column -> "    <xsd:element name=\"" + column.getKey() + "\" type=\"xsd:" + column.getValue()
                        + "\" minOccurs=\"0\"/>\n")
                .collect(Collectors.joining());
        String namespace = "urn:com.workday.report/" + tenant.reportName();
        String schema = """
                <?xml version="1.0" encoding="UTF-8"?>
                <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:wd="%1$s" elementFormDefault="qualified" \
                attributeFormDefault="qualified" targetNamespace="%1$s">
                  <xsd:element name="Report_Data" type="wd:Report_DataType"/>
                  <xsd:complexType name="Report_EntryType"><xsd:sequence>
                %2$s  </xsd:sequence></xsd:complexType>
                  <xsd:complexType name="Report_DataType"><xsd:sequence><xsd:element name="Report_Entry" \
                type="wd:Report_EntryType" minOccurs="0" maxOccurs="unbounded"/></xsd:sequence></xsd:complexType>
                </xsd:schema>
                """.formatted(namespace, elements);
        byte[] bytes = schema.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
