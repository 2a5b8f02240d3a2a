package org.reversementoring.inmemory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.CanonicalWorker;
import org.reversementoring.people.CanonicalWorker.Employment;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.StagedSnapshot;

/** One snapshot in memory. */
final class InMemoryStagedSnapshot implements StagedSnapshot {
    private record Row(CanonicalWorker worker, PersonId ifNew) {}

    private final InMemoryPeople people;
    private final BooleanSupplier holds;
    private final NavigableMap<Integer, List<Row>> parts = new TreeMap<>();
    private final Map<Row, @Nullable Person> matched = new LinkedHashMap<>();
    private List<Row> part = new ArrayList<>();

    /** @param holds whether no later run has begun */
    InMemoryStagedSnapshot(InMemoryPeople people, BooleanSupplier holds) {
        this.people = people;
        this.holds = holds;
    }

    @Override
    public void begin(int number) {
        part = new ArrayList<>();
        parts.put(number, part);
    }

    @Override
    public void take(CanonicalWorker worker, PersonId ifNew) {
        part.add(new Row(worker, ifNew));
    }

    @Override
    public long complete() {
        Set<List<Object>> later = new HashSet<>();
        long forgotten = 0;
        for (int number : parts.descendingMap().keySet()) {
            List<Row> rows = parts.getOrDefault(number, List.of());
            int before = rows.size();
            rows.removeIf(row -> isInEmployment(row) && later.contains(sameWorker(row)));
            forgotten += before - rows.size();
            rows.stream().filter(InMemoryStagedSnapshot::isInEmployment).forEach(row -> later.add(sameWorker(row)));
        }
        return forgotten;
    }

    @Override
    public long compare() {
        Map<String, Person> byKey = new HashMap<>();
        Map<EmployeeNumber, Person> byNumber = new HashMap<>();
        for (Person person : people.all()) {
            people.directoryKey(person.id()).ifPresent(key -> byKey.put(key, person));
            byNumber.put(person.number(), person);
        }
        Set<PersonId> takenByKey = new HashSet<>();
        employed().forEach(row -> {
            Person person =
                    row.worker().key() == null ? null : byKey.get(row.worker().key());
            if (person != null) {
                matched.put(row, person);
                takenByKey.add(person.id());
            }
        });
        employed().filter(row -> !matched.containsKey(row)).forEach(row -> {
            Person person = byNumber.get(row.worker().number());
            matched.put(row, person == null || takenByKey.contains(person.id()) ? null : person);
        });
        return rows().count();
    }

    @Override
    public List<EmployeeNumber> employedTwice() {
        Map<EmployeeNumber, Long> numbers =
                employed().collect(groupingBy(row -> row.worker().number(), counting()));
        Map<String, Long> keys = employed()
                .filter(row -> row.worker().key() != null)
                .collect(groupingBy(row -> Objects.requireNonNull(row.worker().key()), counting()));
        return employed()
                .map(Row::worker)
                .filter(w -> numbers.getOrDefault(w.number(), 0L) > 1
                        || (w.key() != null && keys.getOrDefault(w.key(), 0L) > 1))
                .map(CanonicalWorker::number)
                .distinct()
                .sorted()
                .limit(LISTED_AT_MOST)
                .toList();
    }

    @Override
    public List<EmployeeNumber> numbersOfOthers() {
        Map<EmployeeNumber, PersonId> holders = people.all().stream().collect(toMap(Person::number, Person::id));
        return matched.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .filter(e -> hasAnotherKey(e.getKey(), e.getValue())
                        ? !e.getValue().isActive()
                        : !e.getValue()
                                .id()
                                .equals(holders.getOrDefault(
                                        number(e.getKey()), e.getValue().id())))
                .map(e -> number(e.getKey()))
                .sorted()
                .limit(LISTED_AT_MOST)
                .toList();
    }

    @Override
    public int newKeys() {
        return (int) withNewKeys().count();
    }

    @Override
    public List<EmployeeNumber> numbersWithNewKeys() {
        return withNewKeys().sorted().limit(LISTED_AT_MOST).toList();
    }

    private Stream<EmployeeNumber> withNewKeys() {
        return matched.entrySet().stream()
                .filter(e -> e.getValue() != null && e.getValue().isActive())
                .filter(e -> hasAnotherKey(e.getKey(), e.getValue()))
                .filter(e -> rows().map(Row::worker)
                        .noneMatch(w -> w.employment() == Employment.LEFT
                                && w.number().equals(number(e.getKey()))
                                && w.key() != null
                                && people.directoryKey(e.getValue().id()).equals(Optional.of(w.key()))))
                .map(e -> number(e.getKey()));
    }

    private boolean hasAnotherKey(Row row, Person before) {
        String key = row.worker().key();
        return key != null
                && people.directoryKey(before.id())
                        .filter(known -> !known.equals(key))
                        .isPresent();
    }

