package org.reversementoring.wellbeing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;

/**
 * A request for help on its way. It begins only when a person asks; it travels the support chain of the programme until
 * somebody answers in time; the person may withdraw it at any moment. Mentee, line manager, HR and programme manager
 * never come near it.
 *
 * @param version counts changes; 0 before it is first kept
 * @param handler who has it now; null where nobody has
 * @param tried who has or had it, in order: nobody gets it twice by escalation
 * @param since when it came into its state or to its handler
 * @param due the deadline of this state; null where it has none
 * @param feedbackDue of a detriment report that was acknowledged: when the person has to have feedback; else null
 * @param reminded whether the handler was reminded at half of the deadline
 * @param wakeAt when the deadlines have to be looked at next; null where never
 * @param keptLonger whether the person asked to keep it for a claim after it is over
 */
public record SupportCase(
        CaseId id,
        long version,
        Asked asked,
        CaseState state,
        @Nullable PersonId handler,
        List<PersonId> tried,
        Instant since,
        @Nullable Instant due,
        @Nullable Instant feedbackDue,
        boolean reminded,
        @Nullable Instant wakeAt,
        List<CaseNote> notes,
        boolean keptLonger) {
    public SupportCase {
        tried = List.copyOf(tried);
        notes = List.copyOf(notes);
    }

    static SupportCase requested(CaseId id, Asked asked) {
        return new SupportCase(
                id,
                0,
                asked,
                CaseState.REQUESTED,
                null,
                List.of(),
                asked.at(),
                null,
                null,
                false,
                asked.at(),
                List.of(),
                false);
    }

    public SupportCase withVersion(long newVersion) {
        return edit(e -> e.version = newVersion);
    }

    SupportCase with(Asked other) {
        return edit(e -> e.asked = other);
    }

    /** With a contact, who has until {@code dueAt}. */
    SupportCase routedTo(PersonId contact, Instant now, Instant half, Instant dueAt) {
        return moved(CaseMove.ROUTE, contact, now, dueAt, half).edit(e -> e.tried = triedBy(contact));
    }

    /** Nobody is left; the person is asked once how it went. */
    SupportCase exhausted(Instant now, Instant checkIn) {
        return moved(CaseMove.EXHAUST, null, now, null, checkIn);
    }

    SupportCase escalated(Instant now) {
        return moved(CaseMove.ESCALATE, null, now, null, now);
    }

    /** Taken from whoever has it. */
    SupportCase recused(Instant now) {
        return moved(CaseMove.RECUSE, null, now, null, now);
    }

    /** The first acknowledgement of a report decides when there has to be feedback. */
    SupportCase acknowledgedBy(PersonId contact, Instant now, Instant half, Instant dueAt, Instant feedback) {
        boolean report = asked.kind() == Asked.Kind.DETRIMENT;
        return moved(CaseMove.ACKNOWLEDGE, contact, now, dueAt, half).edit(e -> {
            e.tried = triedBy(contact);
            e.feedbackDue = report && feedbackDue == null ? feedback : feedbackDue;
        });
    }

    SupportCase planned(CaseNote step, Instant now, Instant review, Instant wake) {
        return moved(CaseMove.PLAN, step.author(), now, review, wake).edit(e -> {
            e.notes = new ArrayList<>(notes);
            e.notes.add(step);
        });
    }

    SupportCase closed(Instant now, Instant checkIn) {
        return moved(CaseMove.CLOSE, handler, now, null, checkIn);
    }

    SupportCase withdrawn(Instant now) {
        return moved(CaseMove.WITHDRAW, null, now, null, null);
    }

    /** Travels the chain from its beginning again. */
    SupportCase reopened(Instant now) {
        return moved(CaseMove.REOPEN, null, now, null, now).edit(e -> {
            e.tried = List.of();
            e.feedbackDue = null;
        });
    }

    /** The handler was reminded. */
    SupportCase remindedUntil(@Nullable Instant newDue, @Nullable Instant wake) {
        return edit(e -> {
            e.due = newDue;
            e.reminded = true;
            e.wakeAt = wake;
        });
    }

    SupportCase keptForClaim() {
        return edit(e -> e.keptLonger = true);
    }

    private SupportCase moved(
            CaseMove move,
            @Nullable PersonId newHandler,
            Instant now,
            @Nullable Instant newDue,
            @Nullable Instant wake) {
        return edit(e -> {
            e.state = state.to(move);
            e.handler = newHandler;
            e.since = now;
            e.due = newDue;
            e.reminded = false;
            e.wakeAt = wake;
        });
    }

    private List<PersonId> triedBy(PersonId contact) {
        List<PersonId> all = new ArrayList<>(tried);
        if (!all.contains(contact)) {
            all.add(contact);
        }
        return all;
    }

    private SupportCase edit(Consumer<CaseEdit> change) {
        CaseEdit edit = new CaseEdit(this);
        change.accept(edit);
        return edit.toCase();
    }
}
