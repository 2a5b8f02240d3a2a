package org.reversementoring.rest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.session.Change;
import org.reversementoring.session.Facilitator;
import org.reversementoring.session.Feedback;
import org.reversementoring.session.Insight;
import org.reversementoring.session.InsightType;
import org.reversementoring.session.Meeting;
import org.reversementoring.session.OutcomeSkill;
import org.reversementoring.session.Session;
import org.reversementoring.session.SessionFormat;
import org.reversementoring.session.SessionType;
import org.reversementoring.session.SessionView;

/**
 * A session as its pair reads it.
 *
 * @param meeting null where its author had it erased
 * @param limits of confidentiality, with the notice of the duty to act; on reading the pair's first session alone
 */
public record SessionJson(
        UUID id,
        long version,
        UUID pair,
        UUID programme,
        int number,
        Session.State state,
        @Nullable MeetingJson meeting,
        List<ChangeJson> changes,
        @Nullable String agenda,
        List<NoteJson> notes,
        List<LearnedJson> learned,
        List<InsightJson> insights,
        List<FeedbackJson> feedback,
        @Nullable LimitsJson limits)
        implements Identified, Versioned {
    /** Who from outside is present, as the catalogue told it at the booking. */
    public record FacilitatorJson(String key, String name, String contact) {
        static @Nullable FacilitatorJson of(@Nullable Facilitator f) {
            return f == null ? null : new FacilitatorJson(f.key(), f.name(), f.contact());
        }
    }

    /** When and how. */
    public record MeetingJson(
            Instant startsAt,
            int minutes,
            @Nullable String focusArea,
            SessionType type,
            SessionFormat format,
            @Nullable String theme,
            boolean facilitated,
            @Nullable FacilitatorJson facilitator) {
        static @Nullable MeetingJson of(@Nullable Meeting m) {
            return m == null
                    ? null
                    : new MeetingJson(
                            m.startsAt(),
                            m.minutes(),
                            m.focusArea(),
                            m.type(),
                            m.format(),
                            m.theme(),
                            m.facilitated(),
                            FacilitatorJson.of(m.facilitator()));
        }
    }

    /** It was moved or cancelled; late is less than 24 hours ahead. */
    public record ChangeJson(Change.Kind kind, UUID by, Instant at, boolean late) {}

    /** A member's note, read by both. */
    public record NoteJson(UUID author, String text) {}

    /** What a member learned, read by both. */
    public record LearnedJson(UUID author, String text, Set<OutcomeSkill> skills) {}

    /** Something found out. */
    public record InsightJson(UUID id, UUID session, UUID author, InsightType type, String text) {
        static InsightJson of(Insight.Open i) {
            return new InsightJson(i.id(), i.session().value(), i.author().value(), i.type(), i.text());
        }
    }

    /** From one member to the other. */
    public record FeedbackJson(UUID id, UUID author, String specific, String actionable) {
        static FeedbackJson of(Feedback.Open f) {
            return new FeedbackJson(f.id(), f.author().value(), f.specific(), f.actionable());
        }
    }

    /** One line of a list. */
    public record SessionLineJson(
            UUID id,
            long version,
            int number,
            Session.State state,
            @Nullable MeetingJson meeting) {
        static SessionLineJson of(SessionView.Line line) {
            Session s = line.session();
            return new SessionLineJson(
                    s.id().value(), s.version(), s.number(), s.state(), MeetingJson.of(line.meeting()));
        }
    }

    /** The sessions of a series, in order. */
    public record SeriesJson(List<SessionJson> sessions) {}

    static SessionJson of(SessionView v) {
        return of(v, null);
    }

    static SessionJson of(SessionView v, @Nullable LimitsJson limits) {
        Session s = v.session();
        return new SessionJson(
                s.id().value(),
                s.version(),
                s.pair().value(),
                s.programme().value(),
                s.number(),
                s.state(),
                MeetingJson.of(v.meeting()),
                v.changes().stream()
                        .map(c -> new ChangeJson(c.kind(), c.by().value(), c.at(), c.late()))
                        .toList(),
                v.agenda(),
                v.notes().stream()
                        .map(n -> new NoteJson(n.author().value(), n.text()))
                        .toList(),
                v.learned().stream()
                        .map(l -> new LearnedJson(
                                l.author().value(),
                                l.learned().text(),
                                l.learned().skills()))
                        .toList(),
                v.insights().stream().map(InsightJson::of).toList(),
                v.feedback().stream().map(FeedbackJson::of).toList(),
                limits);
    }

    @Override
    public String toString() {
        return "[private]";
    }
}
