package org.reversementoring.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.access.StaffRole;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;

/** What a token of the realm says, and what it does not say. */
@ExtendWith(KeycloakExtension.class)
class AccessTokenTest {
    private final KeycloakServer keycloak;

    AccessTokenTest(KeycloakServer keycloak) {
        this.keycloak = keycloak;
    }

    @Test
    void a_persons_token_is_an_access_token_for_our_api() {
        Token token = Token.read(keycloak.token("programme-manager"));

        assertThat(token.header().path("typ").asText()).isEqualTo("at+jwt");
        assertThat(token.header().path("alg").asText()).isEqualTo("RS256");
        assertThat(token.claims().path("iss").asText()).isEqualTo(keycloak.issuer());
        assertThat(token.texts("aud")).containsExactly("reverse-mentoring-api");
        assertThat(token.claims().path("sub").asText()).isNotBlank();
        assertThat(token.claims().path("client_id").asText()).isEqualTo(TestRealm.CLIENT);
        assertThat(token.claims().path("azp").asText()).isEqualTo(TestRealm.CLIENT);
        assertThat(token.claims().path("employee_number").asText()).isEqualTo("1003");
        assertThat(token.scopes()).containsExactly("reverse-mentoring");
    }

    @Test
    void a_token_lives_at_most_five_minutes() {
        JsonNode claims = Token.read(keycloak.token("junior")).claims();

        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(1L, 300L);
    }

    @ParameterizedTest
    @EnumSource(value = StaffRole.class, mode = EnumSource.Mode.EXCLUDE, names = "INTEGRATION")
    void a_token_names_the_staff_role_and_no_other_role(StaffRole role) {
        Token token = Token.read(keycloak.token(role.claim().substring("rm-".length())));

        assertThat(token.roles()).containsExactly(role.claim());
    }

    @Test
    void the_people_of_a_pair_look_the_same() {
        Token junior = Token.read(keycloak.token("junior"));
        Token senior = Token.read(keycloak.token("senior"));

        assertThat(junior.roles()).isEmpty();
        assertThat(senior.roles()).isEmpty();
        assertThat(junior.names()).isEqualTo(senior.names());
    }

    @Test
    void a_token_carries_no_name_and_no_email() {
        String claims = Token.read(keycloak.token("junior")).claims().toString();

        assertThat(claims).doesNotContain("Noor", "Haddad", "example.org", "junior");
    }

    @Test
    void an_account_that_is_not_bound_to_an_employee_has_no_employee_number() {
        assertThat(Token.read(keycloak.token("unbound")).claims().has("employee_number"))
                .isFalse();
    }

    @Test
    void a_service_has_its_own_token_and_is_no_employee() {
        Token token = Token.read(keycloak.tokenOfClient(TestRealm.INTEGRATION_CLIENT, TestRealm.CLIENT_SECRET));

        assertThat(token.header().path("typ").asText()).isEqualTo("at+jwt");
        assertThat(token.texts("aud")).containsExactly("reverse-mentoring-api");
        assertThat(token.claims().path("client_id").asText()).isEqualTo(TestRealm.INTEGRATION_CLIENT);
        assertThat(token.roles()).containsExactly("rm-integration");
        assertThat(token.scopes()).containsExactly("reverse-mentoring-integration");
        assertThat(token.claims().has("employee_number")).isFalse();
    }

    @Test
    void a_person_gets_no_scope_of_services_and_a_service_none_of_people() {
        for (String scope : List.of(RealmDefinition.INTEGRATION_SCOPE, "email", "offline_access")) {
            JsonNode person = keycloak.tokens()
                    .ask(Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            TestRealm.CLIENT,
                            "username",
                            // Has a role for which a service would get the scope.
                            "operator",
                            "password",
                            TestRealm.PASSWORD,
                            "scope",
                            scope));
            assertThat(person.path("error").asText()).as(scope).isEqualTo("invalid_scope");
        }
        JsonNode service = keycloak.tokens()
                .ask(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        TestRealm.INTEGRATION_CLIENT,
                        "client_secret",
                        TestRealm.CLIENT_SECRET,
                        "scope",
                        RealmDefinition.SCOPE));
        assertThat(service.path("error").asText()).isEqualTo("invalid_scope");
    }

    @Test
    void a_wrong_password_gets_no_token() {
        assertThatThrownBy(() -> keycloak.token("junior", "not the password")).hasMessageContaining("invalid_grant");
    }

    @Test
    void the_key_of_the_token_is_published() throws Exception {
        Token token = Token.read(keycloak.token("junior"));

        List<String> published = Http.get(keycloak.jwks(), "").json().findValuesAsText("kid");

        assertThat(published).contains(token.header().path("kid").asText());
    }
}
