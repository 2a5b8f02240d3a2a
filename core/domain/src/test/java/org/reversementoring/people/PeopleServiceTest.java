package org.reversementoring.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;

class PeopleServiceTest {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final People people = new InMemoryPeople(work);
    private final PeopleService service = new PeopleService(
            work,
            people,
            new Policy((action, standing, verdict) -> {}),
            new Standings((person, programme) -> Set.of()));
    private Person ida;

    @BeforeEach
    void employ() {
        ida = work.run(() -> people.add(new Person(
                new PersonId(new UUID(0, 1)),
                0,
                new EmployeeNumber("100"),
                "Ida Sommer",
                null,
                "Engineer",
                null,
                "Engineering",
                null,
                "Munich",
                "DE",
                ZoneOffset.UTC,
                LocalDate.of(2020, 1, 1),
                null,
                false,
                Person.Status.ACTIVE)));
    }

    @Test
    void everybody_reads_their_own_record() {
        assertThat(service.me(actor())).isEqualTo(ida);
    }

    @Test
    void a_login_without_an_employee_has_no_record() {
        Actor client = new Actor("client", null, null, Set.of(StaffRole.OPERATOR), false);
        assertThatThrownBy(() -> service.me(client)).satisfies(refused(Problem.NOT_ALLOWED));
        Actor gone = Actor.person("gone", new PersonId(new UUID(0, 9)), new EmployeeNumber("900"));
        assertThatThrownBy(() -> service.me(gone)).satisfies(refused(Problem.NOT_FOUND));
    }

    @Test
    void a_programme_manager_lists_people_and_a_colleague_an_operator_or_a_support_contact_does_not() {
        assertThat(service.list(actor(StaffRole.PROGRAMME_MANAGER), People.Filter.NONE, Page.Request.FIRST)
                        .items())
                .containsExactly(ida);
        assertThatThrownBy(() -> service.list(actor(), People.Filter.NONE, Page.Request.FIRST))
                .satisfies(refused(Problem.NOT_FOUND));
        for (StaffRole role : Set.of(StaffRole.OPERATOR, StaffRole.SUPPORT_CONTACT, StaffRole.AUDITOR)) {
            assertThatThrownBy(() -> service.list(actor(role), People.Filter.NONE, Page.Request.FIRST))
                    .satisfies(refused(Problem.NOT_ALLOWED));
        }
    }

    private Actor actor(StaffRole... roles) {
        return Actor.person("ida", ida.id(), ida.number(), roles);
    }

    private static Consumer<Throwable> refused(Problem problem) {
        return e -> assertThat(((RefusedException) e).problem()).isEqualTo(problem);
    }
}
