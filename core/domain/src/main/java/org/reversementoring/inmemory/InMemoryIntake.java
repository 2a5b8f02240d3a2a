package org.reversementoring.inmemory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.PeopleDirectory;

/** A snapshot in memory, for small companies. */
public final class InMemoryIntake implements PeopleDirectory.Intake {
    private final SortedMap<Integer, List<DirectoryWorker>> parts = new TreeMap<>();
    private List<DirectoryWorker> part = new ArrayList<>();

    /** Everybody of whom a directory tells. */
    public static List<DirectoryWorker> everybodyOf(PeopleDirectory directory) {
        InMemoryIntake intake = new InMemoryIntake();
        directory.read(intake);
        return intake.everybody();
    }

    @Override
    public void begin(int number) {
        part = new ArrayList<>();
        parts.put(number, part);
    }

    @Override
    public void take(DirectoryWorker worker) {
        if (parts.isEmpty()) {
            throw new IllegalStateException("no part has begun");
        }
        part.add(worker);
    }

    /**
     * In the order of parts. Who is told of by two parts has moved between the two reads: the later part counts. A row
     * of somebody who left never stands in the place of another: it may tell of an earlier employment.
     */
    public List<DirectoryWorker> everybody() {
        Map<EmployeeNumber, Integer> latest = new HashMap<>();
        parts.forEach((number, rows) ->
                rows.stream().filter(row -> !row.terminated()).forEach(row -> latest.put(row.number(), number)));
        List<DirectoryWorker> everybody = new ArrayList<>();
        parts.forEach((number, rows) -> rows.stream()
                .filter(row -> row.terminated() || number.equals(latest.get(row.number())))
                .forEach(everybody::add));
        return List.copyOf(everybody);
    }
}
