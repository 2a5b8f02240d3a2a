package org.reversementoring.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.event.EventType;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Accounts;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.UnitOfWork;

/**
 * Takes the product's roles from the accounts of whoever left and signs them out, in this order, so that no new token
 * carries a role. It speaks to the sign-on and runs outside of units of work. Somebody who comes back gets nothing back
 * by themselves: their roles are given anew where roles are given.
 */
public final class LeaverAccounts implements EventHandler {
    private static final Logger LOG = Logger.getLogger(LeaverAccounts.class.getName());

    private final UnitOfWork work;
    private final People people;
    private final AccountBindings bindings;
    private final Accounts accounts;

    public LeaverAccounts(UnitOfWork work, People people, AccountBindings bindings, Accounts accounts) {
        this.work = work;
        this.people = people;
        this.bindings = bindings;
        this.accounts = accounts;
    }

    @Override
    public boolean concerns(EventType type) {
        return type == EventType.PERSON_LEFT;
    }

    /**
     * Nothing where they are back by now.
     *
     * @throws PlatformUnavailableException where the sign-on does not answer; it may be tried again
     */
    @Override
    public void handle(Event event) {
        if (concerns(event.type())) {
            work.run(() -> gone(new PersonId(event.about("person")))).ifPresent(this::close);
        }
    }

    /**
     * @param former numbers of before that are nobody's present one
     * @param account bound to the present number; empty where they never signed in
     */
    private record Gone(
            PersonId person, EmployeeNumber number, List<EmployeeNumber> former, Optional<String> account) {}

    private Optional<Gone> gone(PersonId id) {
        return people.find(id)
                .filter(person -> !person.isActive())
                .map(person -> new Gone(
                        id,
                        person.number(),
                        people.numbers(id).stream()
                                .filter(number -> !number.equals(person.number()))
                                .filter(number -> people.find(number)
                                        .filter(holder -> holder.number().equals(number))
                                        .isEmpty())
                                .sorted()
                                .toList(),
                        bindings.accountOf(person.number())));
    }

    private void close(Gone gone) {
        strip(gone.person(), gone.number());
        gone.former().forEach(number -> closeFormer(gone, number));
    }

    /** By then it may have been given to somebody whom the directory has not told of yet. */
    private void closeFormer(Gone gone, EmployeeNumber number) {
        Set<String> subjects = asked(gone.person(), () -> accounts.subjects(number));
        boolean theirs = subjects.stream()
                .allMatch(subject -> gone.account()
                        .filter(account -> account.endsWith("|" + subject))
                        .isPresent());
        if (!theirs) {
            LOG.severe(() -> "person " + gone.person().value() + " has left, and an account with a former employee"
                    + " number of theirs is not the one that they signed in with: see whose it is, and where it is"
                    + " theirs take the product's roles from it");
        } else if (!subjects.isEmpty()) {
            strip(gone.person(), number);
        }
    }

    private void strip(PersonId person, EmployeeNumber number) {
        Set<StaffRole> left = asked(person, () -> {
            Set<StaffRole> still = accounts.removeRoles(number);
            accounts.endSessions(number);
            return still;
        });
        if (!left.isEmpty()) {
            LOG.severe(() -> "person " + person.value() + " has left and still has roles of the product, through a"
                    + " group or another role of the sign-on: take them away there");
        }
    }

    /** Nothing where the sign-on cannot look such a number up; somebody has to. */
    private static <T> Set<T> asked(PersonId person, Supplier<Set<T>> call) {
        try {
            return call.get();
        } catch (RefusedException e) {
            if (e.problem() == Problem.ELSEWHERE_UNAVAILABLE) {
                throw new PlatformUnavailableException("The single sign-on does not answer.", e);
            }
            if (e.problem() != Problem.NOT_SUPPORTED) {
                throw e;
            }
            LOG.severe(() -> "person " + person.value() + " has left, and the sign-on cannot look their employee number"
                    + " up: take the product's roles from their account there");
            return Set.of();
        }
    }
}
