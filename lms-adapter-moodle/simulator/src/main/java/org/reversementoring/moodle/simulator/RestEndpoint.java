package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * {@code /webservice/rest/server.php}. GET is taken as a real Moodle takes it, and then the token stands in the access
 * log, as it would in that of any web server.
 */
final class RestEndpoint implements HttpHandler {
    static final String PATH = "/webservice/rest/server.php";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String token;
    private final Functions functions;
    private final Faults faults;
    private final Object site;
    private final Consumer<Call> log;
    private final Consumer<String> accessLog;

    /** @param site the lock under which the functions run */
    RestEndpoint(
            String token,
            Functions functions,
            Faults faults,
            Object site,
            Consumer<Call> log,
            Consumer<String> accessLog) {
        this.token = token;
        this.functions = functions;
        this.faults = faults;
        this.site = site;
        this.log = log;
        this.accessLog = accessLog;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String target = exchange.getRequestURI().toString();
        accessLog.accept("127.0.0.1 \"" + method + " " + target + " HTTP/1.1\"");
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        Form form = Form.parse(method.equals("GET") ? query : Http.body(exchange));
        String function = form.text("wsfunction");
        log.accept(new Call(method, target, function, form.fields()));
        pause();
        if (faults.inMaintenance()) {
            maintenance(exchange);
        } else if (faults.areWebServicesOff()) {
            Http.answer(exchange, 403, Http.HTML, "");
        } else {
            answer(exchange, form, function);
        }
        exchange.close();
    }

    private static void maintenance(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "300");
        Http.answer(exchange, 503, Http.HTML, "<!DOCTYPE html><html><body>Under maintenance</body></html>");
    }

    private void answer(HttpExchange exchange, Form form, String function) throws IOException {
        int left = faults.countDown();
        if (left < 0) {
            maintenance(exchange);
            return;
        }
        Faults.Canned canned = faults.takeCanned(function);
        if (canned != null) {
            canned.headers().forEach(exchange.getResponseHeaders()::set);
            Http.answer(
                    exchange, canned.status(), canned.headers().getOrDefault("Content-Type", Http.JSON), canned.body());
            return;
        }
        boolean json = form.text("moodlewsrestformat").equals("json");
        String body;
        try {
            body = call(form, function);
        } catch (Failure failure) {
            body = json ? failure.asJson().toString() : failure.asXml();
        }
        if (!faults.takeLostAnswer(function) && left > 0) {
            Http.answer(exchange, 200, json ? Http.JSON : "application/xml; charset=utf-8", body);
        }
    }

    private String call(Form form, String function) throws IOException {
        if (!form.text("wstoken").equals(token)) {
            throw Failure.invalidToken();
        }
        if (function.isEmpty() || !form.text("moodlewsrestformat").equals("json")) {
            throw Failure.invalidParameter();
        }
        Map<String, Object> arguments = new LinkedHashMap<>(form.values());
        arguments.remove("wstoken");
        arguments.remove("wsfunction");
        arguments.remove("moodlewsrestformat");
        faults.happenBefore(function);
        synchronized (site) {
            return MAPPER.writeValueAsString(functions.call(function, arguments));
        }
    }

    private void pause() {
        try {
            Thread.sleep(faults.delay().toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
