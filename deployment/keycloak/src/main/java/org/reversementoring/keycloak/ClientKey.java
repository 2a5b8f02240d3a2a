package org.reversementoring.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;

/** With what Keycloak verifies a client that signs in by {@code private_key_jwt} instead of a secret. */
public sealed interface ClientKey {
    /** @param base64 the X.509 certificate, DER */
    record Certificate(String base64) implements ClientKey {
        @Override
        public Map<String, String> attributes() {
            return Map.of("use.jwks.url", "false", "jwt.credential.certificate", base64);
        }
    }

    /** Where the client publishes its keys. */
    record KeySet(URI url) implements ClientKey {
        @Override
        public Map<String, String> attributes() {
            return Map.of("use.jwks.url", "true", "jwks.url", url.toString());
        }
    }

    /** How Keycloak keeps it at the client. */
    Map<String, String> attributes();

    /**
     * @param text an https address of a key set, or the path of a file with a certificate (PEM or DER)
     * @throws KeycloakUnusableException where it is neither
     */
    static ClientKey parse(String text) {
        if (text.startsWith("https://")) {
            return new KeySet(address(text));
        }
        if (text.contains("://")) {
            throw new KeycloakUnusableException("The key set " + text + " is not at an https address.");
        }
        try (InputStream in = Files.newInputStream(Path.of(text))) {
            byte[] der = CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getEncoded();
            return new Certificate(Base64.getEncoder().encodeToString(der));
        } catch (IOException e) {
            throw new KeycloakUnusableException("The certificate file " + text + " cannot be read.");
        } catch (CertificateEncodingException e) {
            throw new KeycloakUnusableException("The file " + text + " holds no certificate that can be used.");
        } catch (CertificateException e) {
            throw new KeycloakUnusableException(
                    "The file " + text + " holds no X.509 certificate; a private key is never given to Keycloak.");
        }
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Refused below, like an address without a host.
        }
        throw new KeycloakUnusableException("The key set's address is not one: " + text);
    }
}
