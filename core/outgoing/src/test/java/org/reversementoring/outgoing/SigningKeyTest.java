package org.reversementoring.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    private Path folder;

    private Path pem(String text) throws Exception {
        return Files.writeString(folder.resolve("key.pem"), text);
    }

    private Path pem(KeyPair pair) throws Exception {
        return pem("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
    }

    private static KeyPair pair(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    @Test
    void whatItSignsIsGoodForItsCertificateAlone() throws Exception {
        KeyPair pair = pair(2048);
        SigningKey key = SigningKey.read(pem(pair));

        SignedJWT signed = SignedJWT.parse(
                key.sign(new JWTClaimsSet.Builder().issuer("client").build()));

        assertThat(signed.getJWTClaimsSet().getIssuer()).isEqualTo("client");
        assertThat(signed.verify(new RSASSAVerifier((RSAPublicKey) pair.getPublic())))
                .isTrue();
        assertThat(signed.verify(new RSASSAVerifier((RSAPublicKey) pair(2048).getPublic())))
                .isFalse();
        assertThat(key).hasToString("SigningKey");
    }

    @Test
    void aFileThatHoldsNoneSaysWhatItMustHoldAndNothingOfItself() throws Exception {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.read(folder.resolve("missing.pem")))
                .withMessageContaining("cannot be read");
        Path old = pem("-----BEGIN RSA PRIVATE KEY-----\ncanary\n-----END RSA PRIVATE KEY-----\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.read(old))
                .withMessageContaining("openssl pkcs8")
                .withMessageNotContaining("canary");
        Path broken = pem("-----BEGIN PRIVATE KEY-----\ncanary12\n-----END PRIVATE KEY-----\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.read(broken))
                .withMessage("must hold an RSA key");
        Path weak = pem(pair(1024));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.read(weak))
                .withMessageContaining("2048 bits");
    }
}
