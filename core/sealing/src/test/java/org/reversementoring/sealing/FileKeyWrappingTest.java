package org.reversementoring.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.sealing.KeyWrapping.Wrapped;

class FileKeyWrappingTest implements KeyWrappingContract {
    @TempDir
    Path folder;

    @Override
    public KeyWrapping fresh() {
        return FileKeyWrapping.openOrMake(folder.resolve(UUID.randomUUID() + ".json"));
    }

    @Test
    void aNodeFindsTheVersionThatAnotherNodeWroteIntoTheFile() {
        Path file = folder.resolve("kek.json");
        KeyWrapping one = FileKeyWrapping.openOrMake(file);
        KeyWrapping other = FileKeyWrapping.openOrMake(file);
        other.newVersion();
        Wrapped wrapped = other.wrap("person/1", KEY);
        assertThat(one.unwrap("person/1", wrapped)).isEqualTo(KEY);
        assertThat(one.current()).isEqualTo(other.current());
    }

    @Test
    void newVersionsOfTwoNodesBothStayInTheFile() {
        Path file = folder.resolve("kek.json");
        KeyWrapping one = FileKeyWrapping.openOrMake(file);
        KeyWrapping other = FileKeyWrapping.openOrMake(file);
        one.newVersion();
        Wrapped byOne = one.wrap("person/1", KEY);
        other.newVersion();
        assertThat(FileKeyWrapping.open(file).unwrap("person/1", byOne)).isEqualTo(KEY);
    }

    @Test
    void aLinkToTheFileStaysALink() throws Exception {
        Path file = folder.resolve("kek.json");
        FileKeyWrapping.openOrMake(file);
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        KeyWrapping kek = FileKeyWrapping.open(link);
        Wrapped before = kek.wrap("person/1", KEY);
        kek.newVersion();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(FileKeyWrapping.open(file).unwrap("person/1", before)).isEqualTo(KEY);
        assertThat(FileKeyWrapping.open(file).current()).isEqualTo(kek.current());
    }
}
