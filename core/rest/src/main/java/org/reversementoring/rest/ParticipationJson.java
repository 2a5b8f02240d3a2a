package org.reversementoring.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.participation.OwnParticipation;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.ParticipantState;
import org.reversementoring.participation.Preferences;
import org.reversementoring.participation.Profile;
import org.reversementoring.participation.Side;
import org.reversementoring.participation.Survey;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.programme.Structure;

/** One's own participation; the answers are absent before opting in and after leaving. */
public record ParticipationJson(
        UUID programme,
        Side side,
        ParticipantState state,
        @Nullable Instant optedInAt,
        @Nullable Integer consentVersion,
        @Nullable ProfileJson profile,
        @Nullable SurveyJson survey,
        @Nullable PreferencesJson preferences,
        long version)
        implements Versioned {
    /** See {@link Profile}. Levels are 1 to 5. */
    public record ProfileJson(
            String region,
            String language,
            String timeZone,
            Map<String, Integer> skillsOffered,
            Map<String, Integer> needs,
            List<String> topics) {
        static @Nullable ProfileJson of(@Nullable Profile p) {
            return p == null
                    ? null
                    : new ProfileJson(
                            p.region(),
                            p.language(),
                            p.timeZone().getId(),
                            p.skillsOffered(),
                            p.needs(),
                            List.copyOf(p.topics()));
        }
    }

    /** See {@link Survey}. Figures are 1 to 5. */
    public record SurveyJson(
            @Nullable Integer willingness,
            @Nullable Integer expertise,
            @Nullable Integer communication,
            @Nullable Integer enthusiasm,
            @Nullable Integer openness,
            @Nullable Boolean openMind,
            @Nullable String concerns) {
        static @Nullable SurveyJson of(@Nullable Survey s) {
            return s == null
                    ? null
                    : new SurveyJson(
                            s.willingness(),
                            s.expertise(),
                            s.communication(),
                            s.enthusiasm(),
                            s.openness(),
                            s.openMind(),
                            s.concerns());
        }

        Survey toDomain() {
            return new Survey(
                    willingness,
                    expertise,
                    communication,
                    enthusiasm,
                    openness,
                    openMind != null && openMind,
                    concerns);
        }
    }

    /** See {@link Preferences}. Capacity is 1 unless given; doNotMatch holds employee numbers. */
    public record PreferencesJson(
            Structure.@Nullable Format format,
            @Nullable Integer monthlyMinutes,
            @Nullable Integer capacity,
            @Nullable List<String> doNotMatch) {
        static @Nullable PreferencesJson of(@Nullable Preferences p) {
            return p == null
                    ? null
                    : new PreferencesJson(
                            p.format(),
                            p.monthlyMinutes(),
                            p.capacity(),
                            p.doNotMatch().stream().map(EmployeeNumber::value).toList());
        }
    }

    static ParticipationJson of(OwnParticipation own) {
        Participant p = own.participant();
        return new ParticipationJson(
                p.programme().value(),
                p.side(),
                p.state(),
                p.optedInAt(),
                p.consent() == null ? null : p.consent().textVersion(),
                ProfileJson.of(p.profile()),
                SurveyJson.of(own.survey()),
                PreferencesJson.of(own.preferences()),
                p.version());
    }
}
