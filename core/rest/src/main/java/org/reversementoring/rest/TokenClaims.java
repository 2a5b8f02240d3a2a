package org.reversementoring.rest;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.StaffRole;

/** What the claims of a token with a good signature have to be. */
final class TokenClaims {
    /** How far the sign-on's clock and ours may be apart. */
    static final Duration SKEW = Duration.ofSeconds(60);
    /** A staff role that was taken away in the sign-on lives on in tokens; so long, and the skew. */
    static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    /** The scope of a person's token. */
    static final String PEOPLE = "reverse-mentoring";
    /** The scope of a service's token. A service never speaks for a person: no employee number is read from it. */
    static final String SERVICES = "reverse-mentoring-integration";

    private final String issuer;
    private final String audience;

    TokenClaims(String issuer, String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    /**
     * A token's words and the time in which they hold.
     *
     * @param notBefore and {@code expires}: as the token says, without skew
     */
    record Lasting(VerifiedToken token, Instant notBefore, Instant expires) {
        /** @throws TokenRefusedException before and after its time */
        VerifiedToken at(Instant now) {
            if (now.isAfter(expires.plus(SKEW))) {
                throw new TokenRefusedException(TokenRefusal.EXPIRED);
            }
            if (now.isBefore(notBefore.minus(SKEW))) {
                throw new TokenRefusedException(TokenRefusal.NOT_YET_VALID);
            }
            return token;
        }
    }

    /** @throws TokenRefusedException for a token that is not for us; its time is not looked at yet */
    Lasting read(JWTClaimsSet claims, Instant now) {
        try {
            if (!issuer.equals(claims.getIssuer())) {
                throw new TokenRefusedException(TokenRefusal.ISSUER);
            }
            if (!claims.getAudience().contains(audience)) {
                throw new TokenRefusedException(TokenRefusal.AUDIENCE);
            }
            if (claims.getClaim("cnf") != null) {
                throw new TokenRefusedException(TokenRefusal.PROOF_NEEDED);
            }
            Instant issued = time(claims.getIssueTime());
            Instant expires = time(claims.getExpirationTime());
            if (issued.isAfter(now.plus(SKEW))) {
                throw new TokenRefusedException(TokenRefusal.FROM_THE_FUTURE);
            }
            if (Duration.between(issued, expires).compareTo(LONGEST_LIFE) > 0) {
                throw new TokenRefusedException(TokenRefusal.LIVES_TOO_LONG);
            }
            Date notBefore = claims.getNotBeforeTime();
            return new Lasting(token(claims, now), notBefore == null ? issued : notBefore.toInstant(), expires);
        } catch (ParseException e) {
            throw new TokenRefusedException(TokenRefusal.CLAIM);
        }
    }

    private VerifiedToken token(JWTClaimsSet claims, Instant now) throws ParseException {
        Date authenticated = claims.getDateClaim("auth_time");
        if (authenticated != null && authenticated.toInstant().isAfter(now.plus(SKEW))) {
            throw new TokenRefusedException(TokenRefusal.CLAIM);
        }
        String account = issuer + "|" + text(claims.getSubject());
        String client = text(claims.getStringClaim("client_id"));
        boolean service = isService(text(claims.getStringClaim("scope")));
        Set<String> roles = roles(claims);
        if (!service) {
            roles.remove(StaffRole.INTEGRATION.claim());
        }
        return new VerifiedToken(
                account,
                service ? null : claims.getStringClaim("employee_number"),
                client,
                roles,
                authenticated == null ? null : authenticated.toInstant(),
                claims.getStringClaim("acr"));
    }

    /** A token is a person's or a service's, and says which. */
    private static boolean isService(String scope) {
        List<String> scopes = List.of(scope.split(" "));
        boolean service = scopes.contains(SERVICES);
        if (service == scopes.contains(PEOPLE)) {
            throw new TokenRefusedException(TokenRefusal.SCOPE);
        }
        return service;
    }

    private static Instant time(@Nullable Date claim) {
        if (claim == null) {
            throw new TokenRefusedException(TokenRefusal.CLAIM);
        }
        return claim.toInstant();
    }

    private static String text(@Nullable String claim) {
        if (claim == null || claim.isBlank()) {
            throw new TokenRefusedException(TokenRefusal.CLAIM);
        }
        return claim;
    }

    private static Set<String> roles(JWTClaimsSet claims) throws ParseException {
        Map<String, Object> access = claims.getJSONObjectClaim("realm_access");
        Object roles = access == null ? List.of() : access.get("roles");
        Set<String> names = new HashSet<>();
        if (roles instanceof Collection<?> all) {
            all.forEach(role -> names.add(String.valueOf(role)));
        }
        return names;
    }
}
