package org.reversementoring.persistence;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.KeyType;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Level;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;

/** People in the database. A sync writes them in sets, see {@link DatabaseStagedSnapshot}. */
public final class HibernatePeople implements People {
    /** Parameters of one statement. */
    private static final int FOUND_AT_ONCE = 500;

    private final HibernateUnitOfWork work;

    public HibernatePeople(HibernateUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(em().find(PersonRow.class, id.value())).map(HibernatePeople::toDomain);
    }

    @Override
    public Optional<Person> find(EmployeeNumber number) {
        return Optional.ofNullable(row(number)).map(HibernatePeople::toDomain).or(() -> {
            Set<PersonId> holders = formerHolders(number);
            return holders.size() == 1 ? find(holders.iterator().next()) : Optional.empty();
        });
    }

    @Override
    public Optional<String> directoryKey(PersonId person) {
        return Optional.ofNullable(em().find(PersonRow.class, person.value())).map(row -> row.directoryKey);
    }

    @Override
    public Set<EmployeeNumber> numbers(PersonId person) {
        Set<EmployeeNumber> numbers = new HashSet<>();
        find(person).map(Person::number).ifPresent(numbers::add);
        em().createQuery(
                        "select r.key.employeeNumber from FormerNumberRow r where r.key.personId = :person",
                        String.class)
                .setParameter("person", person.value())
                .getResultStream()
                .map(EmployeeNumber::new)
                .forEach(numbers::add);
        return numbers;
    }

    @Override
    public Set<PersonId> formerHolders(EmployeeNumber number) {
        return em().createQuery(
                        "select r.key.personId from FormerNumberRow r where r.key.employeeNumber = :number", UUID.class)
                .setParameter("number", number.value())
                .getResultStream()
                .map(PersonId::new)
                .collect(toUnmodifiableSet());
    }

    @Override
    public Map<PersonId, Set<EmployeeNumber>> formerNumbers(Collection<PersonId> persons) {
        Map<PersonId, Set<EmployeeNumber>> found = new HashMap<>();
        inParts(
                persons,
                ids -> em().createQuery(
                                "select r.key.personId, r.key.employeeNumber from FormerNumberRow r where r.key.personId in :ids",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .forEach(r -> found.computeIfAbsent(new PersonId((UUID) r[0]), p -> new HashSet<>())
                                .add(new EmployeeNumber((String) r[1]))));
        return found;
    }

    private static void inParts(Collection<PersonId> persons, Consumer<List<UUID>> read) {
        List<UUID> keys = persons.stream().map(PersonId::value).distinct().toList();
        for (int from = 0; from < keys.size(); from += FOUND_AT_ONCE) {
            read.accept(keys.subList(from, Math.min(from + FOUND_AT_ONCE, keys.size())));
        }
    }

    @Override
    public void keepFormerNumber(PersonId person, EmployeeNumber former) {
        FormerNumberRow.Key key = new FormerNumberRow.Key(former.value(), person.value());
        if (em().find(FormerNumberRow.class, key) == null) {
            FormerNumberRow row = new FormerNumberRow();
            row.key = key;
            em().persist(row);
        }
    }

    @Override
    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        Map<PersonId, Person> found = new HashMap<>();
        inParts(
                ids,
                part -> em().createQuery("select r from PersonRow r where r.id in :ids", PersonRow.class)
                        .setParameter("ids", part)
                        .getResultStream()
                        .map(HibernatePeople::toDomain)
                        .forEach(person -> found.put(person.id(), person)));
        return found;
    }

    @Override
    public Person add(Person person) {
        if (em().find(PersonRow.class, person.id().value()) != null || row(person.number()) != null) {
            throw new RefusedException(
                    Problem.ALREADY_EXISTS, "A person with this id or employee number exists already.");
        }
        PersonRow row = new PersonRow();
        row.id = person.id().value();
        row.employeeNumber = person.number().value();
        fill(row, person);
        em().persist(row);
        return person.withVersion(1);
    }

    @Override
    public Person save(Person person) {
        PersonRow row = em().find(PersonRow.class, person.id().value());
        if (row != null && row.version + 1 != person.version()) {
            // An earlier change of this same unit may wait to be counted.
            work.flush();
        }
        if (row == null || row.version + 1 != person.version()) {
            throw RefusedException.stale();
        }
        fill(row, person);
        row.fingerprint = null;
        return person.withVersion(person.version() + 1);
    }

    @Override
    public Page<Person> page(Filter filter, Page.Request request) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("1 = 1");
        condition(where, parameters, "levelRank", filter.rank());
        condition(where, parameters, "organisation", filter.organisation());
        condition(
                where,
                parameters,
                "status",
                filter.status() == null ? null : filter.status().name());
        UUID after = request.after();
        if (after != null) {
            where.append(" and r.id > :after");
            parameters.put("after", after);
        }
        TypedQuery<PersonRow> query =
                em().createQuery("select r from PersonRow r where " + where + " order by r.id", PersonRow.class);
        parameters.forEach(query::setParameter);
        List<Person> found = query.setMaxResults(request.limit() + 1).getResultList().stream()
                .map(HibernatePeople::toDomain)
                .toList();
        return Page.of(found, request.limit(), p -> p.id().value());
    }

    @Override
    public List<Person> all() {
        return em().createQuery("select r from PersonRow r order by r.id", PersonRow.class)
                .getResultStream()
                .map(HibernatePeople::toDomain)
                .toList();
    }

    @Override
    public Map<EmployeeNumber, EmployeeNumber> managers() {
        return em().createQuery(
                        "select r.employeeNumber, r.managerNumber from PersonRow r where r.managerNumber is not null",
                        Object[].class)
                .getResultStream()
                .collect(toUnmodifiableMap(
                        r -> new EmployeeNumber((String) r[0]), r -> new EmployeeNumber((String) r[1])));
    }

    private @Nullable PersonRow row(EmployeeNumber number) {
        return em().find(PersonRow.class, number.value(), KeyType.NATURAL);
    }

    private static void condition(
            StringBuilder where, Map<String, Object> parameters, String field, @Nullable Object value) {
        if (value != null) {
            where.append(" and r.").append(field).append(" = :").append(field);
            parameters.put(field, value);
        }
    }

    private static void fill(PersonRow row, Person person) {
        Level level = person.level();
        EmployeeNumber manager = person.manager();
        row.name = person.name();
        row.workEmail = person.workEmail();
        row.title = person.title();
        row.levelLabel = level == null ? null : level.label();
        row.levelRank = level == null ? null : level.rank();
        row.organisation = person.organisation();
        row.managerNumber = manager == null ? null : manager.value();
        row.location = person.location();
        row.country = person.country();
        row.timeZone = person.timeZone().getId();
        row.hired = person.hired();
        row.left = person.left();
        row.onLeave = person.onLeave();
        row.status = person.status().name();
    }

    private static Person toDomain(PersonRow row) {
        return new Person(
                new PersonId(row.id),
                row.version + 1,
                new EmployeeNumber(row.employeeNumber),
                row.name,
                row.workEmail,
                row.title,
                row.levelLabel == null || row.levelRank == null ? null : new Level(row.levelLabel, row.levelRank),
                row.organisation,
                row.managerNumber == null ? null : new EmployeeNumber(row.managerNumber),
                row.location,
                row.country,
                ZoneId.of(row.timeZone),
                row.hired,
                row.left,
                row.onLeave,
                Person.Status.valueOf(row.status));
    }

    private EntityManager em() {
        return work.em();
    }
}
