package org.reversementoring.standalone.outlet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files of one outlet: plain or gzip, folders with everything in them. Streamed, whatever their size. */
public final class OutletFiles {
    /** Thrown for what could not be searched; a search that saw nothing must not look like a good one. */
    public static final class UnreadableException extends Exception {
        UnreadableException(String message) {
            super(message);
        }
    }

    /** What cannot be searched, by the bytes with which it begins. */
    private enum Packed {
        PG_CUSTOM("PGDMP", "is a dump in pg_dump's own format: dump without -F, or pg_restore -f it into SQL"),
        H2_STORE("H:2,", "is H2's own file: dump it by SCRIPT TO"),
        ZIP("PK\u0003\u0004", "is a zip file: unpack it, or pack it by gzip"),
        XZ("\u00fd7zXZ", "is an xz file: unpack it, or pack it by gzip"),
        ZSTD("(\u00b5/\u00fd", "is a zstd file: unpack it, or pack it by gzip"),
        BZIP2("BZh", "is a bzip2 file: unpack it, or pack it by gzip"),
        GZIP("\u001f\u008b", "is gzip inside gzip: unpack it once");

        private final byte[] magic;
        private final String fault;

        Packed(String magic, String fault) {
            this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
            this.fault = fault;
        }

        boolean begins(BufferedInputStream in) throws IOException {
            in.mark(magic.length);
            byte[] start = in.readNBytes(magic.length);
            in.reset();
            return Arrays.equals(start, magic);
        }
    }

    /** A word that was found, and where. */
    public record Leak(Path file, WordSearch.Hit hit) {
        @Override
        public String toString() {
            return "a word of " + hit.label() + " (" + hit.form() + ") ends at byte " + hit.end() + " of " + file;
        }
    }

    private final List<Path> files;

    private OutletFiles(List<Path> files) {
        this.files = files;
    }

    /**
     * @param given files and folders
     * @throws UnreadableException where one is not there
     */
    public static OutletFiles of(List<Path> given) throws UnreadableException {
        List<Path> files = new ArrayList<>();
        for (Path each : given) {
            if (!Files.isReadable(each)) {
                throw new UnreadableException(each + " cannot be read.");
            }
            try (Stream<Path> below = Files.walk(each)) {
                below.filter(Files::isRegularFile).sorted().forEach(files::add);
            } catch (IOException | UncheckedIOException e) {
                throw new UnreadableException(each + " cannot be read.");
            }
        }
        return new OutletFiles(List.copyOf(files));
    }

    public int count() {
        return files.size();
    }

    /** Whether any file holds anything. */
    public boolean isEmpty() throws UnreadableException {
        for (Path file : files) {
            try {
                if (Files.size(file) > 0) {
                    return false;
                }
            } catch (IOException e) {
                throw new UnreadableException(file + " cannot be read.");
            }
        }
        return true;
    }

    /**
     * The first word in the first file that holds one.
     *
     * @throws UnreadableException where a file is packed in a way that hides its content, or cannot be read
     */
    public Optional<Leak> first(WordSearch search) throws UnreadableException {
        for (Path file : files) {
            try (InputStream in = open(file)) {
                Optional<WordSearch.Hit> hit = search.first(in);
                if (hit.isPresent()) {
                    return Optional.of(new Leak(file, hit.get()));
                }
            } catch (IOException e) {
                throw new UnreadableException(
                        file + " cannot be read to its end: " + e.getClass().getSimpleName() + ".");
            }
        }
        return Optional.empty();
    }

    private static InputStream open(Path file) throws IOException, UnreadableException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            if (Packed.GZIP.begins(in)) {
                in = new BufferedInputStream(new GZIPInputStream(in));
            }
            for (Packed packed : Packed.values()) {
                if (packed.begins(in)) {
                    throw new UnreadableException(file + " " + packed.fault + ".");
                }
            }
            return in;
        } catch (IOException | UnreadableException e) {
            in.close();
            throw e;
        }
    }
}
