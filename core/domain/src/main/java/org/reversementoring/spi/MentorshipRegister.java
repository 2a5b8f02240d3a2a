package org.reversementoring.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.EmployeeNumber;

/**
 * The mentorships of our one type in the company's employee records. Nothing of a pair gets there but who teaches whom
 * and two days: no comment, and one fixed purpose. There is no key against writing twice, so {@link #find} comes before
 * every {@link #submit}. Every method may throw
 *
 * <ul>
 *   <li>{@link DirectoryUnavailableException}: a later try may succeed; whether a change was made is not known
 *   <li>{@link DirectoryRejectedException}: nothing was changed, and somebody has to mend something first. The message
 *       says what, and names no person.
 * </ul>
 */
public interface MentorshipRegister {
    /**
     * A mentorship as it should stand in the records.
     *
     * @param mentor the junior, who teaches
     * @param mentee the senior, who learns
     * @param start first day; a closed mentorship is told by it from earlier ones of the same two
     * @param end last day, planned; once closed, the last day that it was under way
     */
    record Mentorship(EmployeeNumber mentor, EmployeeNumber mentee, LocalDate start, LocalDate end) {
        public Mentorship {
            if (mentor.equals(mentee)) {
                throw new IllegalArgumentException("a mentorship has two people");
            }
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("a mentorship does not end before it starts");
            }
        }
    }

    /**
     * A mentorship as it stands in the records.
     *
     * @param id the records' own, at most 100 characters
     * @param closed whether it is over, whoever closed it
     * @param start null where the records name none; not the day that was asked for where somebody changed it there
     * @param end null where the records name none
     */
    record Entry(
            String id,
            boolean closed,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    /** Why a mentorship is over, as far as the records may know. */
    enum CloseReason {
        /** The programme came to its end. */
        COMPLETED,
        /** Everything else, all alike. */
        ENDED
    }

    /**
     * The mentorship of the same mentor, the same mentee and our type. Two people in the other direction are another
     * mentorship. Any open one is found, for whoever approves it may change its days; of several open ones, rather one
     * of the same first day. Where none is open, a closed one of the same first day. Empty as well while one was
     * submitted and is not approved yet, and after it was turned down.
     */
    Optional<Entry> find(Mentorship wanted);

    /**
     * Asks for a new mentorship. It is there at once, or once somebody has approved it, or never. Writes a second one
     * where the first is there already.
     *
     * @throws DirectoryUnavailableException also where the answer says neither that it was taken nor that it was not
     * @throws DirectoryMismatchException where something was made, and the answer is not of these two people this way
     *     round: it is not asked for again
     */
    void submit(Mentorship wanted);

    /** Brings the days of an open mentorship to those wanted; a closed or unknown one is rejected. */
    void edit(String id, Mentorship wanted);

    /** Closes a mentorship on the wanted last day; nothing happens where it is closed. An unknown one is rejected. */
    void close(String id, Mentorship wanted, CloseReason reason);

    /**
     * Checks credentials, permissions, type and reasons without changing anything; never throws for what it finds. The
     * first line is whether the records let us in at all: without it nothing can be looked up or closed either.
     */
    List<SelfCheck> selfCheck();
}
