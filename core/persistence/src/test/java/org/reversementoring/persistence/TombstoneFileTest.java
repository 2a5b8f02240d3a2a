package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.privacy.Tombstone;

class TombstoneFileTest {
    @TempDir
    Path folder;

    private static Tombstone tombstone() {
        return new Tombstone(
                UUID.randomUUID(),
                Instant.parse("2026-03-02T09:00:00Z"),
                Tombstone.Kind.PERSON,
                UUID.randomUUID(),
                null,
                List.of("person/" + UUID.randomUUID()));
    }

    @Test
    void what_was_appended_is_read_back_after_a_restart() throws IOException {
        Path path = folder.resolve("apart/tombstones");
        Tombstone first = tombstone();
        Tombstone second = tombstone();
        TombstoneFile.at(path).append(first);
        TombstoneFile.at(path).append(second);
        assertThat(TombstoneFile.at(path).all()).containsExactly(first, second);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_that_a_crash_cut_off_is_left_out_and_swallows_none_that_follows() throws IOException {
        Path path = folder.resolve("tombstones");
        TombstoneFile file = TombstoneFile.at(path);
        Tombstone first = tombstone();
        file.append(first);
        Files.writeString(path, "\n{\"id\":\"0191", StandardOpenOption.APPEND);
        assertThat(file.all()).containsExactly(first);
        Tombstone second = tombstone();
        file.append(second);
        assertThat(file.all()).containsExactly(first, second);
    }

    @Test
    void a_damaged_line_is_named_and_nothing_is_served() throws IOException {
        Path path = folder.resolve("tombstones");
        Files.writeString(path, "{\"id\": 7, \"kind\": \"PERSONN\"}\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> TombstoneFile.at(path).all())
                .withMessageContaining("line 1")
                .withMessageContaining(path.toString());
    }
}
