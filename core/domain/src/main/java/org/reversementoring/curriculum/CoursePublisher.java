package org.reversementoring.curriculum;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.participation.Side;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.CourseSpec;
import org.reversementoring.spi.UnitOfWork;

/** Makes a programme's courses in the learning platform, or brings them up to date. May be repeated. */
public final class CoursePublisher {
    private static final String MEETING_TEMPLATE = "rm-tpl-programme";

    private final UnitOfWork work;
    private final TrainingPlans plans;
    private final LearningPlatform platform;
    private final Events events;
    private final Clock clock;

    public CoursePublisher(
            UnitOfWork work, TrainingPlans plans, LearningPlatform platform, Events events, Clock clock) {
        this.work = work;
        this.plans = plans;
        this.platform = platform;
        this.events = events;
        this.clock = clock;
    }

    /** One course for each side, one where both meet, and those on topics of identity that were named. */
    TrainingPlan publish(Programme programme) {
        CourseTerms terms = CourseTerms.of(programme);
        CourseRef mentors = side(programme.id(), Side.MENTOR, terms);
        CourseRef mentees = side(programme.id(), Side.MENTEE, terms);
        CourseRef meetingPlace =
                platform.publish(spec(key(programme.id(), "programme"), terms.name(), MEETING_TEMPLATE, terms));
        List<TopicCourse> topics = new ArrayList<>();
        for (TopicCourse topic : work.run(
                () -> plans.find(programme.id()).map(TrainingPlan::topicCourses).orElse(List.of()))) {
            topics.add(topic(programme, topic.focusArea(), topic.title(), topic.template()));
        }
        Publication published = new Publication(clock.instant(), mentors, mentees, meetingPlace, terms);
        return work.runDespiteChanges(() -> keep(programme.id(), published, topics));
    }

    /** The course of a topic of identity, without keeping it. */
    TopicCourse topic(Programme programme, String focusArea, String title, String template) {
        CourseTerms terms = CourseTerms.of(programme);
        CourseRef course =
                platform.publish(spec(topicKey(programme.id(), focusArea, template), title, template, terms));
        return new TopicCourse(focusArea, title, template, course);
    }

    private CourseRef side(ProgrammeId id, Side side, CourseTerms terms) {
        Curriculum curriculum = Curriculum.of(side);
        return platform.publish(spec(
                key(id, side == Side.MENTOR ? "mentor" : "mentee"),
                curriculum.title(terms.name()),
                curriculum.template(),
                terms));
    }

    private static CourseSpec spec(String key, String title, String template, CourseTerms terms) {
        return new CourseSpec(key, title, template, terms.start(), terms.end());
    }

    /** Calendars follow where a course was made, also in place of one that was deleted. */
    private TrainingPlan keep(ProgrammeId id, Publication published, List<TopicCourse> topics) {
        TrainingPlan before = plans.find(id).orElseGet(() -> plans.add(TrainingPlan.empty(id)));
        TrainingPlan after = before.published(published);
        for (TopicCourse topic : topics) {
            boolean same = before.topicCourse(topic.focusArea())
                    .filter(present -> present.template().equals(topic.template()))
                    .isPresent();
            after = same ? after.with(topic) : after;
        }
        Publication earlier = before.publication();
        if (earlier == null || !earlier.courses().equals(published.courses())) {
            events.raise(EventType.CURRICULUM_PUBLISHED, Map.of("programme", id.value()));
        }
        return after.equals(before) ? before : plans.save(after);
    }

    private static String key(ProgrammeId id, String part) {
        return "rm-" + id.value() + "-" + part;
    }

    /** At most 100 characters, which a topic's own key could exceed. */
    private static String topicKey(ProgrammeId id, String focusArea, String template) {
        return key(
                id,
                UUID.nameUUIDFromBytes((focusArea + "\n" + template).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }
}
