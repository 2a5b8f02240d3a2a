package org.reversementoring.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.reversementoring.inmemory.InMemoryMentorshipRegister;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.MentorshipRegister;

class InMemoryMentorshipRegisterTest implements MentorshipRegisterContract {
    private static final EmployeeNumber JUNIOR = new EmployeeNumber("junior-1");
    private static final EmployeeNumber SENIOR = new EmployeeNumber("senior-1");
    private final InMemoryMentorshipRegister register = new InMemoryMentorshipRegister(Set.of(JUNIOR, SENIOR));

    @Override
    public MentorshipRegister register() {
        return register;
    }

    @Override
    public EmployeeNumber junior() {
        return JUNIOR;
    }

    @Override
    public EmployeeNumber senior() {
        return SENIOR;
    }

    @Override
    public There there() {
        return new There() {
            @Override
            public void requireApproval() {
                register.requireApproval(true);
            }

            @Override
            public void approveAll() {
                register.approveAll();
            }

            @Override
            public void denyAll() {
                register.denyAll();
            }

            @Override
            public void close(String id) {
                register.closeThere(id);
            }

            @Override
            public void move(String id, LocalDate start) {
                register.moveThere(id, start);
            }

            @Override
            public List<Seen> seen() {
                return register.standing().values().stream()
                        .map(kept -> new Seen(
                                kept.mentorship().mentor(),
                                kept.mentorship().mentee(),
                                kept.mentorship().start(),
                                kept.mentorship().end(),
                                kept.closed() == null ? "" : kept.closed().name()))
                        .toList();
            }
        };
    }
}
