package org.reversementoring.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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
    void aPersonsTokenIsAnAccessTokenForOurApi() {
        Token token = Token.read(keycloak.token("programme-manager"));

        assertThat(token.header().path("typ").asText()).isEqualTo("at+jwt");
        assertThat(token.header().path("alg").asText()).isEqualTo("RS256");
        assertThat(token.claims().path("iss").asText()).isEqualTo(keycloak.issuer());
        assertThat(token.texts("aud")).containsExactly("reverse-mentoring-api");
        assertThat(token.claims().path("sub").asText()).isNotBlank();
        assertThat(token.claims().path("client_id").asText()).isEqualTo(TestRealm.CLIENT);
        assertThat(token.claims().path("azp").asText()).isEqualTo(TestRealm.CLIENT);
        assertThat(token.claims().path("employee_number").asText()).isEqualTo("1003");
    }

    @Test
    void aTokenLivesAtMostFiveMinutes() {
        JsonNode claims = Token.read(keycloak.token("junior")).claims();

        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(1L, 300L);
    }

    @ParameterizedTest
    @EnumSource(value = StaffRole.class, mode = EnumSource.Mode.EXCLUDE, names = "INTEGRATION")
    void aTokenNamesTheStaffRoleAndNoOtherRole(StaffRole role) {
        Token token = Token.read(keycloak.token(role.claim().substring("rm-".length())));

        assertThat(token.roles()).containsExactly(role.claim());
    }

    @Test
    void thePeopleOfAPairLookTheSame() {
        Token junior = Token.read(keycloak.token("junior"));
        Token senior = Token.read(keycloak.token("senior"));

        assertThat(junior.roles()).isEmpty();
        assertThat(senior.roles()).isEmpty();
        assertThat(junior.names()).isEqualTo(senior.names());
    }

    @Test
    void aTokenCarriesNoNameAndNoEmail() {
        String claims = Token.read(keycloak.token("junior")).claims().toString();

        assertThat(claims).doesNotContain("Noor", "Haddad", "example.org", "junior");
    }

    @Test
    void anAccountThatIsNotBoundToAnEmployeeHasNoEmployeeNumber() {
        assertThat(Token.read(keycloak.token("unbound")).claims().has("employee_number"))
                .isFalse();
    }

    @Test
    void aServiceHasItsOwnTokenAndIsNoEmployee() {
        Token token = Token.read(keycloak.tokenOfClient(TestRealm.INTEGRATION_CLIENT, TestRealm.CLIENT_SECRET));

        assertThat(token.header().path("typ").asText()).isEqualTo("at+jwt");
        assertThat(token.texts("aud")).containsExactly("reverse-mentoring-api");
        assertThat(token.claims().path("client_id").asText()).isEqualTo(TestRealm.INTEGRATION_CLIENT);
        assertThat(token.roles()).containsExactly("rm-integration");
        assertThat(token.claims().has("employee_number")).isFalse();
    }

    @Test
    void aWrongPasswordGetsNoToken() {
        assertThatThrownBy(() -> keycloak.token("junior", "not the password")).hasMessageContaining("invalid_grant");
    }

    @Test
    void theKeyOfTheTokenIsPublished() throws Exception {
        Token token = Token.read(keycloak.token("junior"));

        List<String> published = Http.get(keycloak.jwks(), "").json().findValuesAsText("kid");

        assertThat(published).contains(token.header().path("kid").asText());
    }
}
