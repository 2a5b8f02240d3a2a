package org.reversementoring.people;

import java.util.Optional;
import org.reversementoring.access.SignIn;

/** Who of the directory's people is employed now, for signing in. Runs inside a unit of work. */
public final class Employed implements SignIn.Employees {
    private final People people;

    public Employed(People people) {
        this.people = people;
    }

    @Override
    public Optional<SignIn.Employee> find(EmployeeNumber number) {
        return people.find(number)
                .filter(Person::isActive)
                .map(person -> new SignIn.Employee(person.id(), person.number(), isCertain(number, person)));
    }

    private boolean isCertain(EmployeeNumber number, Person person) {
        return person.number().equals(number)
                && people.formerHolders(number).stream().allMatch(person.id()::equals);
    }

    @Override
    public boolean hasLeft(EmployeeNumber number) {
        return people.find(number).filter(person -> !person.isActive()).isPresent();
    }
}
