package org.reversementoring.writeback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.spi.DirectoryMismatchException;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.MentorshipRegister;
import org.reversementoring.spi.MentorshipRegister.CloseReason;
import org.reversementoring.spi.MentorshipRegister.Entry;
import org.reversementoring.spi.MentorshipRegister.Mentorship;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.Turns.Turn;
import org.reversementoring.spi.UnitOfWork;

/**
 * Brings one pair's mentorship in the employee records to what the pair wants. What is about to be asked for is kept
 * before it is asked, and what is there is looked up before anything is written, so that a crash between any two steps
 * leaves neither a second mentorship nor a forgotten one. Made anew for each run.
 */
final class MentorshipWriter {
    private static final Logger LOG = Logger.getLogger(MentorshipWriter.class.getName());
    /** So many days without being seen, and it counts as turned down. */
    static final int GIVEN_UP_AFTER = 60;
    /** One that stands there is looked at every so many days. */
    static final int LOOKED_AT_EVERY = 7;

    static final String NEVER_SEEN = "A mentorship was submitted and did not appear in the employee records within "
            + GIVEN_UP_AFTER + " days; it counts as turned down over there.";
    private static final String NO_RECORD = "A member of a pair is not among the people read from the directory.";
    private final UnitOfWork work;
    private final WrittenMentorships written;
    private final Pairs pairs;
    private final People people;
    private final Wishes wishes;
    private final MentorshipRegister register;
    private final Clock clock;
    /** What the check found wrong; null before it was made. */
    private @Nullable List<SelfCheck> faults;

    private boolean heldBack;

