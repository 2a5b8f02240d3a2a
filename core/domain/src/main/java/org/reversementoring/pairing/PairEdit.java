package org.reversementoring.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a {@link Pair} that change, while a copy of it is made. */
final class PairEdit {
    private final Pair from;
    long version;
    PairState state;
    boolean held;
    Times times;

    @Nullable
    PairState told;

    Member mentorSide;
    Member menteeSide;
    Arrangement arrangement;
    ContactStatus contact;

    @Nullable
    Clauses clauses;

    @Nullable
    OpenedTopics openedTopics;

    Goals goals;
    List<Adjustment> adjustments;

    PairEdit(Pair from) {
        this.from = from;
        version = from.version();
        state = from.state();
        held = from.held();
        times = from.times();
        told = from.told();
        mentorSide = from.mentorSide();
        menteeSide = from.menteeSide();
        arrangement = from.arrangement();
        contact = from.contact();
        clauses = from.clauses();
        openedTopics = from.openedTopics();
        goals = from.goals();
        adjustments = from.adjustments();
    }

    Pair toPair() {
        return new Pair(
                from.id(),
                version,
                from.programme(),
                from.mentor(),
                from.mentee(),
                state,
                from.guarded(),
                held,
                times,
                told,
                mentorSide,
                menteeSide,
                arrangement,
                contact,
                clauses,
                openedTopics,
                goals,
                adjustments);
    }
}
