package org.reversementoring.curriculum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.CourseRef;

/**
 * A programme's training: where it was published, what is offered beyond it, and what is read before topics of
 * identity.
 *
 * @param version counts changes; 0 before it is first kept
 * @param publication null until it is first published
 * @param archivedAt when the courses of a closed programme were archived; null before
 */
public record TrainingPlan(
        ProgrammeId programme,
        long version,
        @Nullable Publication publication,
        List<LearningOffer> offers,
        List<TopicCourse> topicCourses,
        @Nullable Instant archivedAt) {
    static final int MAX_OFFERS = 200;

    public TrainingPlan {
        offers = List.copyOf(offers);
        // Kept before there were any.
        topicCourses = topicCourses == null ? List.of() : List.copyOf(topicCourses);
    }

    static TrainingPlan empty(ProgrammeId programme) {
        return new TrainingPlan(programme, 0, null, List.of(), List.of(), null);
    }

    public TrainingPlan withVersion(long newVersion) {
        return new TrainingPlan(programme, newVersion, publication, offers, topicCourses, archivedAt);
    }

    /** Keeps the time of the first publication. */
    TrainingPlan published(Publication now) {
        Instant first = publication == null ? now.at() : publication.at();
        Publication kept = new Publication(first, now.mentors(), now.mentees(), now.meetingPlace(), now.terms());
        return new TrainingPlan(programme, version, kept, offers, topicCourses, archivedAt);
    }

    TrainingPlan archived(Instant now) {
        return new TrainingPlan(programme, version, publication, offers, topicCourses, now);
    }

    /** Every course that was made, those on topics of identity last. */
    List<CourseRef> courses() {
        List<CourseRef> all = new ArrayList<>(publication == null ? List.of() : publication.courses());
        topicCourses.forEach(topic -> all.add(topic.course()));
        return all;
    }

    Optional<LearningOffer> offer(LearningOfferId id) {
        return offers.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    Optional<TopicCourse> topicCourse(String focusArea) {
        return topicCourses.stream()
                .filter(c -> c.focusArea().equals(focusArea))
                .findFirst();
    }

    /** In place of an earlier one on the same topic. */
    TrainingPlan with(TopicCourse course) {
        List<TopicCourse> all = new ArrayList<>(topicCourses);
        all.replaceAll(c -> c.focusArea().equals(course.focusArea()) ? course : c);
        if (topicCourse(course.focusArea()).isEmpty()) {
            all.add(course);
        }
        return new TrainingPlan(programme, version, publication, offers, all, archivedAt);
    }

    TrainingPlan with(LearningOffer offer) {
        if (offers.size() == MAX_OFFERS) {
            throw new RefusedException(
                    Problem.TOO_LARGE, "A programme has at most " + MAX_OFFERS + " learning offers; remove old ones.");
        }
        List<LearningOffer> all = new ArrayList<>(offers);
        all.add(offer);
        return new TrainingPlan(programme, version, publication, all, topicCourses, archivedAt);
    }

    TrainingPlan without(LearningOfferId id) {
        return new TrainingPlan(
                programme,
                version,
                publication,
                offers.stream().filter(o -> !o.id().equals(id)).toList(),
                topicCourses,
                archivedAt);
    }
}
