package org.reversementoring.keycloak.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.reversementoring.access.StaffRole;
import org.reversementoring.keycloak.RealmDefinition;

/**
 * The product's realm with people who can log in and with clients that a test can use: a public one with the password
 * grant, a confidential one for a service with the role {@code rm-integration}, and a known secret for the client with
 * which the product ends sessions. Immutable.
 */
public final class TestRealm {
    /** Public client with the password grant. */
    public static final String CLIENT = "rm-test";

    /** Confidential client of a service; it has {@link StaffRole#INTEGRATION}. */
    public static final String INTEGRATION_CLIENT = "rm-test-integration";

    /**
     * Public client with the password grant for Keycloak's own account REST interface; its tokens are not for our API.
     */
    public static final String ACCOUNT_CLIENT = "rm-test-account";

    /** The secret of every confidential client of a test realm. */
    public static final String CLIENT_SECRET = "test-secret-of-a-client";

    /** The password of everybody in {@link #staffed()}. */
    public static final String PASSWORD = "test-password";

    /** Username in {@link #withAdministrator()}; the password is {@link #PASSWORD}. */
    public static final String ADMINISTRATOR = "administrator";

    /**
     * Another realm of the same make, in {@link #withNeighbour()}: with the same people and clients, and keys of its
     * own.
     */
    public static final String NEIGHBOUR = "neighbour";

    private static final ObjectMapper JSON = new ObjectMapper();
    private final List<TestUser> users;
    private final boolean administered;
    private final boolean neighboured;

    private TestRealm(List<TestUser> users, boolean administered, boolean neighboured) {
        this.users = List.copyOf(users);
        this.administered = administered;
        this.neighboured = neighboured;
    }

    /** Nobody yet. */
    public static TestRealm empty() {
        return new TestRealm(List.of(), false, false);
    }

    /**
     * One person for each staff role, two without any ({@code junior}, {@code senior}) and one whose account is not
     * bound to an employee ({@code unbound}). Usernames are the roles' names without {@code rm-}.
     */
    public static TestRealm staffed() {
        return empty().with(
                        person("junior", "Noor", "Haddad", "1001"),
                        person("senior", "Viktor", "Lindqvist", "1002"),
                        person("programme-manager", "Priya", "Raman", "1003", StaffRole.PROGRAMME_MANAGER),
                        person("support-contact", "Samuel", "Adeyemi", "1004", StaffRole.SUPPORT_CONTACT),
                        person("operator", "Olga", "Marek", "1005", StaffRole.OPERATOR),
                        person("auditor", "Aude", "Fontaine", "1006", StaffRole.AUDITOR),
                        person("dpo", "Daniel", "Weiss", "1007", StaffRole.DPO),
                        person("unbound", "Una", "Novak", null));
    }

    private static TestUser person(String username, String first, String last, String number, StaffRole... roles) {
        return new TestUser(
                username, PASSWORD, first, last, username + "@example.org", number, Set.copyOf(Arrays.asList(roles)));
    }

    /** This realm with more people. */
    public TestRealm with(TestUser... more) {
        List<TestUser> all = new ArrayList<>(users);
        all.addAll(List.of(more));
        return new TestRealm(all, administered, neighboured);
    }

    /** This realm with somebody who administers it and nothing else: {@link #ADMINISTRATOR}. */
    public TestRealm withAdministrator() {
        return new TestRealm(users, true, neighboured);
    }

    /** This realm with another beside it, for tokens that are none of ours. */
    public TestRealm withNeighbour() {
        return new TestRealm(users, administered, true);
    }

    public List<TestUser> users() {
        return users;
    }

    public String name() {
        return RealmDefinition.NAME;
    }

    /** The realm as Keycloak imports it; equal realms give equal texts. */
    String json() {
        try {
            ObjectNode realm = (ObjectNode) JSON.readTree(RealmDefinition.json());
            ArrayNode clients = realm.withArray("clients");
            clients.forEach(TestRealm::giveKnownSecret);
            clients.add(RealmDefinition.passwordClient(CLIENT));
            clients.add(RealmDefinition.serviceClient(INTEGRATION_CLIENT).put("secret", CLIENT_SECRET));
            clients.add(accountClient());
            realm.withObject("/clientScopeMappings")
                    .putArray("account")
                    .addObject()
                    .put("client", ACCOUNT_CLIENT)
                    .putArray("roles")
                    .add("manage-account");
            ArrayNode accounts = realm.withArray("users");
            accounts.addObject()
                    .put("username", "service-account-" + INTEGRATION_CLIENT)
                    .put("enabled", true)
                    .put("serviceAccountClientId", INTEGRATION_CLIENT)
                    .putArray("realmRoles")
                    .add(StaffRole.INTEGRATION.claim());
            users.forEach(user -> accounts.add(account(user)));
            if (administered) {
                accounts.add(administrator());
            }
            return JSON.writeValueAsString(neighboured ? List.of(realm, neighbour(realm)) : realm);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("realm.json is not JSON", e);
        }
    }

    /** The default roles are named after the realm. */
    private static JsonNode neighbour(ObjectNode realm) throws JsonProcessingException {
        ObjectNode other = (ObjectNode) JSON.readTree(
                realm.toString().replace("default-roles-" + RealmDefinition.NAME, "default-roles-" + NEIGHBOUR));
        return other.put("realm", NEIGHBOUR);
    }

    private static void giveKnownSecret(JsonNode client) {
        if (client.path("serviceAccountsEnabled").asBoolean()) {
            ((ObjectNode) client).put("secret", CLIENT_SECRET);
        }
    }

    private static ObjectNode accountClient() {
        ObjectNode client = JSON.createObjectNode()
                .put("clientId", ACCOUNT_CLIENT)
                .put("enabled", true)
                .put("publicClient", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true)
                .put("fullScopeAllowed", false);
        client.putArray("defaultClientScopes").add("basic").add("roles");
        return client;
    }

    private static ObjectNode administrator() {
        ObjectNode account =
                account(new TestUser(ADMINISTRATOR, PASSWORD, "Ada", "Berg", "ada.berg@example.org", null, Set.of()));
        account.putObject("clientRoles").putArray("realm-management").add("realm-admin");
        return account;
    }

    private static ObjectNode account(TestUser user) {
        ObjectNode account = JSON.createObjectNode()
                .put("username", user.username())
                .put("enabled", true)
                .put("firstName", user.firstName())
                .put("lastName", user.lastName())
                .put("email", user.email());
        if (user.employeeNumber() != null) {
            account.putObject("attributes").putArray("employee_number").add(user.employeeNumber());
        }
        account.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", user.password())
                .put("temporary", false);
        // The default role is what lets everybody manage their own account, as in a realm of the real world.
        ArrayNode roles = account.putArray("realmRoles").add("default-roles-" + RealmDefinition.NAME);
        user.roles().stream().map(StaffRole::claim).sorted().forEach(roles::add);
        return account;
    }
}
