package org.reversementoring.server;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reversementoring.curriculum.TrainingRecord;
import org.reversementoring.curriculum.TrainingRecordId;
import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.persistence.Database;
import org.reversementoring.persistence.ThrowawayRows;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.wellbeing.Resource;

/**
 * Throw-away employees in the database of a running product, so that a check can play every role: what the directory
 * and the learning platform bring otherwise. Everything it puts in or takes out is recognised by one prefix.
 */
public final class ThrowawayStage implements AutoCloseable {
    private final Database database;
    private final Stores stores;
    private final Clock clock;
    private final Ids ids;
    private final String prefix;

    private ThrowawayStage(Database database, Clock clock, String prefix) {
        this.database = database;
        // It touches no support case, so it needs no keys of the product.
        this.stores = new Stores(database, new InMemorySealer(), new InMemoryFingerprints());
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
        this.prefix = prefix;
    }

    /**
     * Connects to the product's database beside the running product.
     *
     * @param prefix how the employee numbers of throw-away people and the keys of throw-away resources begin, and no
     *     others
     */
    public static ThrowawayStage open(Settings settings, Clock clock, String prefix) {
        return new ThrowawayStage(
                Database.open(
                        settings.get(Setting.RM_DATABASE_URL),
                        settings.get(Setting.RM_DATABASE_USER),
                        settings.get(Setting.RM_DATABASE_PASSWORD)),
                clock,
                prefix);
    }

    public Ids ids() {
        return ids;
    }

    /** Makes them known as employees; what an earlier check left behind goes first. */
    public void enter(List<Person> people) {
        if (people.stream().anyMatch(person -> !isOurs(person.number()))) {
            throw new IllegalArgumentException("a throw-away employee number begins with " + prefix);
        }
        clean();
        stores.work.run(() -> people.forEach(stores.people::add));
    }

    /** Keeps that this person has completed the training of that side. Repeating it changes nothing. */
    public void completeTraining(UUID programme, UUID person, String side) {
        stores.work.run(() -> {
            Person known = stores.people.find(new PersonId(person)).orElse(null);
            if (known == null || !isOurs(known.number())) {
                throw new IllegalArgumentException("not a throw-away employee: " + person);
            }
            complete(new ProgrammeId(programme), known.id(), Side.valueOf(side));
        });
    }

    private void complete(ProgrammeId programme, PersonId person, Side side) {
        Instant now = clock.instant();
        Optional<TrainingRecord> present = stores.trainingRecords.find(programme, person, side);
        if (present.isEmpty()) {
            stores.trainingRecords.add(
                    TrainingRecord.enrolled(new TrainingRecordId(ids.next()), programme, person, side, now)
                            .completed(now));
        } else if (present.get().completedAt() == null) {
            stores.trainingRecords.save(present.get().completed(now));
        }
    }

    /**
     * Takes out every throw-away person, each programme that only throw-away people manage, all that was kept about
     * them, and the throw-away resources; also those of an earlier run. Repeating it does no harm.
     *
     * @return how many rows went
     */
    public int clean() {
        return stores.work.run(() -> {
            List<Person> people = stores.people.all().stream()
                    .filter(person -> isOurs(person.number()))
                    .toList();
            Set<PersonId> persons = people.stream().map(Person::id).collect(Collectors.toSet());
            Set<UUID> records = persons.stream().map(PersonId::value).collect(Collectors.toCollection(HashSet::new));
            managedBy(persons).forEach(programme -> records.add(programme.id().value()));
            List<Resource> resources = stores.resources.all().stream()
                    .filter(resource -> resource.key().value().startsWith(prefix))
                    .toList();
            resources.forEach(resource -> stores.resources.remove(resource.key()));
            return resources.size()
                    + new ThrowawayRows(stores.work)
                            .remove(records, people.stream().map(Person::number).collect(Collectors.toSet()));
        });
    }

    private List<Programme> managedBy(Set<PersonId> people) {
        return Page.all(stores.programmes::page).stream()
                .filter(programme -> !programme.managers().isEmpty() && people.containsAll(programme.managers()))
                .toList();
    }

    private boolean isOurs(EmployeeNumber number) {
        return number.value().startsWith(prefix);
    }

    @Override
    public void close() {
        database.close();
    }
}
