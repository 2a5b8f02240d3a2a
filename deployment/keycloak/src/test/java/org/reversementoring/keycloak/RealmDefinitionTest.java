package org.reversementoring.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.StaffRole;

/** What can be read from the realm without running it. */
class RealmDefinitionTest {
    private final JsonNode realm;

    RealmDefinitionTest() throws Exception {
        realm = new ObjectMapper().readTree(RealmDefinition.json());
    }

    @Test
    void the_realm_holds_no_person_no_password_and_no_secret() {
        assertThat(realm.path("users"))
                .allSatisfy(
                        user -> assertThat(user.path("serviceAccountClientId").asText())
                                .isEqualTo(RealmDefinition.ACCOUNTS_CLIENT));
        assertThat(realm.findValues("credentials")).isEmpty();
        assertThat(realm.findValues("secret")).isEmpty();
        assertThat(realm.findValues("privateKey")).isEmpty();
    }

    @Test
    void the_realm_has_exactly_the_staff_roles_and_none_about_taking_part() {
        assertThat(StreamSupport.stream(realm.at("/roles/realm").spliterator(), false)
                        .map(role -> role.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(StaffRole.values()).map(StaffRole::claim).toList());
    }

    @Test
    void no_browser_client_may_leave_the_loopback() {
        assertThat(realm.path("clients"))
                .filteredOn(client -> client.path("standardFlowEnabled").asBoolean())
                .isNotEmpty()
                .allSatisfy(client -> {
                    assertThat(client.path("redirectUris"))
                            .allMatch(uri -> uri.asText().startsWith("http://127.0.0.1/"));
                    assertThat(client.at("/attributes/pkce.code.challenge.method")
                                    .asText())
                            .isEqualTo("S256");
                });
    }
}
