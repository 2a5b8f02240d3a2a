package org.reversementoring.keycloak;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants of a set-up.
 *
 * @param services those with a client of their own
 * @param accountsKey null for a secret, or to leave an existing client's way to sign in as it is
 * @param pages where the API's documentation page is served; empty leaves what is there
 * @param harden also brings settings up that a whole existing realm shares
 * @param manager null where nobody is to be made one
 */
public record SetupRequest(
        List<CallingService> services,
        @Nullable ClientKey accountsKey,
        List<URI> pages,
        boolean harden,
        @Nullable FirstManagerAccount manager) {
    /** @throws KeycloakUnusableException where a service is named twice, or a page's address cannot be one */
    public SetupRequest {
        services = List.copyOf(services);
        pages = List.copyOf(pages);
        Set<String> clients = new HashSet<>();
        for (CallingService service : services) {
            if (!clients.add(service.client())) {
                throw new KeycloakUnusableException("The service " + service.client()
                        + " is named twice: each has a client of its own, for one purpose.");
            }
        }
        pages.forEach(SetupRequest::requirePage);
    }

    private static void requirePage(URI page) {
        if (page.getHost() == null || page.getRawQuery() != null || page.getRawFragment() != null) {
            throw new KeycloakUnusableException(
                    "The page's address has to be a whole one, without ? and #; this is not: " + page);
        }
        if (!AdministratorSession.isSafe(page)) {
            throw new KeycloakUnusableException("People would sign in at a page that others can read along: give an"
                    + " address with https:// (http:// only on this machine), not " + page);
        }
    }
}
