package org.reversementoring.rest;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verified access token says.
 *
 * @param account issuer and subject in one, the only key to a user
 * @param employeeNumber the claim that only an administrator can write; null for a client without an employee, and for
 *     every service
 * @param authenticatedAt when the person last proved who they are; null where the token does not say, as for a service
 * @param acr how they proved it, in the sign-on's own words; null where the token does not say
 */
public record VerifiedToken(
        String account,
        @Nullable String employeeNumber,
        String clientId,
        Set<String> roles,
        @Nullable Instant authenticatedAt,
        @Nullable String acr) {
    public VerifiedToken {
        roles = Set.copyOf(roles);
    }
}
