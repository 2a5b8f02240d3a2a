package org.reversementoring.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.Page;

/**
 * Holds persons, leavers too. The sync writes them in sets ({@link StagedSnapshot}); whatever else changes one here,
 * the next sync holds them against the directory anew. All methods run inside a unit of work.
 */
public interface People {
    /** What a list is narrowed to; null means any. */
    record Filter(@Nullable Integer rank, @Nullable String organisation, Person.@Nullable Status status) {
        public static final Filter NONE = new Filter(null, null, null);

        public boolean matches(Person person) {
            Level level = person.level();
            return (rank == null || (level != null && level.rank() == rank))
                    && (organisation == null || organisation.equals(person.organisation()))
                    && (status == null || status == person.status());
        }
    }

    Optional<Person> find(PersonId id);

    /** By the present number, else by a former one that only one person had. */
    Optional<Person> find(EmployeeNumber number);

    /** All of these persons that are known, by few reads however many they are. */
    Map<PersonId, Person> findAll(Collection<PersonId> ids);

    /** The directory's own lasting key of the person; empty where it told none. */
    Optional<String> directoryKey(PersonId person);

    /**
     * Every number by which the directory has known the person, the present one among them, by as many statements
     * however many they are. A former one may be somebody else's present number by now. Empty for an unknown person.
     */
    Set<EmployeeNumber> numbers(PersonId person);

    /** Everybody of whom it is kept as a former number, whoever has it now. */
    Set<PersonId> formerHolders(EmployeeNumber number);

    /**
     * By each of these persons every number of before, by few reads however many they are; otherwise as
     * {@link #numbers}. Who has none is not a key.
     */
    Map<PersonId, Set<EmployeeNumber>> formerNumbers(Collection<PersonId> persons);

    /** Keeps it for good, also where somebody else had the number too. */
    void keepFormerNumber(PersonId person, EmployeeNumber former);

    /** Keeps a new person; answers it with version 1. Refuses a known id or employee number with ALREADY_EXISTS. */
    Person add(Person person);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    Person save(Person person);

    /** In the order of ids. */
    Page<Person> page(Filter filter, Page.Request request);

    /** Everybody who is or was employed. */
    List<Person> all();

    /** Each person's manager, leavers included, in one read. Who has none is not a key. */
    Map<EmployeeNumber, EmployeeNumber> managers();
}
