package org.reversementoring.rest;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks at a token's form and header before any key is looked for: what a stranger can write without a key. */
final class TokenHead {
    /** In characters. Keycloak's have about 1,300; more than this does not fit the header limit of most servers. */
    static final int MAX_LENGTH = 8 * 1024;

    static final List<String> SUPPORTED =
            List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt");
    private static final List<String> KEYS = List.of("jwk", "jku", "x5u", "x5c");
    /** No extension is known here, so every list of critical ones is refused; b64 needs such a list. */
    private static final List<String> EXTENSIONS = List.of("crit", "b64");

    private final Set<String> allowed;

    /** @throws IllegalArgumentException for a name that is none of the supported algorithms */
    TokenHead(Collection<String> algorithms) {
        allowed = Set.copyOf(algorithms);
        if (!SUPPORTED.containsAll(allowed)) {
            throw new IllegalArgumentException("token algorithms " + allowed + " are not all among " + SUPPORTED);
        }
    }

    /** @throws TokenRefusedException for what is no access token by its looks */
    SignedJWT read(String token) {
        if (token.isEmpty()) {
            throw new TokenRefusedException(TokenRefusal.NO_TOKEN);
        }
        if (token.length() > MAX_LENGTH) {
            throw new TokenRefusedException(TokenRefusal.TOO_LONG);
        }
        String[] parts = parts(token);
        try {
            check(JSONObjectUtils.parse(new Base64URL(parts[0]).decodeToString()));
            return SignedJWT.parse(token);
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            throw new TokenRefusedException(TokenRefusal.NOT_A_TOKEN);
        }
    }

    private static String[] parts(String token) {
        String[] parts = token.split("\\.", -1);
        boolean written = token.chars().allMatch(c -> c == '.' || c == '-' || c == '_' || isLetterOrDigit(c));
        if (written && parts.length == 5) {
            throw new TokenRefusedException(TokenRefusal.ENCRYPTED);
        }
        if (!written || parts.length != 3) {
            throw new TokenRefusedException(TokenRefusal.NOT_A_TOKEN);
        }
        return parts;
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private void check(Map<String, Object> header) throws ParseException {
        String algorithm = JSONObjectUtils.getString(header, "alg");
        if (algorithm == null || algorithm.equalsIgnoreCase("none")) {
            throw new TokenRefusedException(TokenRefusal.UNSIGNED);
        }
        if (!allowed.contains(algorithm)) {
            throw new TokenRefusedException(TokenRefusal.ALGORITHM);
        }
        if (KEYS.stream().anyMatch(header::containsKey)) {
            throw new TokenRefusedException(TokenRefusal.KEY_IN_HEADER);
        }
        if (EXTENSIONS.stream().anyMatch(header::containsKey)) {
            throw new TokenRefusedException(TokenRefusal.CRITICAL_HEADER);
        }
        String type = JSONObjectUtils.getString(header, "typ");
        if (type == null || !TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            throw new TokenRefusedException(TokenRefusal.TYPE);
        }
    }
}
