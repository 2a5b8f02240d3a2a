package org.reversementoring.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;

/**
 * One session of a pair. It is PLANNED, then HELD once a member logs it, or CANCELLED. When, how long and about what is
 * sealed like every word around it; only the pair opens it, and the product's own jobs count with it without showing
 * it.
 *
 * @param version counts changes; 0 before it is first kept
 * @param number counts the pair's sessions from 1, in the order in which they were written down
 * @param meeting the plan, and the log once it was held; sealed
 * @param changes when it was moved or cancelled, sealed
 */
public record Session(
        SessionId id,
        long version,
        PairId pair,
        ProgrammeId programme,
        int number,
        State state,
        SealedText meeting,
        List<ByAuthor> changes,
        Words words) {
    /** Where a session stands. */
    public enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    public Session {
        changes = List.copyOf(changes);
    }

    /** The pair's first, at which the limits of confidentiality are shown again. */
    public boolean isFirst() {
        return number == 1;
    }

    public Session withVersion(long newVersion) {
        return new Session(id, newVersion, pair, programme, number, state, meeting, changes, words);
    }

    Session moved(SealedText newMeeting, ByAuthor change) {
        requirePlanned();
        return new Session(id, version, pair, programme, number, state, newMeeting, with(change), words);
    }

    /** The same plan with a facilitator. */
    Session facilitated(SealedText newMeeting) {
        requirePlanned();
        return new Session(id, version, pair, programme, number, state, newMeeting, changes, words);
    }

    Session cancelled(ByAuthor change) {
        requirePlanned();
        return new Session(id, version, pair, programme, number, State.CANCELLED, meeting, with(change), words);
    }

    /** Logs it as held, or corrects the log. */
    Session held(SealedText log) {
        requireNotCancelled();
        return new Session(id, version, pair, programme, number, State.HELD, log, changes, words);
    }

    Session withWords(Words newWords) {
        return new Session(id, version, pair, programme, number, state, meeting, changes, newWords);
    }

    /** The ids that an event about this session carries. */
    Map<String, UUID> eventIds() {
        return Map.of("session", id.value(), "pair", pair.value(), "programme", programme.value());
    }

    void requirePlanned() {
        if (state != State.PLANNED) {
            throw RefusedException.wrongState("The session is no longer planned; it is " + state + ".");
        }
    }

    void requireNotCancelled() {
        if (state == State.CANCELLED) {
            throw RefusedException.wrongState("The session was cancelled.");
        }
    }

    void requireHeld() {
        if (state != State.HELD) {
            throw RefusedException.wrongState("Log the session as held first; it is " + state + ".");
        }
    }

    private List<ByAuthor> with(ByAuthor change) {
        List<ByAuthor> all = new ArrayList<>(changes);
        all.add(change);
        return all;
    }
}
