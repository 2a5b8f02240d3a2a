package org.reversementoring.keycloak;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new or an existing realm what the product needs, as realm.json says it, and touches nothing that it did not
 * make. Repeating it changes nothing; a run that broke off is completed by the next.
 */
public final class RealmSetup implements AutoCloseable {
    /**
     * What there is to do.
     *
     * @param changes a line for each, + for what is made and ~ for what is changed; never a secret
     * @param advice what somebody else has to decide, a line for each
     */
    public record Plan(List<String> changes, List<String> advice) {
        public Plan {
            changes = List.copyOf(changes);
            advice = List.copyOf(advice);
        }
    }

    private final AdministratorSession session;
    private final AdminJson admin;
    private final String realm;
    private final SetupRequest request;
    private final RolesAndScopes scopes;
    private final Clients clients;
    private final @Nullable SecretFiles files;

    /**
     * Connects at the first call, not here.
     *
     * @param server Keycloak's base address, such as {@code https://login.example.org}
     * @param secretsTo the directory for the clients' secrets; null writes none
     * @throws KeycloakUnusableException where the realm is Keycloak's own, or the password would go in the clear
     */
    public RealmSetup(
            URI server, String realm, Administrator administrator, SetupRequest request, @Nullable Path secretsTo) {
        if (realm.equals("master")) {
            throw new KeycloakUnusableException(
                    "The realm master is for Keycloak's own administrators: give another with --realm.");
        }
        this.session = new AdministratorSession(
                server,
                realm,
                administrator,
                "it needs create-realm of the realm master for a new realm, for an existing one manage-realm,"
                        + " manage-clients and manage-users");
        this.admin = new AdminJson(session, server, realm);
        this.realm = realm;
        this.request = request;
        this.scopes = new RolesAndScopes(admin);
        this.clients = new Clients(admin, scopes, request);
        this.files = secretsTo == null ? null : new SecretFiles(secretsTo);
    }

    /**
     * Looks, and changes nothing.
     *
     * @throws KeycloakUnusableException where it could not be carried out
     */
    public Plan plan() {
        List<String> lines = new ArrayList<>();
        List<String> advice = new ArrayList<>();
        session.asking(() -> {
            go(new Changes(lines::add, advice::add, false));
            return true;
        });
        return new Plan(lines, advice);
    }

    /**
     * Carries it out.
     *
     * @param told each change as it is made
     * @throws KeycloakUnusableException where Keycloak does not take one; what was told before stays, and the next run
     *     goes on
     */
    public void apply(Consumer<String> told) {
        session.asking(() -> {
            go(new Changes(told, advice -> {}, true));
            return true;
        });
    }

    /**
     * The issuer as the realm's tokens name it; its address can be another than that of the administration.
     *
     * @return empty where Keycloak does not say it at the administration's address
     */
    public Optional<String> issuer() {
        try {
            String issuer =
                    session.asking(() -> admin.discovery().path("issuer").asText());
            return Optional.of(issuer).filter(text -> !text.isEmpty());
        } catch (KeycloakUnusableException e) {
            return Optional.empty();
        }
    }

    /** Whether the product's own client signs in by a secret, and not by a key. */
    public boolean accountsBySecret() {
        return session.asking(() -> clients.bySecret().contains(RealmDefinition.ACCOUNTS_CLIENT));
    }

    private void go(Changes changes) {
        new RealmWide(admin, realm, request.harden()).reconcile(changes);
        scopes.reconcile(changes);
        new EmployeeNumberAttribute(admin, request.harden()).reconcile(changes);
        clients.reconcile(changes);
        if (request.manager() != null) {
            new FirstManagerSetup(admin, scopes).reconcile(request.manager(), changes);
        }
        if (files != null) {
            writeSecrets(files, changes);
        }
    }

    private void writeSecrets(SecretFiles kept, Changes changes) {
        for (String client : clients.bySecret()) {
            if (!Files.exists(kept.of(client))) {
                changes.create("file " + kept.of(client), () -> kept.write(clients.secret(client)));
            } else if (!clients.known(client).map(kept::holds).orElse(false)) {
                changes.advise("file " + kept.of(client)
                        + " does not hold the client's present secret: remove it and run" + " again");
            }
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
