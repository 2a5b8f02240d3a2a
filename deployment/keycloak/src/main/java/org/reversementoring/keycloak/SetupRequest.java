package org.reversementoring.keycloak;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants of a set-up.
 *
 * @param integrations services with a client of their own
 * @param accountsKey null for a secret, or to leave an existing client's way to sign in as it is
 * @param pages where the API's documentation page is served; empty leaves what is there
 * @param harden also brings settings up that a whole existing realm shares
 * @param manager null where nobody is to be made one
 */
public record SetupRequest(
        List<Integration> integrations,
        @Nullable ClientKey accountsKey,
        List<URI> pages,
        boolean harden,
        @Nullable FirstManagerAccount manager) {
    public SetupRequest {
        integrations = List.copyOf(integrations);
        pages = List.copyOf(pages);
        for (URI page : pages) {
            if (page.getHost() == null || page.getRawQuery() != null || page.getRawFragment() != null) {
                throw new KeycloakUnusableException(
                        "The page's address has to be a whole one, without ? and #; this is not: " + page);
            }
        }
    }
}
