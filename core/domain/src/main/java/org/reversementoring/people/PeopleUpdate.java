package org.reversementoring.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.spi.Ids;

/** Carries one accepted snapshot over: writes what differs and nothing else, and raises an event for each change. */
final class PeopleUpdate {
    private static final int NOTES_AT_MOST = 20;

    private final People people;
    private final Events events;
    private final Ids ids;
    private final SyncSettings settings;
    private final LocalDate today;
    private final UUID sync;
    private final boolean first;
    private final Map<EmployeeNumber, Person> known = new HashMap<>();
    private final Map<String, Integer> unknownLevels = new TreeMap<>();
    private final List<String> incomplete = new ArrayList<>();
    private final SortedSet<EmployeeNumber> missing = new TreeSet<>();
    private int joined;
    private int left;
    private int rehired;
    private int changed;
    private int unchanged;
    private boolean linesChanged;

    PeopleUpdate(
            People people, Events events, Ids ids, SyncSettings settings, LocalDate today, UUID sync, boolean first) {
        this.people = people;
        this.events = events;
        this.ids = ids;
        this.settings = settings;
        this.today = today;
        this.sync = sync;
        this.first = first;
        people.all().forEach(person -> known.put(person.number(), person));
    }

    /** @param missedBefore who the last accepted snapshot lacked for the first time */
    void carryOver(Map<EmployeeNumber, DirectoryWorker> workers, Set<EmployeeNumber> missedBefore) {
        workers.values().stream().filter(w -> w.isEmployed(today)).forEach(this::employed);
        if (linesChanged) {
            raise(EventType.REPORTING_LINES_CHANGED, "sync", sync);
        }
        for (Person person : known.values()) {
            DirectoryWorker worker = workers.get(person.number());
            if (!person.isActive() || (worker != null && worker.isEmployed(today))) {
                continue;
            }
            if (worker != null && worker.hasLeft(today)) {
                leave(person, worker.lastDay());
            } else if (missedBefore.contains(person.number())) {
                leave(person, null);
            } else {
                missing.add(person.number());
            }
        }
    }

    private void employed(DirectoryWorker worker) {
        if (!worker.isComplete()) {
            incomplete.add("Employee number " + worker.number() + " has no name or no hire date and was left out.");
            return;
        }
        Person before = known.get(worker.number());
        Person now = person(worker, before);
        if (before == null) {
            people.add(now);
            joined++;
            linesChanged |= now.manager() != null;
            raise(EventType.PERSON_JOINED, now);
        } else if (!before.isActive()) {
            people.save(now);
            rehired++;
            linesChanged |= !Objects.equals(before.manager(), now.manager());
            raise(EventType.PERSON_REHIRED, now);
        } else if (before.equals(now)) {
            unchanged++;
        } else {
            people.save(now);
            changed++;
            PersonChange.between(before, now).forEach(type -> raise(type, now));
            linesChanged |= !Objects.equals(before.manager(), now.manager());
        }
    }

    private Person person(DirectoryWorker worker, @Nullable Person before) {
        return new Person(
                before == null ? new PersonId(ids.next()) : before.id(),
                before == null ? 0 : before.version(),
                worker.number(),
                worker.name(),
                worker.workEmail().isEmpty() ? null : worker.workEmail(),
                worker.title(),
                level(worker.level()),
                worker.organisation(),
                worker.number().equals(worker.manager()) ? null : worker.manager(),
                worker.location(),
                worker.country(),
                worker.timeZone() == null ? settings.defaultTimeZone() : worker.timeZone(),
                Objects.requireNonNull(worker.hired()),
                null,
                worker.onLeave(),
                Person.Status.ACTIVE);
    }

    private @Nullable Level level(String label) {
        Integer rank = settings.rankByLevel().get(label);
        if (rank == null) {
            if (!label.isEmpty()) {
                unknownLevels.merge(label, 1, Integer::sum);
            }
            return null;
        }
        return new Level(label, rank);
    }

    private void leave(Person person, @Nullable LocalDate lastDay) {
        people.save(person.leftOn(lastDay == null ? today : lastDay));
        left++;
        raise(EventType.PERSON_LEFT, person);
    }

    private void raise(EventType type, Person person) {
        raise(type, "person", person.id().value());
    }

    /** The first snapshot is where everything starts from: nothing has happened yet. */
    private void raise(EventType type, String what, UUID id) {
        if (!first) {
            events.raise(type, Map.of(what, id));
        }
    }

    SortedSet<EmployeeNumber> missing() {
        return missing;
    }

    SyncResult result(Instant at, int employed) {
        List<String> notes = new ArrayList<>();
        unknownLevels.forEach((label, count) -> notes.add("The level \"" + label + "\" of " + count
                + " people has no rank in the settings; until it has, they have no level."));
        notes.addAll(incomplete);
        return new SyncResult(
                at,
                SyncResult.Outcome.ACCEPTED,
                employed,
                joined,
                left,
                rehired,
                changed,
                unchanged,
                missing.size(),
                List.of(),
                notes.subList(0, Math.min(notes.size(), NOTES_AT_MOST)));
    }
}
