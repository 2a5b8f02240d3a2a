package org.reversementoring.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused, or seen, without asking Keycloak. */
class SetupRequestTest {
    private static SetupRequest request(List<CallingService> services, URI... pages) {
        return new SetupRequest(services, null, List.of(pages), false, null);
    }

    @Test
    void a_page_is_where_nobody_can_read_along() {
        for (String safe : List.of(
                "https://mentoring.example.com/api/v1/", "http://127.0.0.1:8080/api/v1/", "http://localhost/")) {
            assertThatCode(() -> request(List.of(), URI.create(safe))).doesNotThrowAnyException();
        }
        for (String unsafe : List.of("http://mentoring.example.com/", "ftp://mentoring.example.com/", "app://page/")) {
            assertThatThrownBy(() -> request(List.of(), URI.create(unsafe)))
                    .isInstanceOf(KeycloakUnusableException.class)
                    .hasMessageContaining("give an address with https://")
                    .hasMessageContaining(unsafe);
        }
        assertThatThrownBy(() -> request(List.of(), URI.create("https://mentoring.example.com/#x")))
                .isInstanceOf(KeycloakUnusableException.class);
    }

    @Test
    void a_key_set_without_a_proper_address_is_one_sentence() {
        for (String bad : List.of("https://bad host/jwks", "https://", "https:///jwks", "https://[/jwks")) {
            assertThatThrownBy(() -> CallingService.integration("crm=" + bad))
                    .isInstanceOf(KeycloakUnusableException.class)
                    .hasMessage("The key set's address is not one: " + bad);
        }
        assertThat(CallingService.monitoring("crm=https://crm.example.com/jwks").key())
                .isEqualTo(new ClientKey.KeySet(URI.create("https://crm.example.com/jwks")));
    }

    @Test
    void one_client_is_for_one_purpose() {
        assertThatThrownBy(() -> request(List.of(CallingService.integration("crm"), CallingService.monitoring("crm"))))
                .isInstanceOf(KeycloakUnusableException.class)
                .hasMessageContaining("The service crm is named twice");
    }

    @Test
    void only_a_number_that_others_than_administrators_can_write_is_complained_of() throws Exception {
        assertThat(isOpen("{\"permissions\":{\"edit\":[]}}"))
                .as("a directory writes it")
                .isFalse();
        assertThat(isOpen("{\"permissions\":{\"edit\":[\"admin\"]}}")).isFalse();
        assertThat(isOpen("{\"name\":\"employee_number\"}")).isFalse();
        assertThat(isOpen("{\"permissions\":{\"edit\":[\"user\"]}}")).isTrue();
        assertThat(isOpen("{\"permissions\":{\"edit\":[\"admin\",\"user\"]}}")).isTrue();
    }

    private static boolean isOpen(String attribute) throws Exception {
        JsonNode tree = new ObjectMapper().readTree(attribute);
        return EmployeeNumberAttribute.isOpen(tree);
    }
}
