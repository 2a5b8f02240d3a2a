package org.reversementoring.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;

/** Signing in at the documentation page, as a browser does it: authorization code with PKCE. */
@ExtendWith(KeycloakExtension.class)
class SignInTest {
    private static final String HERE = "http://127.0.0.1:8080/docs";
    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-in-all";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final KeycloakServer keycloak;

    SignInTest(KeycloakServer keycloak) {
        this.keycloak = keycloak;
    }

    @Test
    void a_person_who_signs_in_gets_a_token_for_our_api_that_says_when() throws Exception {
        JsonNode answer = redeem(codeFor("dpo"), VERIFIER);

        Token token = Token.read(answer.path("access_token").asText());
        assertThat(token.header().path("typ").asText()).isEqualTo("at+jwt");
        assertThat(token.texts("aud")).containsExactly(RealmDefinition.AUDIENCE);
        assertThat(token.claims().path("client_id").asText()).isEqualTo(RealmDefinition.DOCS_CLIENT);
        assertThat(token.claims().path("employee_number").asText()).isEqualTo("1007");
        assertThat(token.roles()).containsExactly("rm-dpo");
        assertThat(token.scopes()).contains(RealmDefinition.SCOPE).doesNotContain(RealmDefinition.STAFF_SCOPE);
        assertThat(token.claims().path("acr").asText()).isEqualTo("1");
        assertThat(token.claims().path("auth_time").asLong())
                .isBetween(
                        token.claims().path("iat").asLong() - 60,
                        token.claims().path("iat").asLong());
    }

    @Test
    void a_stolen_code_is_worth_nothing_without_the_verifier() throws Exception {
        JsonNode answer = redeem(codeFor("dpo"), VERIFIER.replace('a', 'b'));

        assertThat(answer.path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void the_documentation_page_must_use_pkce() throws Exception {
        Map<String, String> question = question(HERE);
        question.remove("code_challenge");
        question.remove("code_challenge_method");

        HttpResponse<String> answer = get(question);

        assertThat(answer.headers().firstValue("Location").orElse(""))
                .startsWith(HERE)
                .contains("error=invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/docs",
                "http://localhost:8080/docs",
                "http://127.0.0.1:8080@evil.example/docs",
                "http://127.0.0.1.evil.example/docs"
            })
    void no_code_is_ever_sent_elsewhere(String elsewhere) throws Exception {
        assertThat(get(question(elsewhere)).statusCode()).isEqualTo(400);
    }

    private String codeFor(String username) throws Exception {
        HttpResponse<String> page = get(question(HERE));
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).isTrue();
        // By hand: Keycloak marks its cookies as secure, which a browser overlooks on the loopback and Java does not.
        String cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        HttpRequest login = HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies)
                .POST(HttpRequest.BodyPublishers.ofString(
                        encode(Map.of("username", username, "password", TestRealm.PASSWORD))))
                .build();
        HttpResponse<String> done = browser.send(login, HttpResponse.BodyHandlers.ofString());
        String location = done.headers().firstValue("Location").orElse("");
        assertThat(location).as("status %s", done.statusCode()).startsWith(HERE);
        Matcher code = CODE.matcher(location);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private HttpResponse<String> get(Map<String, String> question) throws Exception {
        URI uri = URI.create(keycloak.issuer() + "/protocol/openid-connect/auth?" + encode(question));
        return browser.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode redeem(String code, String verifier) {
        return keycloak.tokens()
                .ask(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", RealmDefinition.DOCS_CLIENT,
                        "redirect_uri", HERE,
                        "code", code,
                        "code_verifier", verifier));
    }

    private static Map<String, String> question(String redirect) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        Map<String, String> question = new LinkedHashMap<>();
        question.put("client_id", RealmDefinition.DOCS_CLIENT);
        question.put("response_type", "code");
        question.put("scope", "openid");
        question.put("redirect_uri", redirect);
        question.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        question.put("code_challenge_method", "S256");
        return question;
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
