package org.reversementoring.workday;

import java.util.function.Supplier;

/**
 * Where the refresh token is kept. A tenant may answer every refresh with a new one and end the old one at once:
 * whoever loses it has to make a new one in Workday.
 */
public interface RefreshTokens {
    String current();

    /** Keeps the token that replaces the current one; called before the access token that came with it is used. */
    void replacedBy(String newToken);

    /**
     * Does the work while nobody else refreshes who shares these tokens: two who use one token at once are taken for
     * thieves.
     */
    default <T> T alone(Supplier<T> work) {
        return work.get();
    }

    /** Keeps it for the life of this process: enough for tenants that do not rotate. */
    static RefreshTokens inMemory(String first) {
        return new RefreshTokens() {
            private volatile String token = first;

            @Override
            public String current() {
                return token;
            }

            @Override
            public void replacedBy(String newToken) {
                token = newToken;
            }
        };
    }
}
