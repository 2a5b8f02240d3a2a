package org.reversementoring.keycloak;

import org.jspecify.annotations.Nullable;

/**
 * The account that becomes a programme manager.
 *
 * @param number the employee number to give where the account has none; null where it has one
 */
public record FirstManagerAccount(String username, @Nullable String number) {}
