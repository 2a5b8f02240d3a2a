package org.reversementoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.inmemory.InMemoryAccountBindings;
import org.reversementoring.inmemory.InMemoryAccounts;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Accounts;
import org.reversementoring.spi.PlatformUnavailableException;

/** The accounts of whoever left have no role of the product and no session. */
class LeaverAccountsTest {
    private static final EmployeeNumber LEAVER = new EmployeeNumber("100");
    private static final String OPERATOR = StaffRole.OPERATOR.claim();

    private final PairingWorld world = new PairingWorld();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryAccountBindings bindings = new InMemoryAccountBindings();
    private final LeaverAccounts handler = new LeaverAccounts(world.work, world.people, bindings, accounts);

    @BeforeEach
    void left() {
        world.depart(world.mentor);
    }

    private Event event(EventType type) {
        return Event.of(
                world.ids.next(), type, world.clock.instant(), Map.of("person", PairingWorld.uuid(world.mentor)));
    }

    @Test
    void a_leavers_account_loses_the_products_roles_and_its_sessions_and_nothing_else() {
        accounts.grant(LEAVER, Set.of(OPERATOR, "reader-of-payslips"));
        accounts.signIn(LEAVER);
        handler.handle(event(EventType.PERSON_LEFT));
        assertThat(accounts.roles(LEAVER)).containsExactly("reader-of-payslips");
        assertThat(accounts.signedIn(LEAVER)).isFalse();
    }

    @Test
    void an_event_that_comes_twice_changes_nothing_more() {
        Event left = event(EventType.PERSON_LEFT);
        handler.handle(left);
        accounts.grant(LEAVER, Set.of("reader-of-payslips"));
        handler.handle(left);
        assertThat(accounts.roles(LEAVER)).containsExactly("reader-of-payslips");
    }

    @Test
    void whoever_is_hired_again_or_corrected_gets_no_role_back() {
        accounts.grant(LEAVER, Set.of(OPERATOR));
        handler.handle(event(EventType.PERSON_LEFT));
        handler.handle(event(EventType.PERSON_REHIRED));
        handler.handle(event(EventType.PERSON_CORRECTED));
        assertThat(accounts.roles(LEAVER)).isEmpty();
    }

    @Test
    void no_other_change_touches_an_account() {
        accounts.grant(LEAVER, Set.of(OPERATOR));
        accounts.signIn(LEAVER);
        for (EventType type : EventType.values()) {
            if (type != EventType.PERSON_LEFT) {
                handler.handle(event(type));
            }
        }
        assertThat(accounts.roles(LEAVER)).containsExactly(OPERATOR);
        assertThat(accounts.signedIn(LEAVER)).isTrue();
    }

    @Test
    void the_account_that_they_signed_in_with_is_stripped_by_a_number_of_before_too_unless_it_is_somebody_elses() {
        EmployeeNumber before = new EmployeeNumber("c-100");
        EmployeeNumber reused = new EmployeeNumber("c-200");
        world.work.run(() -> {
            world.people.keepFormerNumber(PairingWorld.id(world.mentor), before);
            world.people.keepFormerNumber(PairingWorld.id(world.mentor), reused);
        });
        world.employ("c-200", null);
        bindings.add("https://login.example|kim", LEAVER);
        accounts.open(before, "kim");
        accounts.open(reused, "lou");
        accounts.grant(before, Set.of(OPERATOR));
        accounts.grant(reused, Set.of(OPERATOR));
        handler.handle(event(EventType.PERSON_LEFT));
        assertThat(accounts.roles(before)).isEmpty();
        assertThat(accounts.roles(reused)).containsExactly(OPERATOR);
    }

    @Test
    void an_account_with_a_number_of_before_that_may_be_an_incoming_persons_is_left_alone() {
        EmployeeNumber before = new EmployeeNumber("c-100");
        world.work.run(() -> world.people.keepFormerNumber(PairingWorld.id(world.mentor), before));
        accounts.open(before, "max");
        accounts.grant(before, Set.of(OPERATOR));
        accounts.signIn(before);
        handler.handle(event(EventType.PERSON_LEFT));
        bindings.add("https://login.example|kim", LEAVER);
        handler.handle(event(EventType.PERSON_LEFT));
        assertThat(accounts.roles(before)).containsExactly(OPERATOR);
        assertThat(accounts.signedIn(before)).isTrue();
    }

    @Test
    void who_is_back_when_it_is_heard_of_keeps_the_roles_given_anew() {
        world.comeBack(world.mentor);
        accounts.grant(LEAVER, Set.of(OPERATOR));
        accounts.signIn(LEAVER);
        handler.handle(event(EventType.PERSON_LEFT));
        assertThat(accounts.roles(LEAVER)).containsExactly(OPERATOR);
        assertThat(accounts.signedIn(LEAVER)).isTrue();
    }

    @Test
    void roles_go_before_sessions_so_that_no_new_token_carries_one_and_an_outage_lets_the_event_wait() {
        List<String> calls = new ArrayList<>();
        Accounts watched = new Accounts() {
            @Override
            public boolean reachable() {
                return true;
            }

            @Override
            public Set<String> subjects(EmployeeNumber number) {
                return Set.of();
            }

            @Override
            public void endSessions(EmployeeNumber person) {
                calls.add("sessions");
                throw new RefusedException(Problem.ELSEWHERE_UNAVAILABLE, "The single sign-on does not answer.");
            }

            @Override
            public Set<StaffRole> removeRoles(EmployeeNumber person) {
                calls.add("roles");
                return Set.of();
            }
        };
        LeaverAccounts waiting = new LeaverAccounts(world.work, world.people, bindings, watched);
        assertThatThrownBy(() -> waiting.handle(event(EventType.PERSON_LEFT)))
                .isInstanceOf(PlatformUnavailableException.class);
        assertThat(calls).containsExactly("roles", "sessions");
    }
}
