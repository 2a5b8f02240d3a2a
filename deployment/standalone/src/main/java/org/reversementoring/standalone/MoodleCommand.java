package org.reversementoring.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reversementoring.moodle.content.Course;
import org.reversementoring.moodle.content.CourseReader;
import org.reversementoring.moodle.content.Quiz;
import org.reversementoring.moodle.content.Sources;
import org.reversementoring.moodle.content.Template;
import org.reversementoring.moodle.content.mbz.CourseBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "moodle",
        mixinStandardHelpOptions = true,
        description = "Prepares what an administrator of Moodle needs.",
        subcommands = MoodleCommand.Templates.class)
final class MoodleCommand extends CommandGroup {
    @Command(
            name = "templates",
            mixinStandardHelpOptions = true,
            description =
                    "Writes the template courses as backups (.mbz) that an administrator restores in Moodle once. Needs no settings, no"
                            + " database and no Moodle. A file that is already there and the same is left alone.")
    static final class Templates implements Callable<Integer> {
        @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where to write; made if missing.")
        private Path to = Path.of("");

        @Option(
                names = "--language",
                paramLabel = "CODE",
                defaultValue = "en",
                description = "Language of the shipped courses: en or de. Default: ${DEFAULT-VALUE}.")
        private String language = "";

        @Option(
                names = "--site",
                paramLabel = "URL",
                defaultValue = "${env:RM_MOODLE_URL}",
                description =
                        "Address of Moodle as Moodle itself has it ($CFG->wwwroot): only for that site are the ID numbers kept at the"
                                + " restore. Default: RM_MOODLE_URL in the environment.")
        @Nullable
        private String site;

        @Option(
                names = "--from",
                paramLabel = "DIR",
                description =
                        "Sources of one's own, laid out as the shipped ones are; a course that has no folder there is taken as"
                                + " shipped.")
        @Nullable
        private Path from;

        @Override
        public Integer call() {
            Sources shipped = shipped();
            String address = address();
            try {
                Files.createDirectories(to);
                for (Template template : Template.values()) {
                    write(new CourseReader(sources(template, shipped)).read(template), address);
                }
            } catch (IOException e) {
                throw new UnableException("The directory " + to + " cannot be written: " + e.getMessage());
            }
            System.out.println(
                    address.isEmpty()
                            ? "Without --site Moodle drops the ID numbers: set each course's by hand, as its file is named."
                            : "For " + address
                                    + ". Moodle keeps the ID numbers there, unless a course has them already.");
            System.out.println("Next: restore each file once, docs/how-to/moodle-templates.md.");
            return 0;
        }

        private Sources shipped() {
            if (!Sources.LANGUAGES.contains(language)) {
                throw new UnableException("There is no language " + language + ": --language must be one of "
                        + String.join(", ", Sources.LANGUAGES) + ", or give sources of your own with --from.");
            }
            return Sources.shipped(language);
        }

        private Sources sources(Template template, Sources shipped) {
            if (from == null) {
                return shipped;
            }
            if (!Files.isDirectory(from)) {
                throw new UnableException("There is no directory " + from + " to take sources from.");
            }
            return Files.isDirectory(from.resolve(template.folder())) ? Sources.folder(from) : shipped;
        }

        private String address() {
            if (site == null || site.isBlank()) {
                return "";
            }
            try {
                URI uri = new URI(site.strip());
                if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                    return uri.toString().replaceFirst("/+$", "");
                }
            } catch (URISyntaxException e) {
                // Said below, as for any other address that is none.
            }
            throw new UnableException("--site must be an address such as https://learn.example.org, not " + site + ".");
        }

        private void write(Course course, String address) throws IOException {
            Path file = to.resolve(course.template().idNumber() + ".mbz");
            byte[] bytes = CourseBackup.pack(course, address);
            boolean same = Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes);
            if (!same) {
                Path unfinished = to.resolve(course.template().idNumber() + ".mbz.part");
                Files.write(unfinished, bytes);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            }
            Quiz quiz = course.quiz();
            System.out.println((same ? "same    " : "wrote   ") + file + "  \"" + course.title() + "\": "
                    + course.pages().count() + " pages"
                    + (quiz == null ? "" : ", " + quiz.questions().size() + " questions"));
        }
    }
}
