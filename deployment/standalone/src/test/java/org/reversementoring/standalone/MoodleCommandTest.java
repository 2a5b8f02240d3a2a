package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As an operator calls it, without any settings that could be used. */
class MoodleCommandTest {
    private static final String SITE = "https://learn.example.org";

    @TempDir
    Path folder;

    @Test
    void theFourTemplatesAreWrittenAndWrittenAgainOnlyWhereTheyDiffer() throws IOException {
        Path to = folder.resolve("new/templates");
        CommandLineRun first = run("--to", to.toString(), "--site", SITE + "/");
        assertThat(first.status()).isZero();
        assertThat(first.text())
                .contains("wrote   " + to.resolve("rm-tpl-mentor.mbz"), "13 pages, 10 questions", "For " + SITE + ".");
        assertThat(names(to))
                .containsExactly("rm-tpl-mentee.mbz", "rm-tpl-mentor.mbz", "rm-tpl-programme.mbz", "rm-tpl-topic.mbz");
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(to.resolve("rm-tpl-mentor.mbz"), longAgo);
        Files.writeString(to.resolve("rm-tpl-topic.mbz"), "broken off");
        CommandLineRun second = run("--to", to.toString(), "--site", SITE);
        assertThat(second.text())
                .contains("same    " + to.resolve("rm-tpl-mentor.mbz"))
                .contains("wrote   " + to.resolve("rm-tpl-topic.mbz"));
        assertThat(Files.getLastModifiedTime(to.resolve("rm-tpl-mentor.mbz"))).isEqualTo(longAgo);
    }

    /** Libraries of the product bring another writer of XML, whose files Moodle does not know. */
    @Test
    void everyFileBeginsAsMoodleKnowsABackup() throws IOException {
        run("--to", folder.toString(), "--site", SITE);
        try (ZipFile backup = new ZipFile(folder.resolve("rm-tpl-mentor.mbz").toFile())) {
            String start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
            for (ZipEntry file : Collections.list(backup.entries())) {
                if (file.getName().endsWith(".xml")) {
                    String text = new String(backup.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(text).as(file.getName()).startsWith(start);
                }
            }
        }
    }

    @Test
    void withoutAnAddressItIsSaidThatTheIdNumbersAreLost() throws IOException {
        assertThat(run("--to", folder.toString(), "--site", "").text())
                .contains("Without --site Moodle drops the ID numbers");
    }

    @Test
    void oneCourseOfOnesOwnStandsInPlaceOfTheShippedOne() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/programme"));
        Files.writeString(
                own.resolve("course.yaml"), "title: Ours\nabout: Text\nsections:\n- title: One\n  pages: [a]\n");
        Files.writeString(own.resolve("a.md"), "---\ntitle: A\nminutes: 3\n---\nText\n");
        Path to = folder.resolve("to");
        CommandLineRun run = run(
                "--to",
                to.toString(),
                "--site",
                SITE,
                "--from",
                folder.resolve("own").toString());
        assertThat(run.text()).contains("\"Ours\": 1 pages", "13 pages, 10 questions");
        Files.writeString(own.resolve("a.md"), "Text\n");
        CommandLineRun faulty =
                run("--to", to.toString(), "--from", folder.resolve("own").toString());
        assertThat(faulty.status()).isEqualTo(1);
        assertThat(faulty.text()).contains("programme/a.md: must begin with keys");
    }

    @Test
    void whatCannotBeDoneIsSaid() throws IOException {
        assertThat(run("--to", folder.toString(), "--language", "xx"))
                .matches(run -> run.status() == 2 && run.text().contains("There is no language xx"));
        assertThat(run("--to", folder.toString(), "--site", "learn"))
                .matches(run -> run.status() == 2 && run.text().contains("--site must be an address"));
        assertThat(run(
                        "--to",
                        folder.toString(),
                        "--from",
                        folder.resolve("none").toString()))
                .matches(run -> run.status() == 2 && run.text().contains("There is no directory"));
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("--to", file.toString()))
                .matches(run -> run.status() == 2 && run.text().contains("cannot be written"));
        assertThat(run().status()).isEqualTo(2);
        assertThat(run("--help").text()).contains("--to", "--language", "--site", "--from");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private CommandLineRun run(String... words) {
        return CommandLineRun.of(
                folder.resolve("no-settings"),
                Stream.concat(Stream.of("moodle", "templates"), Stream.of(words))
                        .toArray(String[]::new));
    }
}
