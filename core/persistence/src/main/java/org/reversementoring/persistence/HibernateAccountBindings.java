package org.reversementoring.persistence;

import java.util.Optional;
import org.reversementoring.access.AccountBindings;
import org.reversementoring.people.EmployeeNumber;

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
