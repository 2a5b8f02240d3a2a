package org.reversementoring.inmemory;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reversementoring.people.DirectoryWorker;
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

    /** In the order of parts. */
    public List<DirectoryWorker> everybody() {
        return parts.values().stream().flatMap(List::stream).toList();
    }
}
