package org.reversementoring.workday;

import org.reversementoring.outgoing.SigningKey;

/** How we sign in to Workday. None of them shows its secret as text. */
public sealed interface Credentials {
    /** An integration system user, written as {@code ISU} or {@code ISU@tenant}. */
    record Basic(String user, String password) implements Credentials {
        @Override
        public String toString() {
            return "Basic[" + user + "]";
        }
    }

    /** An "API client for integrations" with a refresh token made for an integration system user. */
    record RefreshToken(String clientId, String clientSecret, RefreshTokens tokens) implements Credentials {
        @Override
        public String toString() {
            return "RefreshToken[" + clientId + "]";
        }
    }

    /** An API client bound to an integration system user. */
    record ClientCredentials(String clientId, String clientSecret) implements Credentials {
        @Override
        public String toString() {
            return "ClientCredentials[" + clientId + "]";
        }
    }

    /**
     * An API client that signs with a key of its own in the name of an integration system user.
     *
     * @param clientSecret sent as well where it is not empty
     * @param user the integration system user
     */
    record JwtBearer(String clientId, String clientSecret, String user, SigningKey key) implements Credentials {
        @Override
        public String toString() {
            return "JwtBearer[" + clientId + ", " + user + "]";
        }
    }
}
