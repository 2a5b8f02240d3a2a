package org.reversementoring.pairing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;

/**
 * A mentor (the junior who teaches) and a mentee (the senior who learns). The pair is PROPOSED by the programme,
 * becomes ACTIVE once both accepted it and the same agreement, rests while anybody wants a pause, and ENDS at the first
 * word of either. Its words are sealed; its state never says why.
 *
 * @param version counts changes; 0 before it is first kept
 * @param guarded true where mentor and mentee stand in one reporting line, in a programme that allows this with notice
 * @param held true while the product itself keeps the pair paused, because the directory shows a link that must not be
 * @param told the state that both members were told of last; null before the first notice
 * @param openedTopics keys of the focus areas that the mentor opened to this mentee, sealed; null while none
 */
public record Pair(
        PairId id,
        long version,
        ProgrammeId programme,
        PersonId mentor,
        PersonId mentee,
        PairState state,
        boolean guarded,
        boolean held,
        Times times,
        @Nullable PairState told,
        Member mentorSide,
        Member menteeSide,
        Arrangement arrangement,
        ContactStatus contact,
        @Nullable Clauses clauses,
        @Nullable OpenedTopics openedTopics,
        Goals goals,
        List<Adjustment> adjustments) {
    public Pair {
        adjustments = List.copyOf(adjustments);
    }

    /** A new proposal. The reasons are plain sentences, each side's for that side alone. */
    public static Pair proposed(
            PairId id,
            ProgrammeId programme,
            PersonId mentor,
            PersonId mentee,
            boolean guarded,
            Arrangement arrangement,
            List<String> reasonsForMentor,
            List<String> reasonsForMentee,
            Instant now) {
        if (mentor.equals(mentee)) {
            throw RefusedException.invalid("mentee", "must be another person than the mentor");
        }
        return new Pair(
                id,
                0,
                programme,
                mentor,
                mentee,
                PairState.PROPOSED,
                guarded,
                false,
                new Times(now, null, null, now),
                null,
                Member.proposed(reasonsForMentor),
                Member.proposed(reasonsForMentee),
                arrangement,
                ContactStatus.ON_TRACK,
                null,
                null,
                Goals.NONE,
                List.of());
    }

    public boolean hasMember(PersonId person) {
        return person.equals(mentor) || person.equals(mentee);
    }

    public boolean isMentor(PersonId person) {
        return person.equals(mentor);
    }

    /** The other member. */
    public PersonId partnerOf(PersonId member) {
        return isMentor(member) ? mentee : mentor;
    }

    public Member side(PersonId member) {
        return isMentor(member) ? mentorSide : menteeSide;
    }

    public boolean isActive() {
        return state == PairState.ACTIVE;
    }

    /** Throws WRONG_STATE unless the pair is ACTIVE. */
    public void requireActive() {
        if (!isActive()) {
            throw RefusedException.wrongState("The pair is not active; it is " + state + ".");
        }
    }

    public boolean isUnderWay() {
        return state == PairState.ACTIVE || state == PairState.PAUSED;
    }

    /** Throws WRONG_STATE unless the pair is ACTIVE or PAUSED. */
    public void requireUnderWay() {
        if (!isUnderWay()) {
            throw RefusedException.wrongState("The pair is " + state + "; this needs a pair that is under way.");
        }
    }

    /** Throws WRONG_STATE where the pair has ended. */
    public void requireNotEnded() {
        if (state == PairState.ENDED) {
            throw RefusedException.wrongState("The pair has ended.");
        }
    }

    /** Whether both accepted the same version of the agreement and the same clauses. */
    public boolean agreedByBoth() {
        int number = clauses == null ? 0 : clauses.number();
        return mentorSide.agreementVersion() > 0
                && mentorSide.agreementVersion() == menteeSide.agreementVersion()
                && mentorSide.clausesAccepted() == number
                && menteeSide.clausesAccepted() == number;
    }

    /** Whether the members have still to be told of a state that began before then. */
    public boolean isUntoldBefore(Instant then) {
        return state != told && times.enteredAt().isBefore(then);
    }

    /**
     * PROPOSED becomes ACTIVE as soon as both accepted the proposal and the same agreement, and the mentee the notice
     * of the duty to act; otherwise as it was.
     */
    public Pair activatedIfComplete(Instant now) {
        boolean complete = state == PairState.PROPOSED
                && mentorSide.hasAccepted()
                && menteeSide.hasAccepted()
                && menteeSide.noticesAcceptedAt() != null
                && agreedByBoth();
        return complete ? entering(PairState.ACTIVE, now) : this;
    }

    /** Moves by the transition table. */
    public Pair entering(PairState next, Instant now) {
        return edit(e -> {
            e.state = state.to(next);
            e.times = times.entering(next, now);
        });
    }

    /** Rests while a member or the product wants it, else is ACTIVE. A pair that is PROPOSED or ENDED stays so. */
    public Pair restingAsWanted(Instant now) {
        boolean rest = held || mentorSide.paused() || menteeSide.paused();
        if (rest && state == PairState.ACTIVE) {
            return entering(PairState.PAUSED, now);
        }
        return !rest && state == PairState.PAUSED ? entering(PairState.ACTIVE, now) : this;
    }

    public Pair withSide(PersonId member, UnaryOperator<Member> change) {
        return edit(e -> {
            if (isMentor(member)) {
                e.mentorSide = change.apply(mentorSide);
            } else {
                e.menteeSide = change.apply(menteeSide);
            }
        });
    }

    public Pair withVersion(long newVersion) {
        return edit(e -> e.version = newVersion);
    }

    /** Both members have been told of the present state. */
    public Pair withStateTold() {
        return edit(e -> e.told = state);
    }

    public Pair withHeld(boolean nowHeld) {
        return edit(e -> e.held = nowHeld);
    }

    public Pair withContact(ContactStatus status) {
        return edit(e -> e.contact = status);
    }

    public Pair withClauses(Clauses newClauses) {
        return edit(e -> e.clauses = newClauses);
    }

    public Pair withOpenedTopics(OpenedTopics topics) {
        return edit(e -> e.openedTopics = topics);
    }

    public Pair withGoals(Goals newGoals) {
        return edit(e -> e.goals = newGoals);
    }

    public Pair withArrangement(Arrangement newArrangement) {
        return edit(e -> e.arrangement = newArrangement);
    }

    public Pair withAdjustment(Adjustment adjustment) {
        return edit(e -> {
            List<Adjustment> all = new ArrayList<>(adjustments);
            all.removeIf(a -> a.number() == adjustment.number());
            all.add(adjustment);
            e.adjustments = all;
        });
    }

    /** Whether anything of what the pair shared is left in this record. */
    public boolean hasWords() {
        return !equals(withoutWords());
    }

    /** Without what the pair shared; the plain status of the goals stays. */
    public Pair withoutWords() {
        return edit(e -> {
            e.clauses = null;
            e.openedTopics = null;
            e.goals = goals.withoutWords();
            e.adjustments = List.of();
            e.mentorSide = mentorSide.withExpectations(null);
            e.menteeSide = menteeSide.withExpectations(null);
        });
    }

    /** Whether a member wrote down why they paused or ended. */
    public boolean hasCause() {
        return mentorSide.endCause() != null || menteeSide.endCause() != null;
    }

    public Pair withoutCause() {
        return edit(e -> {
            e.mentorSide = mentorSide.withEndCause(null);
            e.menteeSide = menteeSide.withEndCause(null);
        });
    }

    public boolean hasReleases() {
        return mentorSide.releases() != null || menteeSide.releases() != null;
    }

    public Pair withoutReleases() {
        return edit(e -> {
            e.mentorSide = mentorSide.withReleases(null);
            e.menteeSide = menteeSide.withReleases(null);
        });
    }

    /** Without this member's own words and releases, and without the reasons of both, which speak of either. */
    public Pair without(PersonId member) {
        return withSide(member, Member::withoutWords).edit(e -> {
            e.mentorSide = e.mentorSide.withoutReasons();
            e.menteeSide = e.menteeSide.withoutReasons();
        });
    }

    private Pair edit(Consumer<PairEdit> change) {
        PairEdit edit = new PairEdit(this);
        change.accept(edit);
        return edit.toPair();
    }
}
