package org.reversementoring.keycloak;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.reversementoring.access.StaffRole;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts of a Keycloak realm, over its admin interface. Signs in as a service of its own, which needs no right
 * but {@code manage-users} of that realm.
 */
public final class KeycloakAccounts implements Accounts, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeycloakAccounts.class);

    /** More accounts than this with one employee number are not expected; it bounds the answer. */
    private static final int MOST_ACCOUNTS = 100;

    private final Keycloak keycloak;
    private final String realm;

    /**
     * Connects at the first call, not here.
     *
     * @param server Keycloak's base address, such as {@code https://login.example.org}
     * @param realm the realm's name
     * @param clientId the confidential client, {@link RealmDefinition#ACCOUNTS_CLIENT} in the product's realm
     * @param clientSecret that client's secret
     */
    public KeycloakAccounts(URI server, String realm, String clientId, String clientSecret) {
        this(realm, builder(server, realm, clientId).clientSecret(clientSecret));
    }

    /**
     * Signs in by a key instead of a secret.
     *
     * @param issuer exactly as Keycloak names the realm in its tokens
     */
    public KeycloakAccounts(URI server, String realm, String clientId, ClientAssertion assertion, String issuer) {
        this(
                realm,
                builder(server, realm, clientId)
                        .resteasyClient(new JerseyClientProvider()
                                .newRestEasyClient(null, null, false)
                                .register(new Asserting(clientId, assertion, issuer))));
    }

    private KeycloakAccounts(String realm, KeycloakBuilder builder) {
        this.realm = realm;
        this.keycloak = builder.build();
    }

    private static KeycloakBuilder builder(URI server, String realm, String clientId) {
        Keycloak.setClientProvider(new JerseyClientProvider());
        return KeycloakBuilder.builder()
                .serverUrl(server.toString())
                .realm(realm)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(clientId);
    }

    /** The admin client itself knows secrets only; the forms that it sends are all for the token endpoint. */
    private record Asserting(String clientId, ClientAssertion assertion, String issuer) implements ClientRequestFilter {
        @Override
        public void filter(ClientRequestContext request) {
            if (request.getEntity() instanceof MultivaluedMap<?, ?> fields) {
                Form form = new Form();
                fields.forEach(
                        (name, values) -> values.forEach(value -> form.param(name.toString(), value.toString())));
                assertion.fields(clientId, issuer).forEach(form::param);
                request.setEntity(form);
            }
        }
    }

    @Override
    public boolean reachable() {
        try {
            users().count();
            return true;
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warn("Keycloak does not serve us: {}", reason(e));
            return false;
        }
    }

    @Override
    public void endSessions(EmployeeNumber person) {
        try {
            accountsOf(person).forEach(this::logOut);
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warn("Keycloak does not end sessions: {}", reason(e));
            throw new RefusedException(Problem.ELSEWHERE_UNAVAILABLE, "The single sign-on does not answer.");
        }
    }

    @Override
    public Set<String> subjects(EmployeeNumber number) {
        try {
            return accountsOf(number).stream().map(UserRepresentation::getId).collect(Collectors.toSet());
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warn("Keycloak does not say who has a number: {}", reason(e));
            throw new RefusedException(Problem.ELSEWHERE_UNAVAILABLE, "The single sign-on does not answer.");
        }
    }

    @Override
    public Set<StaffRole> removeRoles(EmployeeNumber person) {
        try {
            Set<StaffRole> left = EnumSet.noneOf(StaffRole.class);
            accountsOf(person).forEach(account -> left.addAll(strip(account)));
            return left;
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warn("Keycloak does not take roles away: {}", reason(e));
            throw new RefusedException(Problem.ELSEWHERE_UNAVAILABLE, "The single sign-on does not answer.");
        }
    }

    private Set<StaffRole> strip(UserRepresentation account) {
        try {
            RoleScopeResource roles = users().get(account.getId()).roles().realmLevel();
            List<RoleRepresentation> ours = roles.listAll().stream()
                    .filter(role -> StaffRole.ofClaim(role.getName()).isPresent())
                    .toList();
            if (!ours.isEmpty()) {
                roles.remove(ours);
            }
            return roles.listEffective().stream()
                    .map(role -> StaffRole.ofClaim(role.getName()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
        } catch (NotFoundException e) {
            LOG.debug("An account was deleted before its roles were taken away");
            return Set.of();
        }
    }

    private List<UserRepresentation> accountsOf(EmployeeNumber person) {
        String number = person.value();
        if (number.indexOf('"') >= 0 || number.indexOf('\\') >= 0) {
            // Keycloak's query language loses some of these; finding nobody must not look like success.
            throw new RefusedException(
                    Problem.NOT_SUPPORTED,
                    "An employee number with a quotation mark or a backslash cannot be looked up in Keycloak.");
        }
        String query = RealmDefinition.EMPLOYEE_NUMBER + ":\"" + number + "\"";
        // Keycloak compares without regard to case; for us a1 and A1 are two people.
        return users().searchByAttributes(0, MOST_ACCOUNTS, null, false, query).stream()
                .filter(account -> number.equals(account.firstAttribute(RealmDefinition.EMPLOYEE_NUMBER)))
                .toList();
    }

    private void logOut(UserRepresentation account) {
        try {
            users().get(account.getId()).logout();
        } catch (NotFoundException e) {
            LOG.debug("An account was deleted before its sessions were ended");
        }
    }

    private UsersResource users() {
        return keycloak.realm(realm).users();
    }

    /** Says what went wrong without the address, which may hold an employee number. */
    private static String reason(RuntimeException e) {
        if (e instanceof WebApplicationException refused) {
            return "status " + refused.getResponse().getStatus();
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getClass().getSimpleName();
    }

    @Override
    public void close() {
        keycloak.close();
    }
}
