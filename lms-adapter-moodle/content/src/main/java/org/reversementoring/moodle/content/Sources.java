package org.reversementoring.moodle.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the sources of one language lie: paths such as {@code mentor/course.yaml}. */
@FunctionalInterface
public interface Sources {
    /** What is shipped; the folders of the sources are named so. */
    List<String> LANGUAGES = List.of("en", "de");

    /** The text of a file, or null where there is none. */
    @Nullable
    String find(String path);

    /** What the product brings, by the language's folder. */
    static Sources shipped(String language) {
        return path -> {
            try (InputStream in = Sources.class.getResourceAsStream("/curricula/" + language + "/" + path)) {
                return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** A folder of one's own, laid out as the shipped ones are. */
    static Sources folder(Path folder) {
        return path -> {
            Path file = folder.resolve(path);
            try {
                return Files.isRegularFile(file) ? Files.readString(file) : null;
            } catch (CharacterCodingException e) {
                throw new FaultyContentException(path, "is not UTF-8 text");
            } catch (IOException e) {
                throw new FaultyContentException(path, "cannot be read");
            }
        };
    }

    /** @throws FaultyContentException where there is no such file */
    default String read(String path) {
        String text = find(path);
        if (text == null) {
            throw new FaultyContentException(path, "is missing");
        }
        return text;
    }
}
