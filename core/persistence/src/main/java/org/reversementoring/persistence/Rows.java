package org.reversementoring.persistence;

import java.util.List;

/** Every row class, named outright: nothing is found by scanning. */
final class Rows {
    static final List<Class<?>> ALL = List.of(
            AccountBindingRow.class,
            IdempotencyKeyRow.class,
            OutboxRow.class,
            PairRow.class,
            ParticipantRow.class,
            PeopleSyncRow.class,
            PersonRow.class,
            ProgrammeRow.class);

    private Rows() {}
}
