package org.reversementoring.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
 * @param hrDecisionMakers who in HR decides about its participants, as the programme declared
 */
public record Programme(
        ProgrammeId id,
        long version,
        State state,
        Definition definition,
        Set<PersonId> managers,
        Set<PersonId> hrDecisionMakers,
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
        // A programme kept before the declaration existed has none.
        hrDecisionMakers = hrDecisionMakers == null ? Set.of() : Set.copyOf(hrDecisionMakers);
        supportChain = List.copyOf(supportChain);
        lessons = List.copyOf(lessons);
    }

    public static Programme draft(
            ProgrammeId id, Definition definition, PersonId manager, Instant now, @Nullable ProgrammeId previous) {
        return new Programme(
                id,
                0,
                State.DRAFT,
                definition,
                Set.of(manager),
                Set.of(),
                List.of(),
                now,
                null,
                null,
                null,
                List.of(),
                previous);
    }

    public Programme withVersion(long newVersion) {
        return edit(e -> e.version = newVersion);
    }

    /** Refuses other terms of reporting once the programme is open. */
    public Programme withDefinition(Definition newDefinition) {
        requireNot(State.CLOSED);
        if (state == State.OPEN && !newDefinition.reporting().equals(definition.reporting())) {
            throw RefusedException.invalid(
                    "reporting", "was frozen when the programme opened; send it as it is, or open a new cycle");
        }
        return edit(e -> e.definition = newDefinition);
    }

    public Programme withSupportChain(List<SupportContact> chain) {
        requireNot(State.CLOSED);
        return edit(e -> e.supportChain = chain);
    }

    public Programme withHrDecisionMakers(Set<PersonId> declared) {
        requireNot(State.CLOSED);
        return edit(e -> e.hrDecisionMakers = declared);
    }

    public Programme withManagers(Set<PersonId> named) {
        return edit(e -> e.managers = named);
    }

    /** Whether this person manages it, decides about its people in HR, or stands in its support chain. */
    public boolean hasOnStaff(PersonId person) {
        return managers.contains(person)
                || hrDecisionMakers.contains(person)
                || supportChain.stream().anyMatch(contact -> person.equals(contact.person()));
    }

    /** Without this person in any of these roles, in whatever state the programme is. */
    public Programme withoutOnStaff(PersonId person) {
        return edit(e -> {
            e.managers = others(managers, person);
            e.hrDecisionMakers = others(hrDecisionMakers, person);
            e.supportChain = supportChain.stream()
                    .filter(contact -> !person.equals(contact.person()))
                    .toList();
        });
    }

    private static Set<PersonId> others(Set<PersonId> people, PersonId without) {
        Set<PersonId> others = new HashSet<>(people);
        others.remove(without);
        return others;
    }

    public Programme opened(Instant now) {
        if (state != State.DRAFT) {
            throw RefusedException.wrongState("Only a draft can be opened; this programme is " + state + ".");
        }
        return edit(e -> {
            e.state = State.OPEN;
            e.openedAt = now;
        });
    }

    public Programme closed(Instant now) {
        requireOpen();
        return edit(e -> {
            e.state = State.CLOSED;
            e.closedAt = now;
        });
    }

    public Programme withKickOff(KickOff event) {
        requireOpen();
        return edit(e -> e.kickOff = event);
    }

    public Programme withLesson(Lesson lesson) {
        List<Lesson> all = new ArrayList<>(lessons);
        all.add(lesson);
        return edit(e -> e.lessons = all);
    }

    /** Whether this person manages the programme and decides about nobody in it. */
    public boolean isManagedBy(PersonId person) {
        return managers.contains(person) && !hrDecisionMakers.contains(person);
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

    private Programme edit(Consumer<ProgrammeEdit> change) {
        ProgrammeEdit edit = new ProgrammeEdit(this);
        change.accept(edit);
        return edit.toProgramme();
    }

    private void requireNot(State refused) {
        if (state == refused) {
            throw RefusedException.wrongState("The programme is " + state + ".");
        }
    }
}
