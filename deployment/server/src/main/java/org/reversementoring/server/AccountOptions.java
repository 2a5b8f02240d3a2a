package org.reversementoring.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.reversementoring.keycloak.ClientAssertion;
import org.reversementoring.keycloak.KeycloakAccounts;
import org.reversementoring.outgoing.SigningKey;
import org.reversementoring.spi.SelfCheck;

/** The settings of the sign-on's administration, which hold only together. */
final class AccountOptions {
    /** What an operator knows where they are not set. */
    static final String UNTOUCHED = "Nobody's account is touched when they leave, because " + Setting.RM_ACCOUNTS_URL
            + " is empty: take the product's roles away from leavers in the sign-on.";

    private AccountOptions() {}

    /** What is wrong among values that are each in order. Never repeats a value. */
    static List<String> faults(Map<Setting, String> values) {
        if (values.getOrDefault(Setting.RM_ACCOUNTS_URL, "").isEmpty()) {
            return List.of();
        }
        String key = values.getOrDefault(Setting.RM_ACCOUNTS_KEY_FILE, "");
        boolean secret =
                !values.getOrDefault(Setting.RM_ACCOUNTS_CLIENT_SECRET, "").isEmpty();
        if (key.isEmpty() || secret) {
            return secret && key.isEmpty()
                    ? List.of()
                    : List.of(Setting.RM_ACCOUNTS_URL + " needs either " + Setting.RM_ACCOUNTS_CLIENT_SECRET + " or "
                            + Setting.RM_ACCOUNTS_KEY_FILE);
        }
        try {
            SigningKey.read(Path.of(key));
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(Setting.RM_ACCOUNTS_KEY_FILE + " " + e.getMessage());
        }
    }

    static KeycloakAccounts of(Settings settings) {
        URI server = URI.create(settings.get(Setting.RM_ACCOUNTS_URL));
        String realm = settings.get(Setting.RM_ACCOUNTS_REALM);
        String client = settings.get(Setting.RM_ACCOUNTS_CLIENT_ID);
        if (!settings.has(Setting.RM_ACCOUNTS_KEY_FILE)) {
            return new KeycloakAccounts(server, realm, client, settings.get(Setting.RM_ACCOUNTS_CLIENT_SECRET));
        }
        SigningKey key = SigningKey.read(Path.of(settings.get(Setting.RM_ACCOUNTS_KEY_FILE)));
        ClientAssertion assertion = new ClientAssertion(key, Clock.systemUTC());
        return new KeycloakAccounts(server, realm, client, assertion, issuer(settings, server, realm));
    }

    /** The same realm is called by another name where its administration is reached at another address. */
    private static String issuer(Settings settings, URI server, String realm) {
        String issuer = settings.get(Setting.RM_OIDC_ISSUER);
        return issuer.endsWith("/realms/" + realm)
                ? issuer
                : server.toString().replaceFirst("/+$", "") + "/realms/" + realm;
    }

    static SelfCheck selfCheck(Settings settings, Connections connections) {
        return connections
                .accounts
                .map(accounts -> {
                    boolean reachable = accounts.reachable();
                    return new SelfCheck(
                            reachable,
                            "Accounts of leavers at " + settings.get(Setting.RM_ACCOUNTS_URL)
                                    + (reachable
                                            ? ": good"
                                            : ": do not answer, or the client may not manage users; look at "
                                                    + Setting.RM_ACCOUNTS_REALM + ", " + Setting.RM_ACCOUNTS_CLIENT_ID
                                                    + " and its secret or key"));
                })
                .orElse(new SelfCheck(true, UNTOUCHED));
    }
}
