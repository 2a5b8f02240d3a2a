package org.reversementoring.inmemory;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;

/** People in memory. */
public final class InMemoryPeople implements People {
    private final InMemoryStore<PersonId, Person> store;

    public InMemoryPeople(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, PersonId::value, Person::id, Person::version, Person::withVersion);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return store.find(id);
    }

    @Override
    public Optional<Person> find(EmployeeNumber number) {
        return store.all().filter(p -> p.number().equals(number)).findFirst();
    }

    @Override
    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        return Set.copyOf(ids).stream()
                .flatMap(id -> find(id).stream())
                .collect(toUnmodifiableMap(Person::id, Function.identity()));
    }

    @Override
    public Person add(Person person) {
        if (find(person.number()).isPresent()) {
            throw new RefusedException(Problem.ALREADY_EXISTS, "A person with this employee number exists already.");
        }
        return store.add(person);
    }

    @Override
    public Person save(Person person) {
        return store.save(person);
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
