package org.reversementoring.inmemory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;

/** People in memory. */
public final class InMemoryPeople implements People {
    /**
     * What the sync keeps of a person beside the record.
     *
     * @param fingerprint null where the record has to be held against the directory anew
     * @param missingSince the day of the first snapshot that lacked the person; null where the last one did not
     */
    record Trace(
            PersonId person,
            long version,
            @Nullable String key,
            @Nullable UUID fingerprint,
            @Nullable LocalDate missingSince) {}

    private record Former(UUID id, long version, EmployeeNumber number, PersonId person) {}

    private final InMemoryStore<PersonId, Person> store;
    private final InMemoryStore<PersonId, Trace> traces;
    private final InMemoryStore<UUID, Former> formers;

    public InMemoryPeople(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, PersonId::value, Person::id, Person::version, Person::withVersion);
        traces = new InMemoryStore<>(work, PersonId::value, Trace::person, Trace::version, (t, version) -> t);
        formers = new InMemoryStore<>(work, id -> id, Former::id, Former::version, (f, version) -> f);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return store.find(id);
    }

    @Override
    public Optional<Person> find(EmployeeNumber number) {
        return present(number).or(() -> {
            Set<PersonId> holders = formerHolders(number);
            return holders.size() == 1 ? find(holders.iterator().next()) : Optional.empty();
        });
    }

    private Optional<Person> present(EmployeeNumber number) {
        return store.all().filter(p -> p.number().equals(number)).findFirst();
    }

    @Override
    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        return Set.copyOf(ids).stream()
                .flatMap(id -> find(id).stream())
                .collect(toUnmodifiableMap(Person::id, Function.identity()));
    }

    @Override
    public Optional<String> directoryKey(PersonId person) {
        return traces.find(person).map(Trace::key);
    }

    @Override
    public Set<EmployeeNumber> numbers(PersonId person) {
        Set<EmployeeNumber> numbers = new HashSet<>();
        find(person).map(Person::number).ifPresent(numbers::add);
        formers.all(f -> f.person().equals(person)).forEach(f -> numbers.add(f.number()));
        return numbers;
    }

    @Override
    public Set<PersonId> formerHolders(EmployeeNumber number) {
        return formers.all(f -> f.number().equals(number)).stream()
                .map(Former::person)
                .collect(toUnmodifiableSet());
    }

    @Override
    public Map<PersonId, Set<EmployeeNumber>> formerNumbers(Collection<PersonId> persons) {
        Set<PersonId> asked = Set.copyOf(persons);
        return formers.all(f -> asked.contains(f.person())).stream()
                .collect(groupingBy(Former::person, mapping(Former::number, toSet())));
    }

    @Override
    public void keepFormerNumber(PersonId person, EmployeeNumber former) {
        if (!formerHolders(former).contains(person)) {
            formers.add(new Former(UUID.randomUUID(), 0, former, person));
        }
    }

    @Override
    public Person add(Person person) {
        if (present(person.number()).isPresent()) {
            throw new RefusedException(Problem.ALREADY_EXISTS, "A person with this employee number exists already.");
        }
        return store.add(person);
    }

    @Override
    public Person save(Person person) {
        traces.find(person.id()).ifPresent(t -> keep(t.person(), t.key(), null, t.missingSince()));
        return store.save(person);
    }

    /** Beside the record: what the sync knows of a person. */
    Optional<Trace> trace(PersonId person) {
        return traces.find(person);
    }

    void keep(PersonId person, @Nullable String key, @Nullable UUID fingerprint, @Nullable LocalDate missingSince) {
        traces.remove(person);
        traces.add(new Trace(person, 0, key, fingerprint, missingSince));
    }

    @Override
    public Page<Person> page(Filter filter, Page.Request request) {
        return store.page(filter::matches, request);
    }

    @Override
    public List<Person> all() {
        return store.all().toList();
    }

    @Override
    public Map<EmployeeNumber, EmployeeNumber> managers() {
        return store.all()
                .filter(p -> p.manager() != null)
                .collect(toUnmodifiableMap(Person::number, p -> Objects.requireNonNull(p.manager())));
    }
}
