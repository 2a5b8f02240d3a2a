package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Level;
import org.reversementoring.people.People;
import org.reversementoring.people.People.Filter;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** What every implementation of {@link People} keeps to. */
public interface PeopleContract {
    /** An empty store with the unit of work that it runs in. */
    Fixture fresh();

    record Fixture(UnitOfWork work, People people) {}

    /** A person with every optional value. */
    static Person person(int key, String number, int rank, String organisation, @Nullable String manager) {
        return new Person(
                new PersonId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + key)),
                0,
                new EmployeeNumber(number),
                "Ayşe Krüger",
                number + "@adventure-works.example",
                "Design Engineer",
                new Level("Level " + rank, rank),
                organisation,
                manager == null ? null : new EmployeeNumber(manager),
                "Munich",
                "DE",
                ZoneId.of("Europe/Berlin"),
                LocalDate.of(2019, 3, 1),
                null,
                true,
                Person.Status.ACTIVE);
    }

    @Test
    default void a_person_comes_back_as_kept_by_id_and_by_employee_number() {
        Fixture f = fresh();
        Person kept = f.work().run(() -> f.people().add(person(1, "100", 3, "Engineering", "200")));
        assertThat(kept).isEqualTo(person(1, "100", 3, "Engineering", "200").withVersion(1));
        assertThat(f.work().run(() -> f.people().find(kept.id()))).contains(kept);
        assertThat(f.work().run(() -> f.people().find(kept.number()))).contains(kept);
        assertThat(f.work().run(() -> f.people().find(new EmployeeNumber("101"))))
                .isEmpty();
    }

    @Test
    default void what_the_directory_left_empty_stays_empty() {
        Fixture f = fresh();
        Person full = person(1, "100", 3, "Engineering", null);
        Person sparse = new Person(
                full.id(),
                0,
                full.number(),
                full.name(),
                null,
                full.title(),
                null,
                full.organisation(),
                null,
                full.location(),
                full.country(),
                full.timeZone(),
                full.hired(),
                null,
                false,
                Person.Status.ACTIVE);
        f.work().run(() -> f.people().add(sparse));
        assertThat(f.work().run(() -> f.people().find(full.id()))).contains(sparse.withVersion(1));
    }

    @Test
    default void many_are_found_at_once_and_whoever_is_unknown_is_no_key() {
        Fixture f = fresh();
        Person one = f.work().run(() -> f.people().add(person(1, "100", 3, "Engineering", null)));
        Person two = f.work().run(() -> f.people().add(person(2, "200", 3, "Engineering", null)));
        f.work().run(() -> f.people().add(person(3, "300", 3, "Engineering", null)));
        assertThat(f.work()
                        .run(() -> f.people()
                                .findAll(List.of(one.id(), two.id(), one.id(), new PersonId(new UUID(9, 9))))))
                .isEqualTo(Map.of(one.id(), one, two.id(), two));
        assertThat(f.work().run(() -> f.people().findAll(List.of()))).isEmpty();
    }

    @Test
    default void a_leaver_stays_known() {
        Fixture f = fresh();
        Person kept = f.work().run(() -> f.people().add(person(1, "100", 3, "Engineering", "200")));
        Person left = f.work().run(() -> f.people().save(kept.leftOn(LocalDate.of(2026, 10, 31))));
        assertThat(f.work().run(() -> f.people().find(kept.number()))).contains(left);
        assertThat(left.isActive()).isFalse();
        assertThat(left.left()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(left.version()).isEqualTo(2);
    }

    @Test
    default void an_employee_number_is_kept_once() {
        Fixture f = fresh();
        f.work().run(() -> f.people().add(person(1, "100", 3, "Engineering", null)));
        assertThatThrownBy(() -> f.work().run(() -> f.people().add(person(2, "100", 2, "Sales", null))))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.ALREADY_EXISTS));
        assertThat(f.work().run(() -> f.people().all())).hasSize(1);
    }

    @Test
    default void whoever_alone_had_a_number_before_is_found_by_it_until_somebody_else_has_it_now() {
        Fixture f = fresh();
        Person one = f.work().run(() -> f.people().add(person(1, "100", 3, "Engineering", null)));
        Person other = f.work().run(() -> f.people().add(person(2, "200", 3, "Engineering", null)));
        EmployeeNumber former = new EmployeeNumber("99");
        f.work().run(() -> f.people().keepFormerNumber(one.id(), former));
        assertThat(f.work().run(() -> f.people().find(former))).contains(one);
        assertThat(f.work().run(() -> f.people().numbers(one.id()))).containsExactlyInAnyOrder(one.number(), former);
        f.work().run(() -> f.people().keepFormerNumber(other.id(), former));
        f.work().run(() -> f.people().keepFormerNumber(other.id(), former));
        assertThat(f.work().run(() -> f.people().find(former)))
                .as("whom of the two it means nobody knows")
                .isEmpty();
        assertThat(f.work().run(() -> f.people().formerHolders(former)))
                .containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(f.work().run(() -> f.people().formerHolders(one.number()))).isEmpty();
        for (Person each : List.of(one, other)) {
            assertThat(f.work().run(() -> f.people().numbers(each.id())))
                    .containsExactlyInAnyOrder(each.number(), former);
        }
        Person present = f.work().run(() -> f.people().add(person(3, "99", 3, "Engineering", null)));
        assertThat(f.work().run(() -> f.people().find(former))).contains(present);
        assertThat(f.work().run(() -> f.people().directoryKey(one.id()))).isEmpty();
    }

    @Test
    default void the_numbers_of_before_of_many_are_found_at_once_and_whoever_has_none_is_no_key() {
        Fixture f = fresh();
        Person one = f.work().run(() -> f.people().add(person(1, "100", 3, "Engineering", null)));
        Person two = f.work().run(() -> f.people().add(person(2, "200", 3, "Engineering", null)));
        Person three = f.work().run(() -> f.people().add(person(3, "300", 3, "Engineering", null)));
        f.work().run(() -> {
            f.people().keepFormerNumber(one.id(), new EmployeeNumber("98"));
            f.people().keepFormerNumber(one.id(), new EmployeeNumber("99"));
            f.people().keepFormerNumber(three.id(), new EmployeeNumber("97"));
        });
        assertThat(f.work().run(() -> f.people().formerNumbers(List.of(one.id(), two.id(), one.id()))))
                .isEqualTo(Map.of(one.id(), Set.of(new EmployeeNumber("98"), new EmployeeNumber("99"))));
        assertThat(f.work().run(() -> f.people().formerNumbers(List.of()))).isEmpty();
    }

    @Test
    default void a_change_of_an_old_version_is_refused() {
        Fixture f = fresh();
        Person kept = f.work().run(() -> f.people().add(person(1, "100", 3, "Engineering", null)));
        f.work().run(() -> f.people().save(kept.leftOn(LocalDate.of(2026, 10, 31))));
        assertThatThrownBy(() -> f.work().run(() -> f.people().save(kept)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.STALE_VERSION));
    }

    @Test
    default void a_list_is_narrowed_by_rank_organisation_and_status() {
        Fixture f = fresh();
        f.work().run(() -> {
            f.people().add(person(1, "100", 3, "Engineering", null));
            f.people().add(person(2, "101", 4, "Engineering", null));
            f.people().add(person(3, "102", 4, "Sales", null));
            Person last = f.people().add(person(4, "103", 4, "Sales", null));
            f.people().save(last.leftOn(LocalDate.of(2026, 10, 31)));
        });
        assertThat(numbers(f, Filter.NONE)).containsExactly("100", "101", "102", "103");
        assertThat(numbers(f, new Filter(4, null, null))).containsExactly("101", "102", "103");
        assertThat(numbers(f, new Filter(4, "Sales", Person.Status.ACTIVE))).containsExactly("102");
        assertThat(numbers(f, new Filter(null, "Purchasing", null))).isEmpty();
    }

    @Test
    default void pages_follow_one_another_without_gap_or_repeat() {
        Fixture f = fresh();
        f.work().run(() -> {
            for (int i = 1; i <= 5; i++) {
                f.people().add(person(i, "10" + i, i % 2, "Engineering", null));
            }
        });
        Filter odd = new Filter(1, null, null);
        Page<Person> first = f.work().run(() -> f.people().page(odd, new Page.Request(null, 2)));
        assertThat(first.items()).extracting(p -> p.number().value()).containsExactly("101", "103");
        assertThat(first.next()).isNotNull();
        Page<Person> second = f.work().run(() -> f.people().page(odd, new Page.Request(first.next(), 2)));
        assertThat(second.items()).extracting(p -> p.number().value()).containsExactly("105");
        assertThat(second.next()).isNull();
    }

    @Test
    default void managers_are_read_at_once_with_leavers_and_without_those_who_have_none() {
        Fixture f = fresh();
        f.work().run(() -> {
            f.people().add(person(1, "1", 0, "Executive", null));
            Person left = f.people().add(person(2, "2", 1, "Sales", "1"));
            f.people().save(left.leftOn(LocalDate.of(2026, 10, 31)));
            f.people().add(person(3, "3", 2, "Sales", "2"));
        });
        assertThat(f.work().run(() -> f.people().managers()))
                .isEqualTo(Map.of(
                        new EmployeeNumber("2"), new EmployeeNumber("1"),
                        new EmployeeNumber("3"), new EmployeeNumber("2")));
    }

    @Test
    default void a_unit_that_fails_keeps_nothing() {
        Fixture f = fresh();
        assertThatThrownBy(() -> f.work().run(() -> {
                    f.people().add(person(1, "100", 3, "Engineering", null));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(f.work().run(() -> f.people().all())).isEmpty();
    }

    private static List<String> numbers(Fixture f, Filter filter) {
        return f.work().run(() -> f.people().page(filter, Page.Request.FIRST)).items().stream()
                .map(p -> p.number().value())
                .toList();
    }
}
