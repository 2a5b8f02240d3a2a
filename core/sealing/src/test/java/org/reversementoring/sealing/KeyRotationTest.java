package org.reversementoring.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.contract.SealerContract.HERE;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.contract.SealerContract;
import org.reversementoring.sealing.testing.TransitSimulator;

/** Both key levels are renewed while two nodes work. */
class KeyRotationTest {
    private static final String TOKEN = "s.T0ken";
    private static final PrivateText TEXT = new PrivateText("canary");

    @TempDir
    Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    private Path file() {
        return folder.resolve("kek.json");
    }

    private Keys node(String url, @Nullable URI transit) {
        TransitSettings settings =
                transit == null ? null : new TransitSettings(transit, "transit", "people", "", () -> TOKEN);
        Keys keys = Keys.open(
                new KeySettings(url, KeyTestDatabase.USER, KeyTestDatabase.PASSWORD, file(), settings),
                Clock.systemUTC(),
                nanos::get,
                Duration.ofMillis(100));
        opened.add(keys);
        return keys;
    }

    private URI transit() throws IOException {
        TransitSimulator transit = TransitSimulator.start(TOKEN).withKey("people", true);
        opened.add(transit);
        return transit.uri();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noTextFailsToOpenWhileBothLevelsAreRenewedUnderLoad(boolean byTransit) throws Exception {
        String url = KeyTestDatabase.POSTGRESQL.fresh();
        URI transit = byTransit ? transit() : null;
        List<Keys> nodes = List.of(node(url, transit), node(url, transit));
        List<KeyOwner> owners = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            owners.add(SealerContract.author());
        }
        Queue<SealedText> texts = new ConcurrentLinkedQueue<>();
        owners.forEach(o -> texts.add(nodes.get(0).sealer().seal(o, HERE, TEXT)));
        String before = nodes.get(0).status().present();
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong opens = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> load = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Keys sealing = nodes.get(i % 2);
                Keys opening = nodes.get((i + 1) % 2);
                load.add(threads.submit(() -> {
                    while (!over.get()) {
                        work(sealing, opening, owners, texts);
                        opens.incrementAndGet();
                    }
                    return true;
                }));
            }
            Keys third = node(url, transit);
            for (int round = 0; round < 3; round++) {
                long begun = opens.get();
                third.rotation().newKekVersion();
                third.rotation().rewrap(done -> {});
                third.rotation().rotateData(Duration.ZERO, done -> {});
                while (opens.get() < begun + 40 && load.stream().noneMatch(Future::isDone)) {
                    Thread.sleep(1);
                }
            }
            over.set(true);
            for (Future<?> one : load) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        for (Keys node : nodes) {
            texts.forEach(text -> assertThat(node.sealer().open(HERE, text)).isEqualTo(TEXT));
        }
        KeyStatus status = node(url, transit).status();
        assertThat(status.present()).isNotEqualTo(before);
        assertThat(status.byGeneration().get(4)).isGreaterThanOrEqualTo(owners.size());
        assertThat(status.behind()).isZero();
        assertThat(opens.get()).isGreaterThan(100);
    }

    /** One text sealed and opened across nodes, one old text opened; now and then five minutes pass. */
    private void work(Keys sealing, Keys opening, List<KeyOwner> owners, Queue<SealedText> texts) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        KeyOwner owner = random.nextInt(100) == 0 ? SealerContract.author() : owners.get(random.nextInt(owners.size()));
        SealedText sealed = sealing.sealer().seal(owner, HERE, TEXT);
        assertThat(opening.sealer().open(HERE, sealed)).isEqualTo(TEXT);
        SealedText old = texts.poll();
        assertThat(sealing.sealer().open(HERE, old)).isEqualTo(TEXT);
        texts.add(old);
        if (owners.contains(owner) && texts.size() < 200) {
            texts.add(sealed);
        }
        if (random.nextInt(50) == 0) {
            nanos.addAndGet(Duration.ofMinutes(6).toNanos());
        }
    }

    @Test
    void aRotationThatWasBrokenOffGoesOnWithMixedVersionsInBetween() {
        String url = KeyTestDatabase.H2.fresh();
        Keys keys = node(url, null);
        List<SealedText> texts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            texts.add(keys.sealer().seal(SealerContract.author(), HERE, TEXT));
        }
        String old = keys.status().present();
        String fresh = keys.rotation().newKekVersion();
        assertThatThrownBy(() -> keys.rotation().rewrap(done -> {
                    if (done == 4) {
                        throw new IllegalStateException("the power went out");
                    }
                }))
                .hasMessage("the power went out");
        Keys next = node(url, null);
        assertThat(next.status().byKek()).isEqualTo(Map.of(old, 7L, fresh, 4L));
        assertThat(next.status().behind()).isEqualTo(7);
        texts.forEach(text -> assertThat(next.sealer().open(HERE, text)).isEqualTo(TEXT));
        assertThat(next.rotation().rewrap(done -> {})).isEqualTo(7);
        assertThat(next.rotation().rewrap(done -> {})).isZero();
        assertThat(next.status().byKek()).isEqualTo(Map.of(fresh, 11L));
        assertThat(next.fingerprints().of("pseudonym", "a"))
                .isEqualTo(keys.fingerprints().of("pseudonym", "a"));
    }

    @Test
    void onlyKeysOlderThanAskedAreRenewedAndNeverTheProductsOwn() {
        Keys keys = node(KeyTestDatabase.H2.fresh(), null);
        keys.sealer().seal(SealerContract.author(), HERE, TEXT);
        assertThat(keys.rotation().rotateData(Duration.ofDays(1), done -> {})).isZero();
        assertThat(keys.rotation().rotateData(Duration.ZERO, done -> {})).isEqualTo(1);
        assertThat(keys.status().byGeneration()).isEqualTo(Map.of(1, 1L, 2, 1L));
    }

    @Test
    void aSiteMovesFromTheKeyFileToATransitEngineByOneRotation() throws IOException {
        String url = KeyTestDatabase.H2.fresh();
        SealedText sealed = node(url, null).sealer().seal(SealerContract.author(), HERE, TEXT);
        URI transit = transit();
        Keys moved = node(url, transit);
        assertThat(moved.sealer().open(HERE, sealed)).isEqualTo(TEXT);
        assertThat(moved.rotation().rewrap(done -> {})).isEqualTo(2);
        Files.delete(file());
        assertThat(node(url, transit).sealer().open(HERE, sealed)).isEqualTo(TEXT);
    }

    @Test
    void aKeyDestroyedDuringARotationStaysDestroyed() {
        Keys keys = node(KeyTestDatabase.H2.fresh(), null);
        List<KeyOwner> owners = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            owners.add(SealerContract.author());
            keys.sealer().seal(owners.get(i), HERE, TEXT);
        }
        keys.rotation().newKekVersion();
        keys.rotation().rewrap(done -> {
            if (done == 1) {
                owners.forEach(keys.sealer()::destroy);
            }
        });
        assertThat(keys.status().all()).isEqualTo(1);
        assertThat(keys.status().destroyed()).isEqualTo(5);
    }
}
