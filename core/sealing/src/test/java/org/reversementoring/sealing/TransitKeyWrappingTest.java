package org.reversementoring.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.sealing.KeyWrapping.Wrapped;
import org.reversementoring.sealing.testing.TransitSimulator;

/** Over real HTTP against the simulated engine. */
class TransitKeyWrappingTest implements KeyWrappingContract {
    private static final String TOKEN = "s.T0ken-for-tests";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private TransitSimulator transit;
    private final AtomicReference<String> token = new AtomicReference<>(TOKEN);

    @BeforeEach
    void start() throws IOException {
        transit = TransitSimulator.start(TOKEN).withKey("people", true);
    }

    @AfterEach
    void stop() {
        transit.close();
    }

    @Override
    public KeyWrapping fresh() {
        return wrapping("people", "");
    }

    private KeyWrapping wrapping(String key, String namespace) {
        return new TransitKeyWrapping(
                new TransitSettings(transit.uri(), "transit", key, namespace, token::get), PATIENCE);
    }

    @Test
    void sealingNeedsNoMoreThanEncryptAndDecrypt() {
        KeyWrapping kek = fresh();
        kek.current();
        kek.unwrap("person/1", kek.wrap("person/1", KEY));
        assertThat(transit.calls()).containsOnly("POST /v1/transit/encrypt/people", "POST /v1/transit/decrypt/people");
    }

    @Test
    void aRenewedTokenIsTakenAtTheNextCall() {
        KeyWrapping kek = fresh();
        Wrapped wrapped = kek.wrap("person/1", KEY);
        transit.replaceTokens("s.another");
        refuses(() -> kek.unwrap("person/1", wrapped), "403");
        token.set("s.another");
        assertThat(kek.unwrap("person/1", wrapped)).isEqualTo(KEY);
    }

    @Test
    void aTokenThatCannotBeSentIsNotRepeated() {
        token.set("broken\ntoken");
        refuses(() -> fresh().current(), "characters that no token has");
    }

    @Test
    void aSealedEngineIsSaid() {
        transit.seal(true);
        refuses(() -> fresh().current(), "unseal it");
    }

    @Test
    void aMissingKeyIsSaidWithHowToMakeIt() {
        refuses(() -> wrapping("missing", "").current(), "derived=true");
    }

    @Test
    void theNamespaceIsSent() {
        transit.namespace("people/eu");
        refuses(() -> fresh().current(), "no transit engine");
        assertThat(wrapping("people", "people/eu").current()).isEqualTo("transit:transit/people:v1");
    }

    @Test
    void aVersionThatTheEngineNoLongerUnwrapsIsSaid() {
        KeyWrapping kek = fresh();
        Wrapped old = kek.wrap("person/1", KEY);
        kek.newVersion();
        Wrapped anew = kek.rewrap("person/1", old);
        transit.minDecryptionVersion("people", 2);
        refuses(() -> kek.unwrap("person/1", old), "min_decryption_version");
        assertThat(kek.unwrap("person/1", anew)).isEqualTo(KEY);
    }

    @Test
    void aKeyThatDoesNotBindTheOwnerIsFoundByTheSelfCheck() {
        transit.withKey("loose", false);
        KeyStore empty =
                new KeyStore(KeyDatabase.open(KeyTestDatabase.settings(KeyTestDatabase.H2.fresh(), Path.of("none"))));
        assertThatExceptionOfType(KeysUnavailableException.class)
                .isThrownBy(() -> KeyEncryption.verify(wrapping("loose", ""), empty))
                .withMessageContaining("it has to bind the owner");
        KeyEncryption.verify(fresh(), empty);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|",
                "200|not json",
                "200|[]",
                "200|{\"data\": {}}",
                "200|{\"data\": {\"ciphertext\": 7, \"plaintext\": {}}}",
                "200|{\"data\": {\"ciphertext\": \"<script>\", \"plaintext\": \"%%%\"}}",
                "204|",
                "307|",
                "429|{\"errors\": [\"canary\"]}",
                "500|{\"errors\": [\"canary\"]}",
                "400|{\"errors\": \"canary\"}"
            })
    void aForeignAnswerIsRefusedAndNotRepeated(int status, String body) {
        KeyWrapping kek = fresh();
        Wrapped wrapped = kek.wrap("person/1", KEY);
        transit.answerWith(status, body == null ? "" : body, Duration.ZERO);
        refuses(() -> kek.wrap("person/1", KEY), "");
        refuses(() -> kek.unwrap("person/1", wrapped), "");
        refuses(() -> kek.rewrap("person/1", wrapped), "");
        transit.answerAgain();
        assertThat(kek.unwrap("person/1", wrapped)).isEqualTo(KEY);
    }

    @Test
    void anAnswerThatDoesNotComeIsNotWaitedForForever() {
        transit.answerWith(200, "{}", Duration.ofSeconds(20));
        refuses(() -> fresh().current(), "did not answer within 1 s");
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() {
        transit.answerWith(200, "{\"data\": \"" + "x".repeat(1_000_000) + "\"}", Duration.ZERO);
        refuses(() -> fresh().current(), "broke off");
    }

    @Test
    void anEngineThatIsNotThereIsSaid() {
        KeyWrapping kek = new TransitKeyWrapping(
                new TransitSettings(URI.create("http://127.0.0.1:1"), "transit", "people", "", token::get), PATIENCE);
        refuses(kek::current, "cannot be reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../sys", "a b", "", "a?b", "/transit"})
    void aMountThatIsNoPathIsRefused(String mount) {
        assertThatThrownBy(() -> new TransitSettings(transit.uri(), mount, "people", "", token::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mount");
    }

    private void refuses(Runnable call, String words) {
        assertThatExceptionOfType(KeysUnavailableException.class)
                .isThrownBy(call::run)
                .withMessageContaining(words)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(token.get(), TOKEN, "canary", "script"));
    }
}
