package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reversementoring.contract.PeopleContract;
import org.reversementoring.people.Person;

class HibernatePeopleTest {
    @Nested
    class OnH2 extends On {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgresql extends On {
        OnPostgresql() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    abstract static class On implements PeopleContract {
        private final HibernateUnitOfWork work;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
        }

        @Override
        public Fixture fresh() {
            work.run(() -> {
                work.em().createQuery("delete from FormerNumberRow").executeUpdate();
                work.em().createQuery("delete from PersonRow").executeUpdate();
            });
            return new Fixture(work, new HibernatePeople(work));
        }

        @Test
        void a_person_changed_twice_in_one_unit_counts_two_versions() {
            Fixture f = fresh();
            Person before = PeopleContract.person(1, "100", 3, "Engineering", null);
            Person after = work.run(() -> {
                Person added = f.people().add(before);
                Person once = f.people().save(added.leftOn(added.hired()));
                return f.people().save(once.leftOn(added.hired().plusDays(1)));
            });
            assertThat(work.run(() -> f.people().find(before.id()))).contains(after);
        }
    }
}
