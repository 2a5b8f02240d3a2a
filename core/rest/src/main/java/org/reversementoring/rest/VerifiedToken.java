package org.reversementoring.rest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verified access token says.
 *
 * @param account issuer and subject in one, the only key to a user
 * @param employeeNumber the claim that only an administrator can write; null for a client without an employee
 */
public record VerifiedToken(String account, @Nullable String employeeNumber, String clientId, Set<String> roles) {}
