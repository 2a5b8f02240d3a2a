package org.reversementoring.workday.simulator;

import static org.reversementoring.workday.simulator.Exchanges.answer;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reversementoring.workday.simulator.Tokens.Issued;

/**
 * {@code POST /ccx/oauth2/{tenant}/token}: the grants refresh_token, JWT bearer and client_credentials; {@code POST
 * /v1/token}: client_credentials at the API gateway, where {@code tenant_alias} names the tenant.
 */
final class TokenEndpoint {
    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final Tenant tenant;
    private final Tokens tokens;

    TokenEndpoint(Tenant tenant, Tokens tokens) {
        this.tenant = tenant;
        this.tokens = tokens;
    }

    void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            answer(exchange, 405, Map.of("error", "method not allowed"));
            return;
        }
        if (tokens.takeUnavailable()) {
            answer(exchange, 503, Map.of("error", "temporarily_unavailable"));
            return;
        }
        Map<String, String> form =
                Exchanges.form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String grant = form.getOrDefault("grant_type", "");
        boolean gateway = exchange.getRequestURI().getPath().equals(tenant.gatewayTokenPath());
        boolean named = exchange.getRequestHeaders().containsKey("Authorization") || form.containsKey("client_secret");
        if (!clientIsKnown(exchange, form) && (named || !grant.equals(JWT_BEARER))) {
            answer(exchange, 401, Map.of("error", "invalid_client"));
        } else if (gateway) {
            atGateway(exchange, form, grant);
        } else {
            switch (grant) {
                case "refresh_token" -> refresh(exchange, form);
                case JWT_BEARER -> jwtBearer(exchange, form);
                case "client_credentials" -> answer(exchange, 200, body(tokens.issue(false)));
                default -> answer(exchange, 400, Map.of("error", "unsupported_grant_type"));
            }
        }
    }

    private void atGateway(HttpExchange exchange, Map<String, String> form, String grant) throws IOException {
        if (!tenant.name().equals(form.get("tenant_alias"))) {
            answer(exchange, 503, Map.of("error", "unknown tenant"));
        } else if (grant.equals("client_credentials")) {
            answer(exchange, 200, body(tokens.issueAtGateway()));
        } else {
            answer(exchange, 400, Map.of("error", "unsupported_grant_type"));
        }
    }

    private void jwtBearer(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (tokens.assertions().holds(form.get("assertion"))) {
            answer(exchange, 200, body(tokens.issue(false)));
        } else {
            refused(exchange, "The assertion is invalid or expired.");
        }
    }

    private void refresh(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (tokens.refreshes(form.get("refresh_token"))) {
            answer(exchange, 200, body(tokens.issue(true)));
        } else {
            refused(exchange, "The refresh token is invalid or expired.");
        }
    }

    private void refused(HttpExchange exchange, String why) throws IOException {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", "invalid_grant");
        body.put("error_description", why);
        answer(exchange, tokens.refusal(), body);
    }

    private boolean clientIsKnown(HttpExchange exchange, Map<String, String> form) {
        String basic = Exchanges.basic(exchange);
        String offered = basic != null ? basic : form.get("client_id") + ":" + form.get("client_secret");
        return offered.equals(tenant.clientId() + ":" + tenant.clientSecret());
    }

    private static Map<String, Object> body(Issued issued) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", issued.accessToken());
        body.put("token_type", "Bearer");
        if (issued.refreshToken() != null) {
            body.put("refresh_token", issued.refreshToken());
        }
        if (issued.expiresIn() != null) {
            body.put("expires_in", issued.expiresIn());
        }
        return body;
    }
}
