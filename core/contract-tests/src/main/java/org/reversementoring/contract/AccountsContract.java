package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.StaffRole;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.Accounts;

/** What every {@link Accounts} keeps. Implementers bring two people with accounts, whose numbers differ. */
public interface AccountsContract {
    Accounts accounts();

    EmployeeNumber leaver();

    EmployeeNumber colleague();

    void signIn(EmployeeNumber person);

    /** Whether a session of this person, begun by {@link #signIn}, still gives tokens. */
    boolean signedIn(EmployeeNumber person);

    /** A role that is not the product's. */
    String foreignRole();

    /** Gives the person's account roles by name, the product's or others. */
    void grant(EmployeeNumber person, Set<String> roles);

    /** Puts the person's account into a group that has this role; {@link #ungroup} takes it out. */
    void grantByGroup(EmployeeNumber person, String role);

    default void ungroup(EmployeeNumber person) {}

    /** Names of all roles that the person's account has, groups included; there may be others of the sign-on's own. */
    Set<String> roles(EmployeeNumber person);

    @Test
    default void the_accounts_are_reachable() {
        assertThat(accounts().reachable()).isTrue();
    }

    @Test
    default void a_leavers_sessions_end_and_nobody_elses() {
        signIn(leaver());
        signIn(colleague());

        accounts().endSessions(leaver());

        assertThat(signedIn(leaver())).isFalse();
        assertThat(signedIn(colleague())).isTrue();
    }

    @Test
    default void ending_sessions_twice_is_no_error() {
        signIn(leaver());

        accounts().endSessions(leaver());
        accounts().endSessions(leaver());

        assertThat(signedIn(leaver())).isFalse();
    }

    @Test
    default void a_person_without_an_account_has_nothing_to_end() {
        signIn(colleague());

        accounts().endSessions(new EmployeeNumber("no-such:number"));

        assertThat(signedIn(colleague())).isTrue();
    }

    @Test
    default void the_accounts_of_a_number_are_told_apart_from_everybody_elses() {
        Set<String> subjects = accounts().subjects(leaver());

        assertThat(subjects).hasSize(1);
        assertThat(accounts().subjects(colleague())).hasSize(1).doesNotContainAnyElementsOf(subjects);
        assertThat(accounts().subjects(new EmployeeNumber("no-such:number"))).isEmpty();
    }

    @Test
    default void the_products_roles_are_taken_away_and_nothing_else() {
        String manager = StaffRole.PROGRAMME_MANAGER.claim();
        String operator = StaffRole.OPERATOR.claim();
        grant(leaver(), Set.of(manager, operator, foreignRole()));
        grant(colleague(), Set.of(operator));
        signIn(leaver());

        assertThat(accounts().removeRoles(leaver())).isEmpty();

        assertThat(roles(leaver())).contains(foreignRole()).doesNotContain(manager, operator);
        assertThat(roles(colleague())).contains(operator);
        assertThat(signedIn(leaver())).as("sessions are another step").isTrue();
        accounts().removeRoles(colleague());
    }

    @Test
    default void taking_roles_away_twice_is_no_error() {
        grant(leaver(), Set.of(StaffRole.DPO.claim()));

        assertThat(accounts().removeRoles(leaver())).isEmpty();
        assertThat(accounts().removeRoles(leaver())).isEmpty();

        assertThat(roles(leaver())).doesNotContain(StaffRole.DPO.claim());
    }

    @Test
    default void a_person_without_an_account_has_no_role_to_take() {
        assertThat(accounts().removeRoles(new EmployeeNumber("no-such:number"))).isEmpty();
    }

    @Test
    default void a_role_that_a_group_gives_is_left_and_said() {
        grantByGroup(leaver(), StaffRole.AUDITOR.claim());
        try {
            assertThat(accounts().removeRoles(leaver())).containsExactly(StaffRole.AUDITOR);
            assertThat(roles(leaver())).contains(StaffRole.AUDITOR.claim());
        } finally {
            ungroup(leaver());
        }
    }
}
