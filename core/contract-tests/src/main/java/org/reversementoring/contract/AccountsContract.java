package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
}
