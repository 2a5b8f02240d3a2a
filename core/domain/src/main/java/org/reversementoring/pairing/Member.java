package org.reversementoring.pairing;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.SealedText;

/**
 * What one member did and wrote in a pair. Sealed values are opened for this member, or for both where the pair shares
 * them.
 *
 * @param reasons why the matching proposed the partner, in plain sentences for this member alone
 * @param acceptedAt when this member accepted the proposal
 * @param agreementVersion the version of the agreement this member accepted; 0 before
 * @param clausesAccepted the number of the pair's own clauses this member accepted; 0 before
 * @param noticesAcceptedAt when this member accepted the notices that concern them: the mentee's duty to act and
 *     no-retaliation declaration, and in a guarded pair the notice on the reporting line
 * @param closingDeclaredAt when the mentee declared at the end that nothing was used against the mentor
 * @param paused whether this member asked for a pause; the pair rests as long as anybody does
 * @param goesOn whether this member, who is on leave, wants the pair to go on all the same; ends with the leave
 * @param expectations what this member expects, for the comparison
 * @param releases what this member lets leave the pair
 * @param endCause why this member paused or ended, if they chose to write it down; read by nobody else
 */
public record Member(
        List<String> reasons,
        @Nullable Instant acceptedAt,
        int agreementVersion,
        @Nullable Instant agreementAcceptedAt,
        int clausesAccepted,
        @Nullable Instant noticesAcceptedAt,
        @Nullable Instant closingDeclaredAt,
        boolean paused,
        boolean goesOn,
        @Nullable SealedText expectations,
        @Nullable SealedText releases,
        @Nullable SealedText endCause) {
    public Member {
        reasons = List.copyOf(reasons);
    }

    public static Member proposed(List<String> reasons) {
        return new Member(reasons, null, 0, null, 0, null, null, false, false, null, null, null);
    }

    public boolean hasAccepted() {
        return acceptedAt != null;
    }

    public Member accepted(Instant now) {
        return acceptedAt != null ? this : edit(e -> e.acceptedAt = now);
    }

    public Member agreed(int toVersion, int toClauses, boolean notices, Instant now) {
        return edit(e -> {
            e.agreementVersion = toVersion;
            e.agreementAcceptedAt = now;
            e.clausesAccepted = toClauses;
            e.noticesAcceptedAt = notices ? now : noticesAcceptedAt;
        });
    }

    public Member withClausesAccepted(int number) {
        return edit(e -> e.clausesAccepted = number);
    }

    public Member closingDeclared(Instant now) {
        return edit(e -> e.closingDeclaredAt = now);
    }

    public Member withPaused(boolean wanted) {
        return edit(e -> e.paused = wanted);
    }

    public Member withGoesOn(boolean wanted) {
        return edit(e -> e.goesOn = wanted);
    }

    public Member withExpectations(@Nullable SealedText sealed) {
        return edit(e -> e.expectations = sealed);
    }

    public Member withReleases(@Nullable SealedText sealed) {
        return edit(e -> e.releases = sealed);
    }

    public Member withEndCause(@Nullable SealedText sealed) {
        return edit(e -> e.endCause = sealed);
    }

    Member withoutWords() {
        return edit(e -> {
            e.expectations = null;
            e.releases = null;
            e.endCause = null;
        });
    }

    Member withoutReasons() {
        return edit(e -> e.reasons = List.of());
    }

    private Member edit(Consumer<MemberEdit> change) {
        MemberEdit edit = new MemberEdit(this);
        change.accept(edit);
        return edit.toMember();
    }
}
