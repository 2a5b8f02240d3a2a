package org.reversementoring.keycloak;

/**
 * Somebody who may make and remove users and clients of a realm.
 *
 * @param realm where the administrator's account is: {@code master}, or the realm itself
 */
public record Administrator(String realm, String username, String password) {
    /** Without the password. */
    @Override
    public String toString() {
        return username + " of the realm " + realm;
    }
}
