package org.reversementoring.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;

/**
 * One person on one side of one programme. It begins with an invitation or with the person's own step, and only the
 * person moves it on. Leaving deletes every answer.
 *
 * @param version counts changes; 0 before it is first kept
 * @param optedInAt when the person last opted in; null before and after
 * @param survey the answers to the interest survey, sealed for the person
 * @param preferences format, time, capacity and do-not-match list, sealed for the person
 */
public record Participant(
        ParticipantId id,
        long version,
        ProgrammeId programme,
        PersonId person,
        Side side,
        ParticipantState state,
        @Nullable Instant optedInAt,
        @Nullable Consent consent,
        @Nullable Profile profile,
        @Nullable SealedText survey,
        @Nullable SealedText preferences) {
    public static Participant invited(ParticipantId id, ProgrammeId programme, PersonId person, Side side) {
        return new Participant(id, 0, programme, person, side, ParticipantState.INVITED, null, null, null, null, null);
    }

    public Participant withVersion(long newVersion) {
        return new Participant(
                id, newVersion, programme, person, side, state, optedInAt, consent, profile, survey, preferences);
    }

    public Participant optedIn(
            Consent newConsent, Profile newProfile, SealedText newSurvey, SealedText newPreferences) {
        return new Participant(
                id,
                version,
                programme,
                person,
                side,
                state.to(ParticipantState.OPTED_IN),
                newConsent.at(),
                newConsent,
                newProfile,
                newSurvey,
                newPreferences);
    }

    public Participant withAnswers(Profile newProfile, SealedText newSurvey, SealedText newPreferences) {
        return new Participant(
                id, version, programme, person, side, state, optedInAt, consent, newProfile, newSurvey, newPreferences);
    }

    /** Without the answers to survey and preferences; who takes part wants no new pair until they answer anew. */
    public Participant withoutAnswers() {
        ParticipantState next = state == ParticipantState.OPTED_IN ? ParticipantState.PAUSED : state;
        return new Participant(id, version, programme, person, side, next, optedInAt, consent, profile, null, null);
    }

    public Participant paused() {
        return in(ParticipantState.PAUSED);
    }

    public Participant resumed() {
        if (preferences == null) {
            throw RefusedException.wrongState(
                    "Your answers were deleted after your last pair ended; answer anew first.");
        }
        return in(ParticipantState.OPTED_IN);
    }

    public Participant withdrawn() {
        return new Participant(
                id,
                version,
                programme,
                person,
                side,
                state.to(ParticipantState.WITHDRAWN),
                null,
                null,
                null,
                null,
                null);
    }

    private Participant in(ParticipantState next) {
        return new Participant(
                id, version, programme, person, side, state.to(next), optedInAt, consent, profile, survey, preferences);
    }
}
