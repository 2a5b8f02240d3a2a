package org.reversementoring.keycloak.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reversementoring.keycloak.RealmDefinition;
import org.reversementoring.keycloak.TokenEndpoint;

/**
 * Signs people in as the API's documentation page does: authorization code with PKCE, at Keycloak's own form. Only so
 * does a token say when that was.
 */
record PageSignIn(String issuer, TokenEndpoint tokens) {
    private static final String HERE = "http://127.0.0.1:8080/docs";
    /** The pair of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Keycloak's answer: access, refresh and ID token, or the field {@code error}. */
    JsonNode signIn(String username, String password) {
        String question = issuer + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id="
                + RealmDefinition.DOCS_CLIENT + "&redirect_uri=" + HERE + "&code_challenge_method=S256&code_challenge="
                + CHALLENGE;
        HttpResponse<String> page =
                send(HttpRequest.newBuilder(URI.create(question)).build());
        // By hand: Keycloak marks its cookies as secure, which a browser overlooks on the loopback and Java does not.
        String cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        HttpResponse<String> done =
                send(HttpRequest.newBuilder(URI.create(found(FORM, page.body()).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=" + encode(username) + "&password=" + encode(password)))
                        .build());
        return tokens.ask(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                RealmDefinition.DOCS_CLIENT,
                "redirect_uri",
                HERE,
                "code",
                found(CODE, done.headers().firstValue("Location").orElse("")),
                "code_verifier",
                VERIFIER));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signing in", e);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Keycloak lets nobody in by its page: " + text);
        }
        return matcher.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
