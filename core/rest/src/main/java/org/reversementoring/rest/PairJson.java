package org.reversementoring.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.Arrangement;
import org.reversementoring.pairing.ContactStatus;
import org.reversementoring.pairing.GoalStatus;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.PairView;
import org.reversementoring.programme.Structure;

/**
 * A pair as the caller may see it; {@code own} is there for a member alone. It names days and no instants, and of a
 * pause not even the day: beside a session they would tell why.
 */
public record PairJson(
        UUID id,
        UUID programme,
        UUID mentor,
        UUID mentee,
        PairState state,
        boolean guarded,
        LocalDate proposedOn,
        @Nullable LocalDate activatedOn,
        @Nullable LocalDate endedOn,
        @Nullable ContactStatus contact,
        @Nullable OwnSideJson own)
        implements Identified {
    /** See {@link PairView.Own}. */
    public record OwnSideJson(
            List<String> reasons,
            boolean accepted,
            int agreementVersion,
            boolean agreed,
            boolean paused,
            boolean goesOn,
            ArrangementJson arrangement,
            GoalStatus goalStatus) {}

    /** See {@link Arrangement}. */
    public record ArrangementJson(int cadenceWeeks, int sessionMinutes, Structure.Format format) {}

    static PairJson of(PairView p) {
        return new PairJson(
                p.id().value(),
                p.programme().value(),
                p.mentor().value(),
                p.mentee().value(),
                p.state(),
                p.guarded(),
                p.proposedOn(),
                p.activatedOn(),
                p.endedOn(),
                p.contact(),
                own(p.own()));
    }

    private static @Nullable OwnSideJson own(PairView.@Nullable Own own) {
        if (own == null) {
            return null;
        }
        Arrangement a = own.arrangement();
        return new OwnSideJson(
                own.reasons(),
                own.accepted(),
                own.agreementVersion(),
                own.agreed(),
                own.paused(),
                own.goesOn(),
                new ArrangementJson(a.cadenceWeeks(), a.sessionMinutes(), a.format()),
                own.goalStatus());
    }
}
