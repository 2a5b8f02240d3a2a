package org.reversementoring.standalone;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.StaffRole;
import org.reversementoring.keycloak.RealmDefinition;
import org.reversementoring.keycloak.TestLogin;
import org.reversementoring.keycloak.TokenEndpoint;
import org.reversementoring.privacycheck.Cast;
import org.reversementoring.privacycheck.Part;

/** Somebody who plays a part, with an access token that is asked for anew before it ends. */
final class PartLogin {
    private static final Duration SPARE = Duration.ofSeconds(60);

    private final @Nullable TestLogin login;
    private @Nullable String token;
    private Instant ends = Instant.MIN;

    /**
     * @param login null where a token was given
     * @param token null where a login was given
     */
    PartLogin(@Nullable TestLogin login, @Nullable String token) {
        this.login = login;
        this.token = token;
    }

    /** @throws UnableException where there is none to be had */
    synchronized String token(Part part, TokenEndpoint endpoint, Clock clock) {
        if (login != null && clock.instant().plus(SPARE).isAfter(ends)) {
            try {
                token = login.token(endpoint);
                ends = claims(part, token).getExpirationTime().toInstant();
            } catch (IllegalStateException | UncheckedIOException e) {
                throw new UnableException(
                        "There is no token for " + part + " (" + login + "): " + e.getMessage() + ".");
            }
        }
        if (token == null) {
            throw new UnableException("There is neither a login nor a token for " + part + ".");
        }
        return token;
    }

    /**
     * Demands that the token makes its holder this part.
     *
     * @throws UnableException otherwise
     */
    void require(Part part, TokenEndpoint endpoint, Clock clock) {
        JWTClaimsSet claims = claims(part, token(part, endpoint, clock));
        Object number = claims.getClaim(RealmDefinition.EMPLOYEE_NUMBER);
        if (part.isEmployee() && !Cast.number(part).value().equals(number)) {
            throw new UnableException(
                    "The login of " + part + " is not the throw-away employee: its token needs the claim "
                            + RealmDefinition.EMPLOYEE_NUMBER + " with " + Cast.number(part) + ".");
        }
        StaffRole role = part.staffRole();
        if (role != null && !roles(claims).contains(role.claim())) {
            throw new UnableException("The login of " + part + " lacks the realm role " + role.claim() + ".");
        }
    }

    private static Collection<?> roles(JWTClaimsSet claims) {
        return claims.getClaim("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof Collection<?> roles
                ? roles
                : List.of();
    }

    private static JWTClaimsSet claims(Part part, String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new UnableException("The token of " + part + " is no access token that can be read.");
        }
    }
}
