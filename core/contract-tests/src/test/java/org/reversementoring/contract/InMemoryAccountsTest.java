package org.reversementoring.contract;

import java.util.Set;
import org.reversementoring.inmemory.InMemoryAccounts;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.Accounts;

class InMemoryAccountsTest implements AccountsContract {
    private final InMemoryAccounts accounts = new InMemoryAccounts();

    InMemoryAccountsTest() {
        accounts.open(leaver(), "kim");
        accounts.open(colleague(), "lou");
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public EmployeeNumber leaver() {
        return new EmployeeNumber("a1");
    }

    @Override
    public EmployeeNumber colleague() {
        return new EmployeeNumber("A1");
    }

    @Override
    public void signIn(EmployeeNumber person) {
        accounts.signIn(person);
    }

    @Override
    public boolean signedIn(EmployeeNumber person) {
        return accounts.signedIn(person);
    }

    @Override
    public String foreignRole() {
        return "reader-of-payslips";
    }

    @Override
    public void grant(EmployeeNumber person, Set<String> roles) {
        accounts.grant(person, roles);
    }

    @Override
    public void grantByGroup(EmployeeNumber person, String role) {
        accounts.grantByGroup(person, role);
    }

    @Override
    public Set<String> roles(EmployeeNumber person) {
        return accounts.roles(person);
    }
}
