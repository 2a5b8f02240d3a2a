package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.AccountBindings;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/** What every store of account bindings keeps to: one account, one employee, once. */
public interface AccountBindingsContract {
    UnitOfWork work();

    AccountBindings bindings();

    private static String account() {
        return "https://sso.example.com|" + UUID.randomUUID();
    }

    private static EmployeeNumber number() {
        return new EmployeeNumber(UUID.randomUUID().toString());
    }

    @Test
    default void aBindingIsFoundFromBothSides() {
        String account = account();
        EmployeeNumber number = number();
        assertThat(work().run(() -> bindings().find(account))).isEmpty();
        work().run(() -> bindings().add(account, number));
        assertThat(work().run(() -> bindings().find(account))).contains(number);
        assertThat(work().run(() -> bindings().accountOf(number))).contains(account);
    }

    @Test
    default void whoGetsAnotherNumberKeepsTheAccountAndAnEarlierHolderOfTheNewNumberLosesTheirs() {
        String account = account();
        String stale = account();
        EmployeeNumber from = number();
        EmployeeNumber to = number();
        work().run(() -> bindings().add(account, from));
        work().run(() -> bindings().add(stale, to));
        work().run(() -> bindings().renumber(from, to));
        assertThat(work().run(() -> bindings().find(account))).contains(to);
        assertThat(work().run(() -> bindings().accountOf(to))).contains(account);
        assertThat(work().run(() -> bindings().accountOf(from))).isEmpty();
        assertThat(work().run(() -> bindings().find(stale))).isEmpty();
        work().run(() -> bindings().renumber(number(), number()));
        assertThat(work().run(() -> bindings().find(account))).contains(to);
    }

    @Test
    default void neitherAnAccountNorANumberIsBoundTwice() {
        String account = account();
        EmployeeNumber number = number();
        work().run(() -> bindings().add(account, number));
        assertThatThrownBy(() -> work().run(() -> bindings().add(account, number())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> work().run(() -> bindings().add(account(), number)))
                .isInstanceOf(RefusedException.class);
        assertThat(work().run(() -> bindings().find(account))).contains(number);
    }
}
