package org.reversementoring.workday.simulator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Skills that workers name and levels that were written from outside. Thread-safe. */
public final class Skills {
    private final Map<String, Map<String, Skill>> byWid = new HashMap<>();
    private final SimulatedPeople people;

    Skills(SimulatedPeople people) {
        this.people = people;
    }

    /**
     * A skill of a worker.
     *
     * @param id of the skill in the system that wrote it, or its name in capitals
     * @param level 1 to 5; absent where the worker named the skill and nobody wrote a level
     */
    public record Skill(String id, String name, @Nullable Integer level, LocalDate created) {}

    /** Lets a worker name a skill. */
    public synchronized void add(String number, String name) {
        write(people.worker(number).wid(), new Skill(name.toUpperCase(Locale.ROOT), name, null, people.today()));
    }

    /** Skills of a worker by their id. */
    public synchronized Map<String, Skill> of(String number) {
        return ofWid(people.worker(number).wid());
    }

    synchronized Map<String, Skill> ofWid(String wid) {
        return Map.copyOf(byWid.getOrDefault(wid, Map.of()));
    }

    synchronized void write(String wid, Skill skill) {
        byWid.computeIfAbsent(wid, key -> new LinkedHashMap<>()).put(skill.id(), skill);
    }
}
