package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What the search of files says, line for line. */
class OutletOptionsTest {
    private static final String WORD = "canary-d09-0123456789abcdef";

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();

    @Command
    private static final class Given {
        @Mixin
        private OutletOptions outlets = new OutletOptions();
    }

    private boolean search(Instant since, String... arguments) {
        Given given = new Given();
        new CommandLine(given).parseArgs(arguments);
        return given.outlets.search(Set.of(WORD), Map.of("Privacy Check mentor", "D28"), since, lines::add);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void whatWasNotGivenIsNotChecked() {
        assertThat(search(Instant.EPOCH)).isFalse();
        assertThat(lines)
                .containsExactly(
                        "not checked  SG26 database dump: give --dump FILE",
                        "not checked  M6 log: give --log FILE",
                        "not checked  M6 mail: give --mail FILE or folder",
                        "not checked  M6 outgoing calls: give --outbound FILE");
    }

    @Test
    void aLeakNamesFileByteAndDataItemAndNeverTheWord() throws IOException {
        String dump = file("dump.sql", "privacy-check-mentor");
        String log = file("log.txt", "INFO " + WORD);

        assertThat(search(Instant.EPOCH, "--dump", dump, "--log", log)).isTrue();
        assertThat(lines)
                .contains("ok    SG26 database dump: none of 1 words in 1 files")
                .contains("LEAK  M6 log: a word of D09 (plain) ends at byte 32 of " + log);
        assertThat(lines.toString()).doesNotContain(WORD);
    }

    @Test
    void aMailMustNotNameAnybodyAndAnyOtherOutletMay() throws IOException {
        String letter = file("0000.eml", "Subject: There is something to read\r\n\r\nfor privacy check MENTOR");
        String log = file("log.txt", "INFO Privacy Check mentor");

        assertThat(search(Instant.EPOCH, "--mail", letter, "--log", log)).isTrue();
        assertThat(lines)
                .contains("ok    M6 log: none of 1 words in 1 files")
                .anyMatch(line -> line.startsWith("LEAK  M6 mail: a word of D28 "));
    }

    @Test
    void whatNeedNotBeSealedMayLieInADump() throws IOException {
        String story = "canary-d35-0123456789abcdef";
        Given given = new Given();
        new CommandLine(given).parseArgs("--dump", file("dump.sql", "privacy-check-mentor " + story));

        assertThat(given.outlets.search(Set.of(WORD, story), Map.of(), Instant.EPOCH, lines::add))
                .isFalse();
        assertThat(lines).contains("ok    SG26 database dump: none of 1 words in 1 files");
    }

    @Test
    void aDumpThatCannotHoldTheWordsIsNotTakenForClean() throws IOException {
        String early = file("early.sql", "privacy-check-mentor");
        assertThatThrownBy(() -> search(Instant.now().plusSeconds(60), "--dump", early))
                .isInstanceOf(UnableException.class)
                .hasMessageContaining("older than this check");
        String other = file("other.sql", "create table another_product (id int)");
        assertThatThrownBy(() -> search(Instant.EPOCH, "--dump", other))
                .isInstanceOf(UnableException.class)
                .hasMessageContaining("holds nothing of this check");
        assertThatThrownBy(() -> search(Instant.EPOCH, "--log", "missing.txt"))
                .isInstanceOf(UnableException.class)
                .hasMessageContaining("missing.txt cannot be read");
    }
}
