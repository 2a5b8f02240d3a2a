package org.reversementoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.inmemory.InMemoryAccounts;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Accounts;

/** The accounts of whoever left have no role of the product and no session. */
class LeaverAccountsTest {
    private static final EmployeeNumber LEAVER = new EmployeeNumber("100");
    private static final String OPERATOR = StaffRole.OPERATOR.claim();

    private final PairingWorld world = new PairingWorld();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final LeaverAccounts handler = new LeaverAccounts(world.work, world.people, accounts);

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
    void roles_go_before_sessions_so_that_no_new_token_carries_one_and_an_outage_lets_the_event_wait() {
        List<String> calls = new ArrayList<>();
        Accounts watched = new Accounts() {
            @Override
            public boolean reachable() {
                return true;
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
        LeaverAccounts waiting = new LeaverAccounts(world.work, world.people, watched);
        assertThatThrownBy(() -> waiting.handle(event(EventType.PERSON_LEFT))).isInstanceOf(RefusedException.class);
        assertThat(calls).containsExactly("roles", "sessions");
    }

    /** What is logged while the leaver's event is handled. */
    private List<String> alarms(Accounts with) {
        List<String> lines = new ArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getLevel() + " " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(LeaverAccounts.class.getName());
        log.addHandler(listening);
        try {
            new LeaverAccounts(world.work, world.people, with).handle(event(EventType.PERSON_LEFT));
        } finally {
            log.removeHandler(listening);
        }
        return lines;
    }

    @Test
    void a_role_that_a_group_gives_is_named_to_the_operator_by_the_persons_id_and_sessions_end_all_the_same() {
        accounts.grantByGroup(LEAVER, OPERATOR);
        accounts.signIn(LEAVER);
        assertThat(alarms(accounts))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("SEVERE")
                        .contains(PairingWorld.uuid(world.mentor).toString(), "through a group")
                        .doesNotContain(LEAVER.value() + " "));
        assertThat(accounts.signedIn(LEAVER)).isFalse();
        assertThat(alarms(new InMemoryAccounts())).isEmpty();
    }

    @Test
    void a_number_that_the_sign_on_cannot_look_up_is_said_and_does_not_wait_for_ever() {
        Accounts unable = new Accounts() {
            @Override
            public boolean reachable() {
                return true;
            }

            @Override
            public void endSessions(EmployeeNumber person) {}

            @Override
            public Set<StaffRole> removeRoles(EmployeeNumber person) {
                throw new RefusedException(Problem.NOT_SUPPORTED, "no such number");
            }
        };
        assertThat(alarms(unable))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("SEVERE").contains("cannot look"));
    }
}