    @Override
    public int managersFound() {
        Set<EmployeeNumber> numbers = rows().map(InMemoryStagedSnapshot::number).collect(toSet());
        return (int) inEmployment()
                .filter(row -> row.worker().manager() != null
                        && numbers.contains(row.worker().manager()))
                .count();
    }

    @Override
    public Map<EmployeeNumber, EmployeeNumber> linesThatMayCircle() {
        return inEmployment()
                .filter(row -> row.worker().manager() != null)
                .collect(toMap(
                        InMemoryStagedSnapshot::number,
                        row -> Objects.requireNonNull(row.worker().manager()),
                        (one, other) -> one));
    }

    @Override
    public void eachDifference(Consumer<Difference> action) {
        matched.forEach((row, before) -> {
            if (differs(row, before)) {
                action.accept(new Difference(before, person(row, before)));
            }
        });
    }

    @Override
    public void eachAbsence(Consumer<Absence> action) {
        Set<EmployeeNumber> present =
                inEmployment().map(InMemoryStagedSnapshot::number).collect(toSet());
        Set<String> presentKeys = inEmployment()
                .map(row -> row.worker().key())
                .filter(Objects::nonNull)
                .collect(toSet());
        Set<PersonId> found = matched.values().stream()
                .filter(Objects::nonNull)
                .map(Person::id)
                .collect(toSet());
        for (Person person : people.all()) {
            boolean told = present.contains(person.number())
                    || people.directoryKey(person.id())
                            .filter(presentKeys::contains)
                            .isPresent();
            if (person.isActive() && !found.contains(person.id()) && !told) {
                action.accept(absence(person));
            }
        }
    }

    private Absence absence(Person person) {
        Optional<String> key = people.directoryKey(person.id());
        List<CanonicalWorker> left = rows().map(Row::worker)
                .filter(w -> w.employment() == Employment.LEFT)
                .filter(w -> w.number().equals(person.number())
                        || key.filter(k -> k.equals(w.key())).isPresent())
                .toList();
        LocalDate lastDay = left.stream()
                .map(CanonicalWorker::lastDay)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        LocalDate missedSince = people.trace(person.id())
                .map(InMemoryPeople.Trace::missingSince)
                .orElse(null);
        return new Absence(person, missedSince, !left.isEmpty(), lastDay);
    }

    @Override
    public Written carryOver() {
        int added = 0;
        int updated = 0;
        for (Map.Entry<Row, @Nullable Person> entry : matched.entrySet()) {
            Row row = entry.getKey();
            Person before = entry.getValue();
            if (before != null && differs(row, before)) {
                people.save(person(row, before));
                updated++;
                keep(before.id(), row);
            }
        }
        for (Map.Entry<Row, @Nullable Person> entry : matched.entrySet()) {
            if (entry.getValue() == null) {
                people.add(person(entry.getKey(), null));
                added++;
                keep(entry.getKey().ifNew(), entry.getKey());
            }
        }
        return new Written(added, updated);
    }

    @Override
    public void leave(LocalDate lastDay, Collection<PersonId> persons) {
        persons.forEach(id -> {
            people.find(id).ifPresent(person -> people.save(person.leftOn(lastDay)));
            people.keep(id, people.directoryKey(id).orElse(null), null, null);
        });
    }

    @Override
    public void miss(LocalDate day, Collection<PersonId> persons) {
        persons.forEach(id -> people.keep(id, people.directoryKey(id).orElse(null), null, day));
    }

    @Override
    public void close() {
        parts.clear();
        matched.clear();
    }

    private boolean differs(Row row, @Nullable Person before) {
        return before == null
                || people.trace(before.id())
                        .filter(trace -> row.worker().fingerprint().equals(trace.fingerprint()))
                        .isEmpty();
    }

    private void keep(PersonId id, Row row) {
        String key = row.worker().key();
        String kept = key == null ? people.directoryKey(id).orElse(null) : key;
        people.keep(id, kept, row.worker().fingerprint(), null);
    }

    private static Person person(Row row, @Nullable Person before) {
        return before == null
                ? row.worker().asPerson(row.ifNew(), 0)
                : row.worker().asPerson(before.id(), before.version());
    }

    private static List<Object> sameWorker(Row row) {
        return List.of(number(row), Objects.requireNonNullElse(row.worker().key(), ""));
    }

    private static EmployeeNumber number(Row row) {
        return row.worker().number();
    }

    private Stream<Row> employed() {
        return rows().filter(row -> row.worker().employment() == Employment.EMPLOYED);
    }

    private Stream<Row> inEmployment() {
        return rows().filter(InMemoryStagedSnapshot::isInEmployment);
    }

    private static boolean isInEmployment(Row row) {
        return row.worker().employment() == Employment.EMPLOYED || row.worker().employment() == Employment.INCOMPLETE;
    }

    private Stream<Row> rows() {
        return holds.getAsBoolean() ? parts.values().stream().flatMap(List::stream) : Stream.empty();
    }
}
