package org.reversementoring.inmemory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.Accounts;

/** The accounts in memory: who is signed in. */
public final class InMemoryAccounts implements Accounts {
    private final Set<EmployeeNumber> signedIn = ConcurrentHashMap.newKeySet();

    public void signIn(EmployeeNumber person) {
        signedIn.add(person);
    }

    public boolean signedIn(EmployeeNumber person) {
        return signedIn.contains(person);
    }

    @Override
    public boolean reachable() {
        return true;
    }

    @Override
    public void endSessions(EmployeeNumber person) {
        signedIn.remove(person);
    }
}
