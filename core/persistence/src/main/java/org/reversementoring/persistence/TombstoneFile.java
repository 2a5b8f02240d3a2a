package org.reversementoring.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reversementoring.privacy.Tombstone;
import org.reversementoring.privacy.Tombstones;

/**
 * Tombstones as lines of JSON in a file that is only added to; each line is on the disk before its destruction begins.
 * Keep the file on storage of its own, and never put an older copy in its place. Nodes that share it take turns.
 */
public final class TombstoneFile implements Tombstones {
    private final Path file;

    private TombstoneFile(Path file) {
        this.file = file;
    }

    /** Makes the file, readable by its owner alone, where there is none. */
    public static TombstoneFile at(Path file) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            if (!Files.exists(file)) {
                create(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The tombstone file " + file + " cannot be made.", e);
        }
        return new TombstoneFile(file);
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    @Override
    public synchronized void append(Tombstone tombstone) {
        // A line that a crash cut off in the middle must not swallow this one: the break comes first.
        byte[] line = ("\n" + Documents.write(tombstone) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.APPEND));
                FileLock lock = channel.lock()) {
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (lock.isValid() && bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The tombstone file " + file + " cannot be written; nothing was destroyed.", e);
        }
    }

    /** A last line that a crash cut off is left out: its destruction never began. */
    @Override
    public synchronized List<Tombstone> all() {
        try {
            List<Tombstone> all = new ArrayList<>();
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.endsWith("}")) {
                    all.add(parsed(line, i + 1));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("The tombstone file " + file + " cannot be read.", e);
        }
    }

    private Tombstone parsed(String line, int number) {
        try {
            return Documents.read(line, Tombstone.class);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "The tombstone file " + file + " is damaged in line " + number
                            + ": nothing is served until it is put right.",
                    e);
        }
    }
}
