package org.reversementoring.persistence;

import java.util.Optional;
import java.util.UUID;
import org.reversementoring.access.AccountBindings;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;

/** Account bindings in the database. */
public final class HibernateAccountBindings implements AccountBindings {
    private final HibernateUnitOfWork work;

    public HibernateAccountBindings(HibernateUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<EmployeeNumber> find(String account) {
        return Optional.ofNullable(work.em().find(AccountBindingRow.class, account))
                .map(row -> new EmployeeNumber(row.employeeNumber));
    }

    @Override
    public Optional<String> accountOf(EmployeeNumber number) {
        return bound(number).map(row -> row.account);
    }

    @Override
    public Optional<PersonId> employed(String account, EmployeeNumber number) {
        return work.em()
                .createQuery(
                        "select p.id from AccountBindingRow b join PersonRow p on p.employeeNumber = b.employeeNumber"
                                + " where b.account = :account and b.employeeNumber = :number and p.status = :active",
                        UUID.class)
                .setParameter("account", account)
                .setParameter("number", number.value())
                .setParameter("active", Person.Status.ACTIVE.name())
                .getResultStream()
                .findFirst()
                .map(PersonId::new);
    }

    @Override
    public void add(String account, EmployeeNumber number) {
        AccountBindingRow row = new AccountBindingRow();
        row.account = account;
        row.employeeNumber = number.value();
        work.em().persist(row);
        work.flush();
    }

    @Override
    public void renumber(EmployeeNumber from, EmployeeNumber to) {
        bound(to).ifPresent(work.em()::remove);
        work.flush();
        bound(from).ifPresent(row -> row.employeeNumber = to.value());
        work.flush();
    }

    private Optional<AccountBindingRow> bound(EmployeeNumber number) {
        return work.em()
                .createQuery("select r from AccountBindingRow r where r.employeeNumber = :n", AccountBindingRow.class)
                .setParameter("n", number.value())
                .getResultStream()
                .findFirst();
    }
}
