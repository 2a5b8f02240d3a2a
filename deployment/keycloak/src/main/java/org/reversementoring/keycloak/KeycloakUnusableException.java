package org.reversementoring.keycloak;

/** Keycloak does not do what an administrator asks of it; the message says why and what to do. */
public final class KeycloakUnusableException extends RuntimeException {
    KeycloakUnusableException(String message) {
        super(message);
    }
}
