package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.contract.SealerContract;
import org.reversementoring.people.PersonId;

class TinkSealerTest implements SealerContract {
    private static final KeyOwner OWNER = new KeyOwner.Person(new PersonId(new UUID(1, 2)));
    private static final Place PLACE = new Place(DataItem.D15, new UUID(3, 4), "answers");
    private static final PrivateText TEXT = new PrivateText("I am tired of it");

    @TempDir
    Path folder;

    @Override
    public Sealer fresh() {
        return TinkSealer.ofKeyFile(folder.resolve("contract.json"));
    }

    @Test
    void aSealedTextOpensInItsPlaceAlone() {
        Sealer sealer = TinkSealer.ofKeyFile(folder.resolve("key.json"));
        SealedText sealed = sealer.seal(OWNER, PLACE, TEXT);
        assertThat(sealed.cipher()).doesNotContain("tired");
        assertThat(sealer.open(PLACE, sealed)).isEqualTo(TEXT);
        assertThatThrownBy(() -> sealer.open(new Place(DataItem.D15, new UUID(3, 5), "answers"), sealed))
                .isInstanceOf(Sealer.UnreadableException.class);
        assertThatThrownBy(() -> sealer.open(PLACE, new SealedText("person/" + new UUID(9, 9), sealed.cipher())))
                .isInstanceOf(Sealer.UnreadableException.class);
    }

    @Test
    void theKeyFileServesAgainAfterARestart() {
        Path file = folder.resolve("key.json");
        SealedText sealed = TinkSealer.ofKeyFile(file).seal(OWNER, PLACE, TEXT);
        assertThat(TinkSealer.ofKeyFile(file).open(PLACE, sealed)).isEqualTo(TEXT);
    }

    @Test
    void aKeyFileThatOthersCanReadIsRefused() throws IOException {
        Path file = folder.resolve("key.json");
        TinkSealer.ofKeyFile(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> TinkSealer.ofKeyFile(file)).hasMessageContaining("chmod 600");
    }
}
