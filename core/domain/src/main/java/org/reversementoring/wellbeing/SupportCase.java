package org.reversementoring.wellbeing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
                false,
                asked.at(),
                List.of(),
                false);
    }

    public SupportCase withVersion(long newVersion) {
        return new SupportCase(
                id, newVersion, asked, state, handler, tried, since, due, reminded, wakeAt, notes, keptLonger);
    }

    SupportCase with(Asked other) {
        return new SupportCase(
                id, version, other, state, handler, tried, since, due, reminded, wakeAt, notes, keptLonger);
    }

    /** With a contact, who has until {@code dueAt}. */
    SupportCase routedTo(PersonId contact, Instant now, Instant half, Instant dueAt) {
        List<PersonId> all = new ArrayList<>(tried);
        all.add(contact);
        return moved(CaseMove.ROUTE, contact, all, now, dueAt, half);
    }

    /** Nobody is left; the person is asked once how it went. */
    SupportCase exhausted(Instant now, Instant checkIn) {
        return moved(CaseMove.EXHAUST, null, tried, now, null, checkIn);
    }

    SupportCase escalated(Instant now) {
        return moved(CaseMove.ESCALATE, null, tried, now, null, now);
    }

    SupportCase acknowledgedBy(PersonId contact, Instant now, Instant half, Instant dueAt) {
        List<PersonId> all = new ArrayList<>(tried);
        if (!all.contains(contact)) {
            all.add(contact);
        }
        return moved(CaseMove.ACKNOWLEDGE, contact, all, now, dueAt, half);
    }

    SupportCase planned(CaseNote step, Instant now, Instant review) {
        SupportCase next = moved(CaseMove.PLAN, step.author(), tried, now, review, review);
        List<CaseNote> all = new ArrayList<>(notes);
        all.add(step);
        return new SupportCase(
                id, version, asked, next.state, next.handler, tried, now, review, false, review, all, keptLonger);
    }

    SupportCase closed(Instant now, Instant checkIn) {
        return moved(CaseMove.CLOSE, handler, tried, now, null, checkIn);
    }

    SupportCase withdrawn(Instant now) {
        return moved(CaseMove.WITHDRAW, null, tried, now, null, null);
    }

    /** Travels the chain from its beginning again. */
    SupportCase reopened(Instant now) {
        return moved(CaseMove.REOPEN, null, List.of(), now, null, now);
    }

    /** The handler was reminded. */
    SupportCase remindedUntil(@Nullable Instant newDue, @Nullable Instant wake) {
        return new SupportCase(id, version, asked, state, handler, tried, since, newDue, true, wake, notes, keptLonger);
    }

    SupportCase keptForClaim() {
        return new SupportCase(id, version, asked, state, handler, tried, since, due, reminded, wakeAt, notes, true);
    }

    private SupportCase moved(
            CaseMove move,
            @Nullable PersonId newHandler,
            List<PersonId> newTried,
            Instant now,
            @Nullable Instant newDue,
            @Nullable Instant wake) {
        return new SupportCase(
                id, version, asked, state.to(move), newHandler, newTried, now, newDue, false, wake, notes, keptLonger);
    }
}
