package org.reversementoring.war;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Folders of a distribution that a server writes to. */
final class Folders {
    private Folders() {}

    /** The folder with all that is in it. */
    static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        Files.createDirectories(to.getParent());
        for (Path each : all) {
            Files.copy(each, to.resolve(from.relativize(each).toString()));
        }
    }

    /** The file under another name, whole at once for whoever looks into that folder. */
    static void place(Path file, Path to) throws IOException {
        Path half = to.getParent().resolveSibling("half");
        Files.copy(file, half);
        Files.move(half, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
