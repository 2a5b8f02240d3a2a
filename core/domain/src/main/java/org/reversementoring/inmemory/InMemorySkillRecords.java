package org.reversementoring.inmemory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.SkillRecords;

/** Levels of skill in memory. */
public final class InMemorySkillRecords implements SkillRecords {
    private final Set<EmployeeNumber> known;
    private final Map<EmployeeNumber, Map<String, Integer>> levels = new TreeMap<>();

    /** @param known everybody who has records */
    public InMemorySkillRecords(Set<EmployeeNumber> known) {
        this.known = Set.copyOf(known);
    }

    /** What stands there of a person. */
    public synchronized Map<String, Integer> of(EmployeeNumber person) {
        return Map.copyOf(levels.getOrDefault(person, Map.of()));
    }

    @Override
    public synchronized void write(EmployeeNumber person, String skill, int level) {
        if (level < LOWEST || level > HIGHEST) {
            throw new DirectoryRejectedException("A level is " + LOWEST + " to " + HIGHEST + ".");
        }
        if (!known.contains(person)) {
            throw new DirectoryRejectedException("Somebody has no records.");
        }
        levels.computeIfAbsent(person, any -> new TreeMap<>()).put(skill, level);
    }

    @Override
    public List<SelfCheck> selfCheck() {
        return List.of(new SelfCheck(true, "The levels of skill in memory are at hand."));
    }
}
