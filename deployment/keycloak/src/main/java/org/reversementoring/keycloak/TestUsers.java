package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.reversementoring.access.StaffRole;
import org.reversementoring.people.EmployeeNumber;

/**
 * Throw-away users of the product's realm, for checks that play every role. What it makes carries its mark, and it
 * removes nothing without that mark: users whose name ends with {@link #DOMAIN}, clients with the attribute
 * {@value #MARK}. Making begins with removing, so a crash leaves nothing for long.
 */
public final class TestUsers implements AutoCloseable {
    /** The public client with the password grant, by which the users sign in. */
    public static final String CLIENT = "verify-privacy";

    private static final String DOMAIN = "@verify-privacy.invalid";
    private static final String PREFIX = "verify-privacy-";
    private static final String MARK = "reverse-mentoring.throw-away";
    private static final int MOST_USERS = 1000;
    private static final int SECRET_BYTES = 24;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A user to make. Who has the role {@link StaffRole#INTEGRATION} becomes a service: a client of its own.
     *
     * @param name distinguishes the users; of a-z and the hyphen
     * @param number null for an account that no employee has
     */
    public record Wanted(String name, @Nullable EmployeeNumber number, Set<StaffRole> roles) {
        public Wanted {
            roles = Set.copyOf(roles);
        }
    }

    private final AdministratorSession session;
    private final String realmName;
    private final String audience;
    private final SecureRandom random = new SecureRandom();

    /**
     * Connects at the first call, not here.
     *
     * @param server Keycloak's base address, such as {@code https://login.example.org}
     * @param audience what the tokens' {@code aud} has to contain
     * @throws KeycloakUnusableException where the password would go over the network in the clear
     */
    public TestUsers(URI server, String realm, Administrator administrator, String audience) {
        this.realmName = realm;
        this.audience = audience;
        this.session = new AdministratorSession(
                server,
                realm,
                administrator,
                "making users and clients needs the roles manage-users and manage-clients");
    }

    /**
     * Makes them anew, with new passwords.
     *
     * @return how to sign in, by name
     * @throws KeycloakUnusableException where the administrator may not, or the realm is not the product's; nothing is
     *     left then
     */
    public Map<String, TestLogin> create(List<Wanted> people) {
        remove();
        try {
            return session.asking(() -> {
                Map<String, TestLogin> logins = new LinkedHashMap<>();
                makeClient(CLIENT, null);
                for (Wanted wanted : people) {
                    logins.put(
                            wanted.name(),
                            wanted.roles().contains(StaffRole.INTEGRATION) ? service(wanted) : person(wanted));
                }
                return Map.copyOf(logins);
            });
        } catch (RuntimeException e) {
            remove();
            throw e;
        }
    }

    /**
     * Removes what was made here, now or in an earlier run. Repeating it does no harm.
     *
     * @return how many users and clients went
     */
    public int remove() {
        return session.asking(() -> {
            int removed = 0;
            for (UserRepresentation user : realm().users().search(PREFIX, 0, MOST_USERS)) {
                if (user.getUsername().endsWith(DOMAIN)) {
                    realm().users().delete(user.getId()).close();
                    removed++;
                }
            }
            for (ClientRepresentation client : realm().clients().findAll()) {
                if (client.getAttributes() != null && client.getAttributes().containsKey(MARK)) {
                    realm().clients().get(client.getId()).remove();
                    removed++;
                }
            }
            return removed;
        });
    }

    private TestLogin person(Wanted wanted) {
        String secret = secret();
        UserRepresentation user = new UserRepresentation();
        // Both name and address: some realms take the one for the other.
        user.setUsername(PREFIX + wanted.name() + DOMAIN);
        user.setEmail(PREFIX + wanted.name() + DOMAIN);
        user.setEmailVerified(true);
        user.setFirstName("Throw-away");
        user.setLastName("Privacy check");
        user.setEnabled(true);
        user.setRequiredActions(List.of());
        user.setCredentials(List.of(password(secret)));
        if (wanted.number() != null) {
            user.singleAttribute(
                    RealmDefinition.EMPLOYEE_NUMBER, wanted.number().value());
        }
        String id = id(realm().users().create(user));
        realm().users().get(id).roles().realmLevel().add(roles(wanted.roles()));
        requireNumber(wanted, realm().users().get(id).toRepresentation());
        return new TestLogin(CLIENT, user.getUsername(), secret);
    }

    private void requireNumber(Wanted wanted, UserRepresentation made) {
        String kept = made.firstAttribute(RealmDefinition.EMPLOYEE_NUMBER);
        if (wanted.number() != null && !wanted.number().value().equals(kept)) {
            throw new KeycloakUnusableException("The realm " + realmName + " does not keep the user attribute "
                    + RealmDefinition.EMPLOYEE_NUMBER
                    + ": declare it in the realm's user profile, editable by administrators only.");
        }
    }

    private TestLogin service(Wanted wanted) {
        String clientId = PREFIX + wanted.name();
        String secret = secret();
        ClientResource client = makeClient(clientId, secret);
        String account = client.getServiceAccountUser().getId();
        realm().users().get(account).roles().realmLevel().add(roles(wanted.roles()));
        return new TestLogin(clientId, null, secret);
    }

    private ClientResource makeClient(String clientId, @Nullable String secret) {
        if (!realm().clients().findByClientId(clientId).isEmpty()) {
            throw new KeycloakUnusableException("The realm " + realmName + " has a client " + clientId
                    + " that was not made by this check: rename or remove it.");
        }
        ObjectNode definition = secret == null
                ? RealmDefinition.passwordClient(clientId)
                : RealmDefinition.serviceClient(clientId).put("secret", secret);
        definition.withArray("protocolMappers").add(signedInNow());
        definition.put("description", "Throw-away client of the privacy check");
        definition.withObject("/attributes").put(MARK, "true");
        if (!audience.equals(RealmDefinition.AUDIENCE)) {
            definition.withArray("protocolMappers").add(audienceMapper());
        }
        requireScopes(definition.path("defaultClientScopes"));
        ClientRepresentation representation = JSON.convertValue(definition, ClientRepresentation.class);
        return realm().clients().get(id(realm().clients().create(representation)));
    }

    /** Keycloak makes a client without the scopes that it does not know, and says nothing. */
    private void requireScopes(JsonNode wanted) {
        Set<String> there = realm().clientScopes().findAll().stream()
                .map(ClientScopeRepresentation::getName)
                .collect(Collectors.toSet());
        for (JsonNode scope : wanted) {
            if (!there.contains(scope.asText())) {
                throw new KeycloakUnusableException("The realm " + realmName + " has no client scope " + scope.asText()
                        + ": run keycloak setup, or import the product's realm.");
            }
        }
    }

    /**
     * A password alone brings no {@code auth_time}, nor does a service. The time of the making stands in for it, and
     * grows old as any other: a client that a crash left behind is worth nothing for the acts that take a fresh
     * sign-in.
     */
    private static ObjectNode signedInNow() {
        ObjectNode mapper = JSON.createObjectNode()
                .put("name", "signed in when this was made")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-hardcoded-claim-mapper");
        mapper.putObject("config")
                .put("claim.name", "auth_time")
                .put("claim.value", Long.toString(Instant.now().getEpochSecond()))
                .put("jsonType.label", "long")
                .put("access.token.claim", "true");
        return mapper;
    }

    private ObjectNode audienceMapper() {
        ObjectNode mapper = JSON.createObjectNode()
                .put("name", "audience")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper");
        mapper.putObject("config")
                .put("included.custom.audience", audience)
                .put("access.token.claim", "true")
                .put("id.token.claim", "false");
        return mapper;
    }

    private List<RoleRepresentation> roles(Set<StaffRole> wanted) {
        return wanted.stream()
                .map(role -> {
                    try {
                        return realm().roles().get(role.claim()).toRepresentation();
                    } catch (NotFoundException e) {
                        throw new KeycloakUnusableException("The realm " + realmName + " has no role " + role.claim()
                                + ": import the product's realm, or make the role.");
                    }
                })
                .toList();
    }

    private static CredentialRepresentation password(String secret) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(secret);
        password.setTemporary(false);
        return password;
    }

    /** With a character of every kind that a password policy may ask for. */
    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "aZ7!";
    }

    private static String id(Response made) {
        try (made) {
            return CreatedResponseUtil.getCreatedId(made);
        }
    }

    private RealmResource realm() {
        return session.keycloak().realm(realmName);
    }

    @Override
    public void close() {
        session.close();
    }
}
