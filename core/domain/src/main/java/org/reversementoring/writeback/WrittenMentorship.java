package org.reversementoring.writeback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.MentorshipRegister.CloseReason;

/**
 * What has become of one pair in the company's employee records. There is one as soon as both members released it, and
 * none before. Released anew after it was closed, the next mentorship begins on that day.
 *
 * @param version counts changes; 0 before it is first kept
 * @param since the day on which the state began, or on which it was asked for last
 * @param start first day in the records; a mentorship is found there by it
 * @param end the planned last day
 * @param writtenEnd the last day that the records were told; null before they know the mentorship
 * @param remoteId the records' own; null before it was seen there, and once it is closed
 * @param reason what the records are told once it closes; null while it is wanted
 * @param problem for operators, in words that name nobody; null where there is none
 * @param decidedAt the batch in which it was last decided whether it is wanted: never more often than daily, so that
 *     nobody over there can lay its end beside what the pair did that day
 * @param lookedOn when it was last looked for in the records
 */
public record WrittenMentorship(
        PairId pair,
        long version,
        MentorshipState state,
        LocalDate since,
        LocalDate start,
        LocalDate end,
        @Nullable LocalDate writtenEnd,
        @Nullable String remoteId,
        @Nullable CloseReason reason,
        @Nullable String problem,
        Instant decidedAt,
        LocalDate lookedOn) {

    static WrittenMentorship wanted(PairId pair, LocalDate start, LocalDate end, LocalDate today, Instant batch) {
        return new WrittenMentorship(
                pair, 0, MentorshipState.WANTED, today, start, end, null, null, null, null, batch, today);
    }

    public WrittenMentorship withVersion(long newVersion) {
        return edit(e -> e.version = newVersion);
    }

    /** Whether nothing of it is known to have reached the records. */
    boolean isToBeAskedFor() {
        return state == MentorshipState.WANTED || state == MentorshipState.ASKED;
    }

    /** As it goes on after a batch's decision; empty where nothing was ever sent and nothing is wanted. */
    Optional<WrittenMentorship> decided(Wish wish, LocalDate today, Instant batch) {
        WrittenMentorship next = wish.wanted() ? wantedStill(wish, today) : wantedNoMore(wish.reason(), today);
        return next.state == MentorshipState.WANTED && !wish.wanted()
                ? Optional.empty()
                : Optional.of(next.edit(e -> e.decidedAt = batch));
    }

    private WrittenMentorship wantedStill(Wish wish, LocalDate today) {
        return switch (state) {
            case WANTED, ASKED, SUBMITTED, RECORDED -> edit(e -> e.end = wish.endAfter(start));
            case CLOSING ->
                // It was never seen there, so what was submitted may still be approved.
                remoteId == null ? entering(MentorshipState.SUBMITTED, today).edit(e -> e.reason = null) : this;
            case CLOSED ->
                entering(MentorshipState.WANTED, today).edit(e -> {
                    e.start = today;
                    e.end = wish.endAfter(today);
                    e.writtenEnd = null;
                    e.reason = null;
                });
            case DROPPED_THERE -> this;
        };
    }

    private WrittenMentorship wantedNoMore(CloseReason why, LocalDate today) {
        return switch (state) {
            case ASKED, SUBMITTED, RECORDED, DROPPED_THERE ->
                entering(MentorshipState.CLOSING, today).edit(e -> e.reason = why);
            case WANTED, CLOSING, CLOSED -> this;
        };
    }

    /** By the table of transitions; whatever was wrong before is settled. */
    WrittenMentorship entering(MentorshipState next, LocalDate today) {
        return edit(e -> {
            e.state = state.to(next);
            e.since = today;
            e.problem = null;
        });
    }

    /** It is asked for once more. */
    WrittenMentorship askedOn(LocalDate today) {
        return state == MentorshipState.ASKED ? edit(e -> e.since = today) : entering(MentorshipState.ASKED, today);
    }

    /** Seen open over there. */
    WrittenMentorship recorded(String id, @Nullable LocalDate knownEnd, LocalDate today) {
        return entering(MentorshipState.RECORDED, today).edit(e -> {
            e.remoteId = id;
            e.writtenEnd = knownEnd;
        });
    }

    /** Nothing stands open there; what the records called it is forgotten. */
    WrittenMentorship closed(LocalDate today) {
        return entering(MentorshipState.CLOSED, today).edit(e -> e.remoteId = null);
    }

    WrittenMentorship edited() {
        return edit(e -> {
            e.writtenEnd = end;
            e.problem = null;
        });
    }

    WrittenMentorship lookedOn(LocalDate today) {
        return edit(e -> e.lookedOn = today);
    }

    WrittenMentorship withProblem(String words) {
        return edit(e -> e.problem = words);
    }

    /** The last day that the records are told on closing. */
    LocalDate lastDay() {
        LocalDate last = since.isBefore(end) ? since : end;
        return last.isBefore(start) ? start : last;
    }

    private WrittenMentorship edit(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.done();
    }

    private final class Edit {
        private long version;
        private MentorshipState state;
        private LocalDate since;
        private LocalDate start;
        private LocalDate end;
        private @Nullable LocalDate writtenEnd;
        private @Nullable String remoteId;
        private @Nullable CloseReason reason;
        private @Nullable String problem;
        private Instant decidedAt;
        private LocalDate lookedOn;

        private Edit(WrittenMentorship from) {
            version = from.version;
            state = from.state;
            since = from.since;
            start = from.start;
            end = from.end;
            writtenEnd = from.writtenEnd;
            remoteId = from.remoteId;
            reason = from.reason;
            problem = from.problem;
            decidedAt = from.decidedAt;
            lookedOn = from.lookedOn;
        }

        private WrittenMentorship done() {
            return new WrittenMentorship(
                    pair,
                    version,
                    state,
                    since,
                    start,
                    end,
                    writtenEnd,
                    remoteId,
                    reason,
                    problem,
                    decidedAt,
                    lookedOn);
        }
    }
}
