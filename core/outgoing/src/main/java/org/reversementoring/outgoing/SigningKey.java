package org.reversementoring.outgoing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The private key by which the product shows another system who it is (RFC 7523). It prints nothing of itself. */
public final class SigningKey {
    private static final int LEAST_BITS = 2048;
    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private final RSAPrivateKey key;

    private SigningKey(RSAPrivateKey key) {
        this.key = key;
    }

    /**
     * Reads an unencrypted RSA key in PKCS#8 from a PEM file, which may hold the certificate too.
     *
     * @throws IllegalArgumentException with what is wrong, and nothing of the file
     */
    public static SigningKey read(Path file) {
        String pem;
        try {
            pem = Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalArgumentException("names a file that cannot be read");
        }
        Matcher found = PKCS8.matcher(pem);
        if (!found.find()) {
            throw new IllegalArgumentException(
                    "must be a PEM file with BEGIN PRIVATE KEY; openssl pkcs8 -topk8 -nocrypt makes one");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(found.group(1));
            RSAPrivateKey key =
                    (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            if (key.getModulus().bitLength() < LEAST_BITS) {
                throw new IllegalArgumentException("must hold an RSA key of " + LEAST_BITS + " bits or more");
            }
            return new SigningKey(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("must hold an RSA key");
        }
    }

    /** The claims as a compact JWT, signed by RS256. */
    public String sign(JWTClaimsSet claims) {
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("RS256 is not available", e);
        }
        return jwt.serialize();
    }

    @Override
    public String toString() {
        return "SigningKey";
    }
}
