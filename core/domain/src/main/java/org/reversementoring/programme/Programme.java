package org.reversementoring.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;

/**
 * A reverse-mentoring programme. It is defined as a DRAFT, opens only through its activation gate, and closes with what
 * was learned; the next cycle is a new programme that names the one before.
 *
 * @param version counts changes; 0 before it is first kept
 * @param managers who manages this programme; the single sign-on's role alone is not enough
 */
public record Programme(
        ProgrammeId id,
        long version,
        State state,
        Definition definition,
        Set<PersonId> managers,
        List<SupportContact> supportChain,
        Instant createdAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable KickOff kickOff,
        List<Lesson> lessons,
        @Nullable ProgrammeId previousCycle) {
    public enum State {
        DRAFT,
        OPEN,
        CLOSED
    }

    public Programme {
        managers = Set.copyOf(managers);
        supportChain = List.copyOf(supportChain);
        lessons = List.copyOf(lessons);
    }

    public static Programme draft(
            ProgrammeId id, Definition definition, PersonId manager, Instant now, @Nullable ProgrammeId previous) {
        return new Programme(
                id, 0, State.DRAFT, definition, Set.of(manager), List.of(), now, null, null, null, List.of(), previous);
    }

    public Programme withVersion(long newVersion) {
        return new Programme(
                id,
                newVersion,
                state,
                definition,
                managers,
                supportChain,
                createdAt,
                openedAt,
                closedAt,
                kickOff,
                lessons,
                previousCycle);
    }

    public Programme withDefinition(Definition newDefinition) {
        requireNot(State.CLOSED);
        return new Programme(
                id,
                version,
                state,
                newDefinition,
                managers,
                supportChain,
                createdAt,
                openedAt,
                closedAt,
                kickOff,
                lessons,
                previousCycle);
    }

    public Programme withSupportChain(List<SupportContact> chain) {
        requireNot(State.CLOSED);
        return new Programme(
                id,
                version,
                state,
                definition,
                managers,
                chain,
                createdAt,
                openedAt,
                closedAt,
                kickOff,
                lessons,
                previousCycle);
    }

    public Programme opened(Instant now) {
        if (state != State.DRAFT) {
            throw RefusedException.wrongState("Only a draft can be opened; this programme is " + state + ".");
        }
        return new Programme(
                id,
                version,
                State.OPEN,
                definition,
                managers,
                supportChain,
                createdAt,
                now,
                null,
                kickOff,
                lessons,
                previousCycle);
    }

    public Programme closed(Instant now) {
        requireOpen();
        return new Programme(
                id,
                version,
                State.CLOSED,
                definition,
                managers,
                supportChain,
                createdAt,
                openedAt,
                now,
                kickOff,
                lessons,
                previousCycle);
    }

    public Programme withKickOff(KickOff event) {
        requireOpen();
        return new Programme(
                id,
                version,
                state,
                definition,
                managers,
                supportChain,
                createdAt,
                openedAt,
                closedAt,
                event,
                lessons,
                previousCycle);
    }

    public Programme withLesson(Lesson lesson) {
        List<Lesson> all = new ArrayList<>(lessons);
        all.add(lesson);
        return new Programme(
                id,
                version,
                state,
                definition,
                managers,
                supportChain,
                createdAt,
                openedAt,
                closedAt,
                kickOff,
                all,
                previousCycle);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Throws WRONG_STATE unless the programme is open. */
    public void requireOpen() {
        if (!isOpen()) {
            throw RefusedException.wrongState("The programme is not open; it is " + state + ".");
        }
    }

    public Optional<FocusArea> focusArea(String key) {
        return definition.focusAreas().stream().filter(f -> f.key().equals(key)).findFirst();
    }

    private void requireNot(State refused) {
        if (state == refused) {
            throw RefusedException.wrongState("The programme is " + state + ".");
        }
    }
}
