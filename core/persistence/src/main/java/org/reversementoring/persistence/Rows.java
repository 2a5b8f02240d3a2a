package org.reversementoring.persistence;

import java.util.List;

/** Every row class, named outright: nothing is found by scanning. */
final class Rows {
    static final List<Class<?>> ALL = List.of(
            AccountBindingRow.class,
            CommitmentRow.class,
            CreditRow.class,
            IdempotencyKeyRow.class,
            MatchRunRow.class,
            OutboxRow.class,
            PairRow.class,
            ParticipantRow.class,
            PeopleSyncRow.class,
            PersonRow.class,
            ProgrammeRow.class,
            ReflectionRow.class,
            SessionRow.class,
            StoryRow.class);

    private Rows() {}
}
