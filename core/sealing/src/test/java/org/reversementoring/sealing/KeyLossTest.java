package org.reversementoring.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.contract.SealerContract.HERE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.contract.SealerContract;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.SelfCheck;

/** What happens where a key-encryption key or the key store is lost, foreign or out of reach. */
class KeyLossTest {
    private static final PrivateText TEXT = new PrivateText("canary");

    @TempDir
    Path folder;

    private final String url = KeyTestDatabase.H2.fresh();
    private final AtomicLong nanos = new AtomicLong();

    private Path file() {
        return folder.resolve("kek.json");
    }

    private Keys open() {
        return Keys.open(KeyTestDatabase.settings(url, file()), Clock.systemUTC(), nanos::get, DestroyedWatch.EVERY);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, KeyTestDatabase.USER, KeyTestDatabase.PASSWORD);
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    @Test
    void theKeyFileIsMadeAtTheFirstStartForItsOwnerAloneAndServesAgain() throws IOException {
        SealedText sealed;
        try (Keys keys = open()) {
            sealed = keys.sealer().seal(SealerContract.author(), HERE, TEXT);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (Keys keys = open()) {
            assertThat(keys.sealer().open(HERE, sealed)).isEqualTo(TEXT);
        }
    }

    @Test
    void aKeyFileThatOthersCanReadIsRefused() throws IOException {
        open().close();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        refusesToOpen("chmod 600");
    }

    @Test
    void aLostKeyFileIsSaidAtTheStartAndNoNewOneIsMade() throws IOException {
        open().close();
        Files.delete(file());
        refusesToOpen("restore it from its backup");
        assertThat(file()).doesNotExist();
    }

    @Test
    void aForeignKeyFileIsSaidAtTheStart() throws IOException {
        open().close();
        Files.delete(file());
        FileKeyWrapping.openOrMake(file());
        refusesToOpen("does not hold file:");
    }

    @Test
    void aBrokenKeyFileIsSaidAtTheStart() throws IOException {
        open().close();
        Files.writeString(file(), "{}");
        refusesToOpen("holds no usable key");
    }

    @Test
    void aWrappedKeyMovedToAnotherOwnerOpensNothing() throws SQLException {
        KeyOwner mine = SealerContract.author();
        KeyOwner other = SealerContract.author();
        try (Keys keys = open()) {
            SealedText sealed = keys.sealer().seal(mine, HERE, TEXT);
            keys.sealer().seal(other, HERE, TEXT);
            sql("update rm_keys.data_key set wrapped = (select wrapped from rm_keys.data_key where owner = '"
                    + other.name() + "') where owner = '" + mine.name() + "'");
            nanos.addAndGet(Sealer.KEYS_LIVE_AT_MOST.toNanos() + 1);
            isOutOfReach(() -> keys.sealer().open(HERE, sealed));
        }
    }

    @Test
    void whileTheKeyStoreDoesNotAnswerNothingIsSealedAndNothingCountsAsErased() throws SQLException {
        KeyOwner owner = SealerContract.author();
        try (Keys keys = open()) {
            SealedText sealed = keys.sealer().seal(owner, HERE, TEXT);
            sql("alter table rm_keys.data_key rename to away");
            assertThat(keys.sealer().open(HERE, sealed)).isEqualTo(TEXT);
            nanos.addAndGet(Sealer.KEYS_LIVE_AT_MOST.toNanos() + 1);
            isOutOfReach(() -> keys.sealer().open(HERE, sealed));
            isOutOfReach(() -> keys.sealer().seal(owner, HERE, TEXT));
            isOutOfReach(() -> keys.sealer().destroy(owner));
            sql("alter table rm_keys.away rename to data_key");
            assertThat(keys.sealer().open(HERE, sealed)).isEqualTo(TEXT);
        }
    }

    @Test
    void aKeyOfTheProductOpensNoText() {
        try (Keys keys = open()) {
            SealedText sealed = keys.sealer().seal(SealerContract.author(), HERE, TEXT);
            assertThatExceptionOfType(Sealer.UnreadableException.class)
                    .isThrownBy(
                            () -> keys.sealer().open(HERE, new SealedText(TinkFingerprints.OWNER, sealed.cipher())));
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidAtTheStart() {
        assertThatThrownBy(() -> Keys.open(
                        new KeySettings("jdbc:postgresql://127.0.0.1:1/none", "u", "s3cret", file(), null),
                        Clock.systemUTC()))
                .isInstanceOf(KeysUnavailableException.class)
                .hasMessageContaining("cannot be reached")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
    }

    @Test
    void theSelfCheckSaysWhichOfTheTwoIsWrong() throws IOException {
        KeySettings settings = KeyTestDatabase.settings(url, file());
        open().close();
        assertThat(Keys.selfCheck(settings)).hasSize(2).allMatch(SelfCheck::ok);
        Files.delete(file());
        assertThat(Keys.selfCheck(settings))
                .satisfiesExactly(
                        store -> assertThat(store.ok()).isTrue(),
                        kek -> assertThat(kek.text())
                                .contains("There is no key file")
                                .contains("restore it"));
    }

    private void refusesToOpen(String words) {
        assertThatThrownBy(this::open)
                .isInstanceOf(KeysUnavailableException.class)
                .hasMessageContaining(words);
    }

    private static void isOutOfReach(Runnable call) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(call::run)
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.ELSEWHERE_UNAVAILABLE))
                .withMessageNotContaining("canary");
    }
}