    MentorshipWriter(
            UnitOfWork work,
            WrittenMentorships written,
            Pairs pairs,
            People people,
            Wishes wishes,
            MentorshipRegister register,
            Clock clock) {
        this.work = work;
        this.written = written;
        this.pairs = pairs;
        this.people = people;
        this.wishes = wishes;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Goes as far as it goes today. Where the records reject it, why is kept with it for operators.
     *
     * @param batch in which it is decided, once
     */
    void bring(PairId id, Instant batch, Turn turn) {
        WrittenMentorship now = work.runDespiteChanges(() -> decided(id, batch)).orElse(null);
        if (now == null) {
            return;
        }
        try {
            act(now, turn);
        } catch (NothingNewException later) {
            heldBack = true;
        } catch (DirectoryRejectedException rejected) {
            work.run(() -> written.find(id).map(row -> written.save(row.withProblem(words(rejected)))));
        }
    }

    /**
     * To be called at the end.
     *
     * @throws DirectoryUnavailableException where something was not written because of what the check found wrong
     */
    void settle() {
        if (heldBack) {
            throw new DirectoryUnavailableException("Mentorships cannot be written now; the log says why.");
        }
    }

    /**
     * What changed after the batch waits for the next one, on whatever node and after whatever restart: else the moment
     * of a call would tell the moment of the change. Only, what is wanted no longer is not asked for in between.
     */
    private Optional<WrittenMentorship> decided(PairId id, Instant batch) {
        WrittenMentorship before = written.find(id).orElse(null);
        Wish wish = pairs.find(id).flatMap(wishes::of).orElse(null);
        if (wish == null) {
            return Optional.ofNullable(before);
        }
        if (!wish.since().isBefore(batch)) {
            return Optional.ofNullable(before).filter(row -> wish.wanted() || !row.isToBeAskedFor());
        }
        if (before != null && !before.decidedAt().isBefore(batch)) {
            return Optional.of(before);
        }
        if (before == null) {
            return wish.wanted()
                    ? Optional.of(written.add(
                            WrittenMentorship.wanted(id, wish.start(), wish.endAfter(wish.start()), today(), batch)))
                    : Optional.empty();
        }
        Optional<WrittenMentorship> after = before.decided(wish, today(), batch);
        if (after.isEmpty()) {
            written.remove(id);
        }
        return after.map(written::save);
    }

    private void act(WrittenMentorship row, Turn turn) {
        switch (row.state()) {
            case WANTED -> begin(row, turn);
            case ASKED, SUBMITTED -> await(row, turn);
            case RECORDED -> maintain(row, turn);
            case CLOSING -> close(row, turn);
            case CLOSED, DROPPED_THERE -> {}
        }
    }

    private void begin(WrittenMentorship row, Turn turn) {
        Members members = members(row);
        Direction.fault(members.mentor(), members.mentee()).ifPresent(fault -> {
            throw new DirectoryRejectedException(fault);
        });
        Optional<Entry> there = found(row, members, row.end());
        if (there.isPresent()) {
            seen(row, there.get(), turn);
        } else {
            submit(row, members, turn);
        }
    }

    /** What may be there of an earlier time is not forgotten because another was rejected. */
    private void submit(WrittenMentorship row, Members members, Turn turn) {
        MentorshipRegister open = writable();
        turn.check();
        WrittenMentorship asked = keep(row.askedOn(today()));
        try {
            open.submit(members.mentorship(asked, asked.end()));
        } catch (DirectoryMismatchException mismatch) {
            keep(asked.entering(MentorshipState.SUBMITTED, today()).withProblem(words(mismatch)));
            throw mismatch;
        } catch (DirectoryRejectedException rejected) {
            if (row.state() == MentorshipState.WANTED) {
                keep(asked.entering(MentorshipState.WANTED, today()).withProblem(words(rejected)));
            }
            throw rejected;
        }
        await(keep(asked.entering(MentorshipState.SUBMITTED, today())), turn);
    }

    /** One whose answer was lost is asked for again a day later at the earliest: it may only wait for approval. */
    private void await(WrittenMentorship row, Turn turn) {
        Members members = members(row);
        Entry there = found(row, members, row.end()).orElse(null);
        if (there != null) {
            seen(row, there, turn);
        } else if (row.state() == MentorshipState.ASKED && row.since().isBefore(today())) {
            submit(row, members, turn);
        } else if (isGivenUp(row)) {
            keep(row.entering(MentorshipState.DROPPED_THERE, today()).withProblem(NEVER_SEEN));
        }
    }

    private void seen(WrittenMentorship row, Entry there, Turn turn) {
        if (there.closed()) {
            keep(row.entering(MentorshipState.DROPPED_THERE, today()));
        } else {
            maintain(keep(row.recorded(there.id(), there.end(), today()).lookedOn(today())), turn);
        }
    }

    /** What somebody closed over there is left so. */
    private void maintain(WrittenMentorship row, Turn turn) {
        boolean outdated = !row.end().equals(row.writtenEnd());
        if (!outdated && row.lookedOn().plusDays(LOOKED_AT_EVERY).isAfter(today())) {
            return;
        }
        Members members = members(row);
        Entry there = found(row, members, row.end()).orElse(null);
        if (there == null || there.closed()) {
            keep(row.entering(MentorshipState.DROPPED_THERE, today()));
            return;
        }
        if (outdated) {
            turn.check();
            writable().edit(there.id(), members.mentorship(row, row.end()));
            keep(row.edited().lookedOn(today()));
        } else {
            keep(row.lookedOn(today()));
        }
    }

    /** By its id first, for who has left may not be shown to us any more; then whatever else stands open. */
    private void close(WrittenMentorship row, Turn turn) {
        Members members = members(row);
        Mentorship last = members.mentorship(row, row.lastDay());
        CloseReason reason = row.reason() == null ? CloseReason.ENDED : row.reason();
        Optional<DirectoryRejectedException> refused = Optional.empty();
        String id = row.remoteId();
        if (id != null) {
            turn.check();
            refused = tried(() -> records().close(id, last, reason));
        }
        boolean over;
        try {
            over = closeEvery(row, members, reason, turn);
        } catch (DirectoryRejectedException hidden) {
            if (id == null || refused.isPresent()) {
                throw hidden;
            }
            over = true;
        }
        if (over) {
            keep(row.closed(today()));
        } else if (refused.isPresent()) {
            throw refused.get();
        }
    }

    /**
     * All of the pair's that can be found, for a lost answer may have led to two. Answers whether none is open: one
     * that stays open although it was closed waits for somebody's word over there.
     */
    private boolean closeEvery(WrittenMentorship row, Members members, CloseReason reason, Turn turn) {
        Mentorship last = members.mentorship(row, row.lastDay());
        Set<String> closed = new HashSet<>();
        if (row.remoteId() != null) {
            closed.add(row.remoteId());
        }
        Optional<Entry> there = found(row, members, row.lastDay());
        while (there.filter(entry -> !entry.closed() && closed.add(entry.id())).isPresent()) {
            turn.check();
            records().close(there.get().id(), last, reason);
            there = found(row, members, row.lastDay());
        }
        return there.map(Entry::closed).orElse(!closed.isEmpty() || isGivenUp(row));
    }

    private static Optional<DirectoryRejectedException> tried(Runnable call) {
        try {
            call.run();
            return Optional.empty();
        } catch (DirectoryRejectedException rejected) {
            return Optional.of(rejected);
        }
    }

    private boolean isGivenUp(WrittenMentorship row) {
        return !row.since().plusDays(GIVEN_UP_AFTER).isAfter(today());
    }

    /** One of another first day is not taken for this pair's where another pair of the two may have it. */
    private Optional<Entry> found(WrittenMentorship row, Members members, LocalDate end) {
        return records()
                .find(members.mentorship(row, end))
                .filter(entry -> row.start().equals(entry.start())
                        || entry.id().equals(row.remoteId())
                        || !anotherPairStands(row, members));
    }

    private boolean anotherPairStands(WrittenMentorship row, Members members) {
        return work.run(() -> pairs.ofMember(members.mentor().id()).stream()
                .filter(pair -> !pair.id().equals(row.pair()))
                .filter(pair -> pair.mentor().equals(members.mentor().id())
                        && pair.mentee().equals(members.mentee().id()))
                .anyMatch(pair -> written.find(pair.id())
                        .filter(other -> other.state().mayStandThere())
                        .isPresent()));
    }

    /**
     * For looking and closing. Checked before the first call: what is wrong with all of them is not tried with each.
     */
    private MentorshipRegister records() {
        if (faults == null) {
            List<SelfCheck> lines = register.selfCheck();
            faults = lines.stream().filter(line -> !line.ok()).toList();
            faults.forEach(fault -> LOG.log(Level.WARNING, fault.text()));
            if (lines.stream().limit(1).anyMatch(line -> !line.ok())) {
                throw new DirectoryUnavailableException("Mentorships cannot be written now; the log says why.");
            }
        }
        return register;
    }

    /** For what opens a mentorship or changes it; where that is held back, others are closed all the same. */
    private MentorshipRegister writable() {
        MentorshipRegister open = records();
        if (faults != null && !faults.isEmpty()) {
            throw new NothingNewException();
        }
        return open;
    }

    private static final class NothingNewException extends RuntimeException {}

    private WrittenMentorship keep(WrittenMentorship row) {
        return work.run(() -> written.save(row));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String words(DirectoryRejectedException rejected) {
        return String.valueOf(rejected.getMessage());
    }

    /** The one place that says who is the mentor over there: who is it here. */
    private record Members(Person mentor, Person mentee) {
        Mentorship mentorship(WrittenMentorship row, LocalDate end) {
            return new Mentorship(mentor.number(), mentee.number(), row.start(), end);
        }
    }

    private Members members(WrittenMentorship row) {
        return work.run(() -> pairs.find(row.pair()).flatMap(this::members))
                .orElseThrow(() -> new DirectoryRejectedException(NO_RECORD));
    }

    private Optional<Members> members(Pair pair) {
        return people.find(pair.mentor())
                .flatMap(mentor -> people.find(pair.mentee()).map(mentee -> new Members(mentor, mentee)));
    }
}
