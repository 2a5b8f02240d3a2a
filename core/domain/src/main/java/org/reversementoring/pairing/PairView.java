package org.reversementoring.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * A pair as one reader may see it. Whatever made a pair rest or end, everybody but the member who did it reads the same
 * words here.
 *
 * @param contact null for a reader who may not know it
 * @param own what only this member sees; null for everybody else
 */
public record PairView(
        PairId id,
        ProgrammeId programme,
        PersonId mentor,
        PersonId mentee,
        PairState state,
        boolean guarded,
        LocalDate proposedOn,
        @Nullable LocalDate activatedOn,
        @Nullable LocalDate endedOn,
        @Nullable ContactStatus contact,
        @Nullable Own own) {
    /**
     * @param reasons why the matching proposed the partner, for this side
     * @param agreementVersion the version that this member accepted; 0 before
     * @param agreed whether both stand on the same agreement and clauses
     * @param paused whether this member wants the pair to rest
     * @param goesOn whether this member, who is on leave, wants it to go on all the same
     */
    public record Own(
            List<String> reasons,
            boolean accepted,
            int agreementVersion,
            boolean agreed,
            boolean paused,
            boolean goesOn,
            Arrangement arrangement,
            GoalStatus goalStatus) {
        public Own {
            reasons = List.copyOf(reasons);
        }
    }

    static PairView of(Pair pair, @Nullable PersonId member, boolean withContact, ZoneId zone) {
        Times times = pair.times();
        return new PairView(
                pair.id(),
                pair.programme(),
                pair.mentor(),
                pair.mentee(),
                pair.state(),
                pair.guarded(),
                LocalDate.ofInstant(times.proposedAt(), zone),
                day(times.activatedAt(), zone),
                day(times.endedAt(), zone),
                withContact ? pair.contact() : null,
                member == null ? null : own(pair, member));
    }

    private static @Nullable LocalDate day(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : LocalDate.ofInstant(at, zone);
    }

    private static Own own(Pair pair, PersonId member) {
        Member mine = pair.side(member);
        return new Own(
                mine.reasons(),
                mine.hasAccepted(),
                mine.agreementVersion(),
                pair.agreedByBoth(),
                mine.paused(),
                mine.goesOn(),
                pair.arrangement(),
                pair.goals().status());
    }
}
