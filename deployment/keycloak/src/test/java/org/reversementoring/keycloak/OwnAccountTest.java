package org.reversementoring.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;

/** What people can do to their own account: everything but say which employee they are. */
@ExtendWith(KeycloakExtension.class)
class OwnAccountTest {
    private final KeycloakServer keycloak;
    private final URI account;

    OwnAccountTest(KeycloakServer keycloak) {
        this.keycloak = keycloak;
        this.account = URI.create(keycloak.issuer() + "/account/");
    }

    @Test
    void a_person_can_change_their_own_name() throws Exception {
        ObjectNode mine = read("auditor");
        Http.Answer answer = Http.post(account, accountToken("auditor"), mine.put("firstName", "Odile"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(read("auditor").path("firstName").asText()).isEqualTo("Odile");
        Http.post(account, accountToken("auditor"), mine.put("firstName", "Aude"));
    }

    @Test
    void a_person_cannot_change_their_own_employee_number() throws Exception {
        ObjectNode mine = read("junior");
        mine.withObject("/attributes").putArray("employee_number").add("1003");
        Http.post(account, accountToken("junior"), mine);

        assertThat(employeeNumber("junior")).isEqualTo("1001");
    }

    @Test
    void a_person_without_an_employee_number_cannot_give_themselves_one() throws Exception {
        ObjectNode mine = read("unbound");
        mine.withObject("/attributes").putArray("employee_number").add("1003");
        Http.post(account, accountToken("unbound"), mine);

        assertThat(employeeNumber("unbound")).isEmpty();
    }

    @Test
    void a_token_for_our_api_does_not_open_the_account() throws Exception {
        assertThat(Http.get(account, keycloak.token("junior")).status()).isBetween(401, 403);
    }

    private ObjectNode read(String username) throws Exception {
        Http.Answer answer = Http.get(account, accountToken(username));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        ObjectNode mine = (ObjectNode) answer.json();
        mine.remove("userProfileMetadata");
        return mine;
    }

    private String employeeNumber(String username) {
        JsonNode claims = Token.read(keycloak.token(username)).claims();
        return claims.path("employee_number").asText();
    }

    /** A token as the account page of Keycloak gets it. */
    private String accountToken(String username) {
        return keycloak.tokens().ofPerson(TestRealm.ACCOUNT_CLIENT, username, TestRealm.PASSWORD);
    }
}
