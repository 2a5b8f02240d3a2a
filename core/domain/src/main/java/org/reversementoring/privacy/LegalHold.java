package org.reversementoring.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.wellbeing.CaseId;

/**
 * An entry of the register: one pair or one case is neither erased nor deleted until a day. Asked for by one person,
 * approved by a second. It lets nobody read anything.
 *
 * @param version counts changes; 0 before it is first kept
 * @param pair the pair that is kept; null where it is a case
 * @param supportCase the case that is kept; null where it is a pair
 * @param people whose data are kept
 * @param fileNumber under which the reason is on file elsewhere
 * @param until it ends by itself at this moment
 * @param renews the hold that this one goes on with; null for a first
 * @param steps what happened, oldest first
 */
public record LegalHold(
        HoldId id,
        long version,
        ProgrammeId programme,
        @Nullable PairId pair,
        @Nullable CaseId supportCase,
        Set<PersonId> people,
        HoldReason reason,
        String fileNumber,
        Instant until,
        Telling telling,
        @Nullable HoldId renews,
        HoldState state,
        List<Step> steps) {
    /** The longest that a hold keeps before it has to be renewed. */
    public static final Duration AT_MOST = Duration.ofDays(180);

    /** One step, and by whom. */
    public record Step(HoldMove move, Hand by, Instant at) {}

    public LegalHold {
        people = Set.copyOf(people);
        steps = List.copyOf(steps);
        if ((pair == null) == (supportCase == null)) {
            throw new IllegalArgumentException("a hold keeps one pair or one case");
        }
    }

    public LegalHold withVersion(long newVersion) {
        return new LegalHold(
                id,
                newVersion,
                programme,
                pair,
                supportCase,
                people,
                reason,
                fileNumber,
                until,
                telling,
                renews,
                state,
                steps);
    }

    /** What is kept. */
    public UUID subject() {
        return pair != null ? pair.value() : Objects.requireNonNull(supportCase).value();
    }

    /** When it came to its end: its time in the register counts from here. */
    public Instant closesAt() {
        return state.keeps() ? until : lastStep().at();
    }

    boolean isInForce(Instant now) {
        return state.keeps() && now.isBefore(until);
    }

    /** Whether a second person approved it, so that the persons concerned are to know. */
    boolean cameIntoForce() {
        return steps.stream().anyMatch(s -> s.move() == HoldMove.APPROVE);
    }

    /** From when its people are to be told; null where they were, or where there is nothing to tell yet. */
    public @Nullable Instant tellAt() {
        return telling.told() || !cameIntoForce() ? null : telling.on();
    }

    Step lastStep() {
        return steps.get(steps.size() - 1);
    }

    LegalHold moved(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return with(telling, state.to(step.move()), all);
    }

    LegalHold asTold() {
        return with(telling.asTold(), state, steps);
    }

    private LegalHold with(Telling newTelling, HoldState newState, List<Step> newSteps) {
        return new LegalHold(
                id,
                version,
                programme,
                pair,
                supportCase,
                people,
                reason,
                fileNumber,
                until,
                newTelling,
                renews,
                newState,
                newSteps);
    }
}
