package org.reversementoring.inmemory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.reversementoring.access.AccountBindings;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/** Account bindings in memory. */
public final class InMemoryAccountBindings implements AccountBindings {
    private final Map<String, EmployeeNumber> bindings = new ConcurrentHashMap<>();

    @Override
    public Optional<EmployeeNumber> find(String account) {
        return Optional.ofNullable(bindings.get(account));
    }

    @Override
    public Optional<String> accountOf(EmployeeNumber number) {
        return bindings.entrySet().stream()
                .filter(e -> e.getValue().equals(number))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public synchronized void add(String account, EmployeeNumber number) {
        if (bindings.containsKey(account) || bindings.containsValue(number)) {
            throw new RefusedException(Problem.ALREADY_EXISTS, "This account or number is bound already.");
        }
        bindings.put(account, number);
    }

    @Override
    public synchronized void renumber(EmployeeNumber from, EmployeeNumber to) {
        bindings.values().removeIf(to::equals);
        bindings.replaceAll((account, number) -> number.equals(from) ? to : number);
    }
}
