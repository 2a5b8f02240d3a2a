package org.reversementoring.access;

import java.util.List;
import java.util.Set;
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
    private final Accounts accounts;

    public LeaverAccounts(UnitOfWork work, People people, Accounts accounts) {
        this.work = work;
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public void handle(Event event) {
        if (event.type() == EventType.PERSON_LEFT) {
            PersonId person = new PersonId(event.about("person"));
            work.run(() -> theirOwn(person)).forEach(number -> close(person, number));
        }
    }

    /** An account may still carry a number of before; one that is somebody else's by now is not touched. */
    private List<EmployeeNumber> theirOwn(PersonId person) {
        return people.numbers(person).stream()
                .filter(number -> people.find(number)
                        .filter(holder -> holder.id().equals(person))
                        .isPresent())
                .sorted()
                .toList();
    }

    private void close(PersonId person, EmployeeNumber number) {
        try {
            Set<StaffRole> left = accounts.removeRoles(number);
            accounts.endSessions(number);
            if (!left.isEmpty()) {
                LOG.severe(() -> "person " + person.value() + " has left and still has roles of the product, through a"
                        + " group or another role of the sign-on: take them away there");
            }
        } catch (RefusedException e) {
            if (e.problem() != Problem.NOT_SUPPORTED) {
                throw e;
            }
            LOG.severe(() -> "person " + person.value() + " has left, and the sign-on cannot look their employee number"
                    + " up: take the product's roles from their account there");
        }
    }
}
