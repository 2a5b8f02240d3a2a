package org.reversementoring.server;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.reversementoring.keycloak.KeycloakAccounts;
import org.reversementoring.spi.SelfCheck;

/** The settings of the sign-on's administration, which hold only together. */
final class AccountOptions {
    /** What an operator knows where they are not set. */
    static final String UNTOUCHED = "Nobody's account is touched when they leave, because " + Setting.RM_ACCOUNTS_URL
            + " is empty: take the product's roles away from leavers in the sign-on.";

    private AccountOptions() {}

    /** What is wrong among values that are each in order. Never repeats a value. */
    static List<String> faults(Map<Setting, String> values) {
        boolean used = !values.getOrDefault(Setting.RM_ACCOUNTS_URL, "").isEmpty();
        return used
                        && values.getOrDefault(Setting.RM_ACCOUNTS_CLIENT_SECRET, "")
                                .isEmpty()
                ? List.of(Setting.RM_ACCOUNTS_CLIENT_SECRET + " is required with " + Setting.RM_ACCOUNTS_URL)
                : List.of();
    }

    static KeycloakAccounts of(Settings settings) {
        return new KeycloakAccounts(
                URI.create(settings.get(Setting.RM_ACCOUNTS_URL)),
                settings.get(Setting.RM_ACCOUNTS_REALM),
                settings.get(Setting.RM_ACCOUNTS_CLIENT_ID),
                settings.get(Setting.RM_ACCOUNTS_CLIENT_SECRET));
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
                                                    + " and its secret"));
                })
                .orElse(new SelfCheck(true, UNTOUCHED));
    }
}
