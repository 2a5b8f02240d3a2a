package org.reversementoring.peoplefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.columns.Column;
import org.reversementoring.contract.PeopleDirectoryContract;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.PeopleDirectory.Intake;

/** The contract over a file, whatever its kind. */
abstract class FileDirectoryContract implements PeopleDirectoryContract {
    @TempDir
    Path folder;

    abstract Path file();

    abstract String written(List<Map<Column, String>> rows);

    @Override
    public PeopleDirectory directory() {
        return new FilePeopleDirectory(file(), Duration.ofMillis(1));
    }

    @Override
    public void holds(List<DirectoryWorker> workers) {
        write(written(workers.stream().map(FileDirectoryContract::row).toList()));
    }

    @Override
    public Intake breaking(Intake intake) {
        return new Intake() {
            private boolean changed;

            @Override
            public void begin(int part) {
                intake.begin(part);
            }

            @Override
            public void take(DirectoryWorker worker) {
                if (!changed) {
                    changed = true;
                    touch();
                }
                intake.take(worker);
            }
        };
    }

    @Override
    public void isAway() {
        try {
            Files.delete(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void refuses() {
        write("Bo Müller-Ōta");
    }

    private void touch() {
        try {
            Files.setLastModifiedTime(file(), FileTime.fromMillis(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(file(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Column, String> row(DirectoryWorker worker) {
        Map<Column, String> row = new LinkedHashMap<>();
        row.put(Column.WORKDAY_ID, "wid-" + worker.number());
        row.put(Column.EMPLOYEE_ID, worker.number().value());
        row.put(Column.WORKER_STATUS, worker.terminated() ? "Terminated" : "Active");
        row.put(Column.DISPLAY_NAME, worker.name() + (worker.terminated() ? " (Terminated)" : ""));
        row.put(Column.WORK_EMAIL, worker.workEmail());
        row.put(Column.BUSINESS_TITLE, worker.title());
        row.put(Column.MANAGEMENT_LEVEL, worker.level());
        row.put(Column.SUPERVISORY_ORGANIZATION, worker.organisation() + " (Unfilled)");
        row.put(Column.MANAGER_EMPLOYEE_ID, text(worker.manager()));
        row.put(Column.LOCATION, worker.location());
        row.put(Column.COUNTRY_CODE, worker.country());
        row.put(Column.TIME_ZONE, text(worker.timeZone()));
        row.put(Column.HIRE_DATE, worker.hired() + "-08:00");
        row.put(Column.TERMINATION_DATE, text(worker.lastDay()));
        row.put(Column.ON_LEAVE, worker.onLeave() ? "1" : "0");
        return row;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
