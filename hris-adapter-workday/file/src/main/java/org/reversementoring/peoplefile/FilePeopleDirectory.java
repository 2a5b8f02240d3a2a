package org.reversementoring.peoplefile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reversementoring.columns.ColumnCheck;
import org.reversementoring.columns.ReportReader;
import org.reversementoring.columns.ReportRow;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.SelfCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * People from one file in the published columns: CSV, or JSON in the shape of the report. It is read row by row. A file
 * that changes while it is read is read anew; its writer had better write another file and rename it.
 */
public final class FilePeopleDirectory implements PeopleDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(FilePeopleDirectory.class);
    private static final int TRIES = 3;

    private final Path file;
    private final String name;
    private final Duration pause;

    /**
     * The file need not be there yet.
     *
     * @throws IllegalArgumentException if its name ends with neither .csv nor .json
     */
    public FilePeopleDirectory(Path file) {
        this(file, Duration.ofSeconds(5));
    }

    /** @param pause before a file that has changed is read anew */
    FilePeopleDirectory(Path file, Duration pause) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
        this.pause = pause;
        if (!ends(".csv") && !ends(".json")) {
            throw new IllegalArgumentException("must name a file that ends with .csv or .json");
        }
    }

    /** A small company of invented people, as CSV. */
    public static String sample() {
        try (InputStream sample =
                Objects.requireNonNull(FilePeopleDirectory.class.getResourceAsStream("people-sample.csv"))) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(Intake intake) {
        ColumnCheck check = new ColumnCheck();
        read(intake, check);
        if (!check.unwanted().isEmpty()) {
            LOG.warn("{}: {}", name, check.warning());
        }
    }

    /** One line for the file as a whole and one for each column that is empty on every row. */
    @Override
    public List<SelfCheck> selfCheck() {
        ColumnCheck check = new ColumnCheck();
        AtomicInteger workers = new AtomicInteger();
        try {
            read(counting(workers), check);
        } catch (DirectoryUnavailableException | DirectoryRejectedException e) {
            return List.of(new SelfCheck(false, "" + e.getMessage()));
        }
        List<SelfCheck> lines = new ArrayList<>();
        lines.add(new SelfCheck(workers.get() > 0, "The file " + name + " delivers " + workers + " workers."));
        if (workers.get() > 0) {
            lines.addAll(check.lines("nothing stands in it in " + name));
        }
        return lines;
    }

    private static Intake counting(AtomicInteger workers) {
        return new Intake() {
            @Override
            public void begin(int part) {
                workers.set(0);
            }

            @Override
            public void take(DirectoryWorker worker) {
                workers.incrementAndGet();
            }
        };
    }

    private void read(Intake intake, ColumnCheck check) {
        for (int n = 1; n <= TRIES; n++) {
            Stamp before = stamp();
            intake.begin(0);
            RuntimeException fault = null;
            try {
                readOnce(
                        row -> {
                            check.taken(row);
                            intake.take(row.worker());
                        },
                        check);
            } catch (DirectoryRejectedException | DirectoryUnavailableException e) {
                fault = e;
            }
            if (stamp().equals(before)) {
                if (fault != null) {
                    throw fault;
                }
                return;
            }
            LOG.info("{} changed while it was read.", name);
            sleep();
        }
        throw new DirectoryUnavailableException(name + " changed each of the " + TRIES
                + " times it was read. Write it under another name, and rename it when it is whole.");
    }

    private void readOnce(Consumer<ReportRow> each, ColumnCheck check) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (ends(".csv")) {
                new CsvRows(name).read(in, each, check::passedOver);
            } else {
                json().read(in, each, check::passedOver);
            }
        } catch (IOException e) {
            throw new DirectoryUnavailableException(name + " ends early or cannot be read to its end ("
                    + e.getClass().getSimpleName() + ").");
        }
    }

    private ReportReader json() {
        return new ReportReader(
                name,
                line -> name + ", line " + line + ", ",
                "It must look as {\"Report_Entry\":[{\"Employee_ID\":\"1\",…},…]}.");
    }

    /** What tells a file from the one that was there before. */
    private record Stamp(
            long size, FileTime changed, @Nullable Object key) {}

    private Stamp stamp() {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            if (!found.isRegularFile() || !Files.isReadable(file)) {
                throw new DirectoryRejectedException(name + " is not a file that this process may read.");
            }
            if (found.size() == 0) {
                throw new DirectoryRejectedException(name + " is empty.");
            }
            return new Stamp(found.size(), found.lastModifiedTime(), found.fileKey());
        } catch (NoSuchFileException e) {
            throw new DirectoryUnavailableException("There is no file " + name + " at the path that is set.");
        } catch (AccessDeniedException e) {
            throw new DirectoryRejectedException(name + " is not a file that this process may read.");
        } catch (IOException e) {
            throw new DirectoryUnavailableException(
                    name + " cannot be looked at (" + e.getClass().getSimpleName() + ").");
        }
    }

    private boolean ends(String with) {
        return name.toLowerCase(Locale.ROOT).endsWith(with);
    }

    private void sleep() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryUnavailableException("The read was interrupted.");
        }
    }
}
