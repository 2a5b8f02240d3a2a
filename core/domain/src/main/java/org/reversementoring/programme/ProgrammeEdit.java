package org.reversementoring.programme;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;

/** The parts of a {@link Programme} that change, while a copy of it is made. */
final class ProgrammeEdit {
    private final Programme from;
    long version;
    Programme.State state;
    Definition definition;
    Set<PersonId> managers;
    Set<PersonId> hrDecisionMakers;
    List<SupportContact> supportChain;

    @Nullable
    Instant openedAt;

    @Nullable
    Instant closedAt;

    @Nullable
    KickOff kickOff;

    List<Lesson> lessons;

    ProgrammeEdit(Programme from) {
        this.from = from;
        version = from.version();
        state = from.state();
        definition = from.definition();
        managers = from.managers();
        hrDecisionMakers = from.hrDecisionMakers();
        supportChain = from.supportChain();
        openedAt = from.openedAt();
        closedAt = from.closedAt();
        kickOff = from.kickOff();
        lessons = from.lessons();
    }

    Programme toProgramme() {
        return new Programme(
                from.id(),
                version,
                state,
                definition,
                managers,
                hrDecisionMakers,
                supportChain,
                from.createdAt(),
                openedAt,
                closedAt,
                kickOff,
                lessons,
                from.previousCycle());
    }
}
