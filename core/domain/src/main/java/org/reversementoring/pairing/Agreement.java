package org.reversementoring.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agreement as a member reads it.
 *
 * @param version the version in force
 * @param clauses the pair's own additions; null while there are none, or none can be read any longer
 * @param clausesNumber which text of the clauses this is; 0 while there are none. For the next change
 * @param notices what this member has to tick with the acceptance
 * @param acceptedVersion the version this member accepted; 0 before
 * @param declaredOn when the mentee declared at the start that nothing from here is used against the mentor; both see
 *     it
 * @param closingDeclaredOn when the mentee declared so again after the end; both see it
 * @param agreed whether both accepted the same version and the same clauses
 */
public record Agreement(
        int version,
        List<AgreementText.Point> points,
        @Nullable String clauses,
        int clausesNumber,
        List<String> notices,
        int acceptedVersion,
        @Nullable Instant acceptedAt,
        @Nullable LocalDate declaredOn,
        @Nullable LocalDate closingDeclaredOn,
        boolean agreed) {
    public Agreement {
        points = List.copyOf(points);
        notices = List.copyOf(notices);
    }

    /**
     * What a member accepts.
     *
     * @param version the version of the agreement that was read
     * @param clausesNumber the clauses that were read; 0 where there are none
     * @param notices true where every notice shown was ticked
     */
    public record Acceptance(int version, int clausesNumber, boolean notices) {}

    @Override
    public String toString() {
        return "[private]";
    }
}
