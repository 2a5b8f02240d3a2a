package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.people.PersonId;
import org.reversementoring.sealing.Keys;
import org.reversementoring.server.SealingSettings;
import org.reversementoring.server.Settings;

/** What an operator does with keys, on an H2 file. */
class KeysCommandTest {
    private static final Place PLACE = new Place(DataItem.D15, new UUID(3, 4), "answers");
    private static final PrivateText TEXT = new PrivateText("canary");

    @TempDir
    Path folder;

    private Path config;
    private SealedText sealed;

    @BeforeEach
    void sealSomething() throws IOException {
        config = CommandLineRun.settings(folder);
        try (Keys keys = keys()) {
            sealed = keys.sealer().seal(new KeyOwner.Person(new PersonId(new UUID(1, 2))), PLACE, TEXT);
        }
    }

    private Keys keys() {
        return Keys.open(SealingSettings.of(Settings.read(Map.of(), config)), Clock.systemUTC());
    }

    private String run(int status, String... words) {
        List<String> all = new ArrayList<>(List.of("keys"));
        all.addAll(Arrays.asList(words));
        CommandLineRun run = CommandLineRun.of(config, all.toArray(String[]::new));
        assertThat(run.status()).as(run.text()).isEqualTo(status);
        return run.text();
    }

    @Test
    void bothLevelsAreRenewedAndWhatWasSealedStaysReadable() {
        assertThat(run(0, "status")).contains("Data keys: 2, destroyed so far: 0", "of generation 1: 2");
        assertThat(run(0, "rotate-kek")).contains("Wrapped anew: 2.");
        assertThat(run(0, "rotate-data")).contains("Renewed: 0.");
        assertThat(run(0, "rotate-data", "--older-than", "PT0S")).contains("Renewed: 1.");
        assertThat(run(0, "status")).contains("of generation 2: 1", "All are wrapped by the present version.");
        try (Keys keys = keys()) {
            assertThat(keys.sealer().open(PLACE, sealed)).isEqualTo(TEXT);
        }
    }

    @Test
    void aNewVersionMayBeHandedRoundBeforeAnythingIsWrappedByIt() {
        assertThat(run(0, "rotate-kek", "--new-version-only")).contains("New keys are wrapped by file:");
        assertThat(run(0, "status")).contains("2 are wrapped by another version: run keys rotate-kek --rewrap-only.");
        assertThat(run(0, "rotate-kek", "--rewrap-only")).contains("Wrapped anew: 2.");
        assertThat(run(0, "rotate-kek", "--rewrap-only")).contains("Wrapped anew: 0.");
    }

    @Test
    void aLostKeyFileIsAPlainErrorAndNotAStackTrace() throws IOException {
        Files.delete(folder.resolve("keys.json"));
        assertThat(run(1, "status")).doesNotContain("\tat ");
    }

    @Test
    void helpSaysWhatEachDoes() {
        assertThat(run(0, "--help")).contains("status", "rotate-kek", "rotate-data");
        assertThat(run(0, "rotate-kek", "--help")).contains("--rewrap-only", "--new-version-only");
    }
}
