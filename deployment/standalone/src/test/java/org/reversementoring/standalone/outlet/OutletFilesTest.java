package org.reversementoring.standalone.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.standalone.outlet.OutletFiles.UnreadableException;

class OutletFilesTest {
    private static final String WORD = "Kanari-7Qf2xLw9";
    private final WordSearch search = new WordSearch(Map.of(WORD, "D09"));

    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aLeakIsToldByFileOffsetAndDataItemAlone() throws Exception {
        Path clean = file("clean.sql", "insert into t values (1)");
        Path leaky = file("leaky.sql", "insert into t values ('secret " + WORD + "')");

        assertThat(OutletFiles.of(List.of(clean, leaky)).first(search))
                .hasValueSatisfying(leak ->
                        assertThat(leak.toString()).isEqualTo("a word of D09 (plain) ends at byte 45 of " + leaky));
        assertThat(OutletFiles.of(List.of(clean)).first(search)).isEmpty();
    }

    @Test
    void gzipIsUnpackedAndFoldersAreWalked() throws Exception {
        Path packed = folder.resolve("sink/cur/1.eml.gz");
        Files.createDirectories(packed.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(("Subject: " + WORD).getBytes(StandardCharsets.UTF_8));
        }
        OutletFiles sink = OutletFiles.of(List.of(folder.resolve("sink")));

        assertThat(sink.count()).isOne();
        assertThat(sink.first(search))
                .hasValueSatisfying(leak -> assertThat(leak.file()).isEqualTo(packed));
    }

    @Test
    void whatHidesItsContentIsNotTakenForClean() throws Exception {
        for (String start : List.of("PGDMP...", "H:2,block", "PK\u0003\u0004", "\u00fd7zXZ", "BZh91")) {
            OutletFiles files = OutletFiles.of(List.of(file("packed", start)));
            assertThatThrownBy(() -> files.first(search))
                    .as(start)
                    .isInstanceOf(UnreadableException.class)
                    .hasMessageContaining("packed is ");
        }
        OutletFiles torn = OutletFiles.of(List.of(file("torn.gz", "\u001f\u008bnot gzip at all")));
        assertThatThrownBy(() -> torn.first(search)).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> OutletFiles.of(List.of(folder.resolve("missing"))))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("missing cannot be read");
    }

    @Test
    void anEmptyFileIsKnownAsEmpty() throws Exception {
        assertThat(OutletFiles.of(List.of(file("empty", ""))).isEmpty()).isTrue();
        assertThat(OutletFiles.of(List.of(file("empty", ""), file("full", "x"))).isEmpty())
                .isFalse();
    }
}
