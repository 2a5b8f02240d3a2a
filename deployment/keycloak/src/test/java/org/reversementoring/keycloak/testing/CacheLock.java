package org.reversementoring.keycloak.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Makes a directory of the cache exactly once, though several builds may want it at the same time. */
final class CacheLock {
    private CacheLock() {}

    /** Fills an empty directory. */
    @FunctionalInterface
    interface Maker {
        void fill(Path directory) throws IOException;
    }

    /**
     * Answers {@code wanted}, which is made first where it does not exist. It appears complete or not at all: it is
     * filled beside its place and moved there in one step, while a file lock keeps other builds waiting.
     */
    static synchronized Path once(Path wanted, Maker maker) {
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        try {
            Path parent = Files.createDirectories(wanted.getParent());
            Path lockFile = parent.resolve(wanted.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (!Files.isDirectory(wanted)) {
                    make(wanted, parent, maker);
                }
            }
            return wanted;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + wanted, e);
        }
    }

    private static void make(Path wanted, Path parent, Maker maker) throws IOException {
        Path unfinished = Files.createTempDirectory(parent, "unfinished-");
        try {
            maker.fill(unfinished);
            Files.move(unfinished, wanted, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Directories.delete(unfinished);
        }
    }
}
