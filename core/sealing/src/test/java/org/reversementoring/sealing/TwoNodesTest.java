package org.reversementoring.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.contract.SealerContract.HERE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.contract.SealerContract;

/** Two nodes on one key store. */
class TwoNodesTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final PrivateText TEXT = new PrivateText("canary");

    @TempDir
    Path folder;

    private final List<Keys> opened = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    private Keys node(String url, Duration lookEvery) {
        Keys keys = Keys.open(
                KeyTestDatabase.settings(url, folder.resolve("kek.json")), Clock.systemUTC(), nanos::get, lookEvery);
        opened.add(keys);
        return keys;
    }

    @AfterEach
    void close() {
        opened.forEach(Keys::close);
    }

    @ParameterizedTest
    @EnumSource
    void firstTextsOfOneOwnerOnBothNodesAtOnceEndWithOneKey(KeyTestDatabase database) throws Exception {
        String url = database.fresh();
        List<Keys> nodes = List.of(node(url, NEVER), node(url, NEVER));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                KeyOwner owner = SealerContract.author();
                CyclicBarrier together = new CyclicBarrier(2);
                List<Callable<SealedText>> seals = new ArrayList<>();
                for (Keys node : nodes) {
                    seals.add(() -> {
                        together.await();
                        return node.sealer().seal(owner, HERE, TEXT);
                    });
                }
                for (Future<SealedText> sealed : threads.invokeAll(seals)) {
                    for (Keys node : nodes) {
                        assertThat(node.sealer().open(HERE, sealed.get())).isEqualTo(TEXT);
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyDestroyedOnOneNodeEndsOnTheOtherAtItsNextLook(KeyTestDatabase database) throws Exception {
        String url = database.fresh();
        Keys a = node(url, NEVER);
        Keys b = node(url, Duration.ofMillis(50));
        KeyOwner owner = SealerContract.author();
        SealedText sealed = a.sealer().seal(owner, HERE, TEXT);
        assertThat(b.sealer().open(HERE, sealed)).isEqualTo(TEXT);
        a.sealer().destroy(owner);
        Instant end = Instant.now().plusSeconds(10);
        while (opens(b, sealed) && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        assertThat(opens(b, sealed)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aNodeWithoutNewsEndsADestroyedKeyAfterFiveMinutes(KeyTestDatabase database) {
        String url = database.fresh();
        Keys a = node(url, NEVER);
        Keys b = node(url, NEVER);
        KeyOwner owner = SealerContract.author();
        SealedText sealed = a.sealer().seal(owner, HERE, TEXT);
        assertThat(b.sealer().open(HERE, sealed)).isEqualTo(TEXT);
        a.sealer().destroy(owner);
        assertThat(opens(a, sealed)).isFalse();
        assertThat(opens(b, sealed)).isTrue();
        nanos.addAndGet(Sealer.KEYS_LIVE_AT_MOST.toNanos() + 1);
        assertThat(opens(b, sealed)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSealedUnderANewKeyOpensOnTheNodeThatStillHoldsTheOld(KeyTestDatabase database) {
        String url = database.fresh();
        Keys a = node(url, NEVER);
        Keys b = node(url, NEVER);
        KeyOwner owner = SealerContract.author();
        b.sealer().open(HERE, a.sealer().seal(owner, HERE, TEXT));
        a.sealer().destroy(owner);
        SealedText again = a.sealer().seal(owner, HERE, TEXT);
        assertThat(b.sealer().open(HERE, again)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void fingerprintsAreTheSameOnAllNodesAndAfterARestart(KeyTestDatabase database) {
        String url = database.fresh();
        String print = node(url, NEVER).fingerprints().of("pseudonym", "a");
        assertThat(node(url, NEVER).fingerprints().of("pseudonym", "a")).isEqualTo(print);
    }

    @ParameterizedTest
    @EnumSource
    void theKeyStoreHoldsNoKeyThatIsNotWrapped(KeyTestDatabase database) throws Exception {
        String url = database.fresh();
        KeyOwner owner = SealerContract.author();
        node(url, NEVER).sealer().seal(owner, HERE, TEXT);
        try (Connection connection = DriverManager.getConnection(url, KeyTestDatabase.USER, KeyTestDatabase.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select owner, wrapped, kek_ref from rm_keys.data_key")) {
            List<String> owners = new ArrayList<>();
            while (rows.next()) {
                owners.add(rows.getString(1));
                assertThat(rows.getString(3)).startsWith("file:");
                byte[] bytes = Base64.getDecoder().decode(rows.getString(2));
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("type.googleapis.com");
            }
            assertThat(owners).containsExactlyInAnyOrder(owner.name(), TinkFingerprints.OWNER);
        }
    }

    private static boolean opens(Keys node, SealedText sealed) {
        try {
            return node.sealer().open(HERE, sealed).equals(TEXT);
        } catch (Sealer.UnreadableException e) {
            return false;
        }
    }
}
