package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/** An administrator at work on one realm. Says in one sentence what Keycloak does not let them do. */
final class AdministratorSession implements AutoCloseable {
    private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]");

    private final Keycloak keycloak;
    private final Administrator administrator;
    private final String realm;
    private final String needs;

    /**
     * Connects at the first call, not here.
     *
     * @param needs what the administrator needs for it, for the refusal
     * @throws KeycloakUnusableException where the password would go over the network in the clear
     */
    AdministratorSession(URI server, String realm, Administrator administrator, String needs) {
        requireSafe(server);
        Keycloak.setClientProvider(new JerseyClientProvider());
        this.administrator = administrator;
        this.realm = realm;
        this.needs = needs;
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(server.toString())
                .realm(administrator.realm())
                .grantType(OAuth2Constants.PASSWORD)
                .clientId("admin-cli")
                .username(administrator.username())
                .password(administrator.password())
                .resteasyClient(JerseyClientProvider.patient())
                .build();
    }

    /** Whether what goes there cannot be read on the way. */
    static boolean isSafe(URI address) {
        String host = address.getHost() == null ? "" : address.getHost();
        boolean loopback = LOOPBACK.contains(host) || host.matches("127(\\.\\d{1,3}){3}");
        return "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && loopback);
    }

    private static void requireSafe(URI server) {
        if (!isSafe(server)) {
            throw new KeycloakUnusableException("The administrator's password would go to " + server
                    + " in the clear: give an address with https:// (http:// only on this machine).");
        }
    }

    Keycloak keycloak() {
        return keycloak;
    }

    /** Signs in, then calls. */
    <T> T asking(Supplier<T> calls) {
        try {
            signIn();
            return calls.get();
        } catch (NotFoundException e) {
            throw new KeycloakUnusableException("Keycloak has no realm " + realm + ", or no such address.");
        } catch (WebApplicationException e) {
            throw new KeycloakUnusableException(refusal(e.getResponse()));
        } catch (ProcessingException e) {
            throw new KeycloakUnusableException("Keycloak does not answer at its address ("
                    + (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName() + ").");
        }
    }

    private String refusal(Response answer) {
        int status = answer.getStatus();
        if (status == 401 || status == 403) {
            return "Keycloak refuses the administrator " + administrator + " (status " + status + "): " + needs
                    + " of the realm " + realm + ".";
        }
        return "Keycloak answers with status " + status + reason(answer) + ".";
    }

    /** What Keycloak says itself; of a fault of ours or of the realm's rules, never a secret. */
    private static String reason(Response answer) {
        try {
            JsonNode said = answer.readEntity(JsonNode.class);
            String text = said.path("errorMessage").asText(said.path("error").asText(""));
            return text.isEmpty() ? "" : ": " + text;
        } catch (ProcessingException | IllegalStateException e) {
            return "";
        }
    }

    private void signIn() {
        try {
            keycloak.tokenManager().getAccessToken();
        } catch (BadRequestException | NotAuthorizedException e) {
            throw new KeycloakUnusableException("Keycloak does not let the administrator " + administrator
                    + " in: check the user name, the password file and the administrator's realm.");
        }
    }

    /** A new token, which knows rights that came with what was just made. */
    void signInAnew() {
        keycloak.tokenManager().grantToken();
    }

    @Override
    public void close() {
        keycloak.close();
    }
}
