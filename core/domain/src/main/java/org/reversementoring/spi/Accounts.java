package org.reversementoring.spi;

import java.util.Set;
import org.reversementoring.access.StaffRole;
import org.reversementoring.people.EmployeeNumber;

/**
 * The accounts with which people sign in. They are kept elsewhere; here is only what the product asks of them. An
 * account belongs to a person by its employee number, never by name or e-mail.
 */
public interface Accounts {
    /** Whether the accounts answer and let us act on them. Answers within seconds and never throws. */
    boolean reachable();

    /**
     * Signs this person out everywhere, at once: no session of theirs gives a token any more. Tokens that were given
     * before live on for their few minutes. Nothing happens where the person has no account or no session.
     *
     * @throws org.reversementoring.problem.RefusedException with {@code ELSEWHERE_UNAVAILABLE} when it could not be
     *     done; it may be tried again
     */
    void endSessions(EmployeeNumber person);

    /**
     * The accounts that have this employee number now, each by the subject that its tokens name. Empty where there is
     * none.
     *
     * @throws org.reversementoring.problem.RefusedException with {@code ELSEWHERE_UNAVAILABLE} when they could not be
     *     read; it may be tried again
     */
    Set<String> subjects(EmployeeNumber number);

    /**
     * Takes the product's own roles away from every account of this person, and nothing else: other roles, groups and
     * attributes stay. They do not come back by themselves. Nothing happens where there is nothing to take.
     *
     * @return the product's roles that the person has all the same, because a group or another role gives them
     * @throws org.reversementoring.problem.RefusedException with {@code ELSEWHERE_UNAVAILABLE} when it could not be
     *     done; it may be tried again
     */
    Set<StaffRole> removeRoles(EmployeeNumber person);
}
