package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerPoolsTest {
    private static Settings settings(String setting) {
        return settings(setting, "jdbc/mentoring");
    }

    private static Settings settings(String setting, String name) {
        return Settings.read(Map.of("RM_OIDC_ISSUER", "https://sso.example.com/realms/x", setting, name), null);
    }

    @Test
    void anAddressOfAnotherMachineIsNotLookedUp() {
        for (String address : List.of("ldap://host/x", "rmi://host/x", "dns:host", "corbaname::host#x")) {
            assertThatThrownBy(() -> SealingSettings.of(settings("RM_DATABASE_JNDI", address)))
                    .hasMessageContaining("RM_DATABASE_JNDI: " + address + " is an address");
        }
    }

    @Test
    void aNameThatNoServerKnowsIsOneClearSentence() {
        Settings settings = settings("RM_DATABASE_JNDI");
        assertThatThrownBy(() -> Product.wire(settings, Clock.systemUTC()))
                .isInstanceOf(Settings.FaultyException.class)
                .hasMessageContaining("RM_DATABASE_JNDI: jdbc/mentoring is not a data source that this server knows");
        assertThatThrownBy(() -> SealingSettings.of(settings))
                .as("without a store of its own the keys are in the same database")
                .hasMessageContaining("RM_DATABASE_JNDI: jdbc/mentoring is not a data source");
    }

    @Test
    void theKeyStoreMayHaveAPoolOfItsOwn() {
        assertThatThrownBy(() -> SealingSettings.of(settings("RM_KEYS_DATABASE_JNDI")))
                .hasMessageContaining("RM_KEYS_DATABASE_JNDI: jdbc/mentoring is not a data source");
        assertThat(SealingSettings.of(settings("RM_KEYS_DATABASE_USER")).given())
                .isNull();
    }
}
