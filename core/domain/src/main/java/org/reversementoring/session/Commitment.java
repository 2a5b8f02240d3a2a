package org.reversementoring.session;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;

/**
 * Something that the mentee undertakes to do or apply between two sessions. Either member may write it down; the
 * reverse-mentoring bargain is that the senior does the work of change.
 *
 * @param content text and due date, sealed
 * @param completion day and evidence of use, sealed; null while it is open
 */
public record Commitment(
        CommitmentId id,
        long version,
        PairId pair,
        ProgrammeId programme,
        PersonId author,
        SealedText content,
        @Nullable ByAuthor completion) {
    /**
     * Opened for a member.
     *
     * @param text null where its author had it erased
     * @param completedOn null while it is open
     * @param evidence how it was used in daily work; null where nothing was told
     */
    public record Open(
            Commitment commitment,
            @Nullable String text,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate completedOn,
            @Nullable String evidence,
            boolean overdue) {
        @Override
        public String toString() {
            return "[private]";
        }
    }

    public Commitment withVersion(long newVersion) {
        return new Commitment(id, newVersion, pair, programme, author, content, completion);
    }

    /** Whether nobody else wrote in it. */
    public boolean isOnlyOf(PersonId person) {
        return author.equals(person)
                && (completion == null || completion.author().equals(person));
    }

    Commitment completed(ByAuthor done) {
        if (completion != null) {
            throw RefusedException.wrongState("The commitment is completed already.");
        }
        return new Commitment(id, version, pair, programme, author, content, done);
    }
}
