package org.reversementoring.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.wellbeing.CaseId;

/**
 * An entry of the register: something of a support case goes to a named recipient without the person's agreement. The
 * contact who has the case proposes it, a second person decides, a person carries it out; the person concerned reads
 * it. The product itself discloses nothing.
 *
 * @param version counts changes; 0 before it is first kept
 * @param person whose case it is
 * @param recipientName who exactly, under the case's key
 * @param information the least that has to be said, under the case's key
 * @param steps what happened, oldest first
 */
public record Disclosure(
        DisclosureId id,
        long version,
        CaseId supportCase,
        ProgrammeId programme,
        PersonId person,
        Ground ground,
        Recipient recipient,
        SealedText recipientName,
        SealedText information,
        Telling telling,
        DisclosureState state,
        List<Step> steps) {
    /** One step, and by whom. */
    public record Step(DisclosureMove move, Hand by, Instant at) {}

    public Disclosure {
        steps = List.copyOf(steps);
    }

    public Disclosure withVersion(long newVersion) {
        return new Disclosure(
                id,
                newVersion,
                supportCase,
                programme,
                person,
                ground,
                recipient,
                recipientName,
                information,
                telling,
                state,
                steps);
    }

    /** When it last moved: its time in the register counts from here. */
    public Instant movedAt() {
        return steps.get(steps.size() - 1).at();
    }

    /** From when its person is to be told; null where they were. */
    public @Nullable Instant tellAt() {
        return telling.told() ? null : telling.on();
    }

    Hand proposedBy() {
        return steps.get(0).by();
    }

    Disclosure moved(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return with(telling, state.to(step.move()), all);
    }

    Disclosure asTold() {
        return with(telling.asTold(), state, steps);
    }

    private Disclosure with(Telling newTelling, DisclosureState newState, List<Step> newSteps) {
        return new Disclosure(
                id,
                version,
                supportCase,
                programme,
                person,
                ground,
                recipient,
                recipientName,
                information,
                newTelling,
                newState,
                newSteps);
    }
}
