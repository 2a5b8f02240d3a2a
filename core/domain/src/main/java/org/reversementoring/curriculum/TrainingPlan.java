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
 */
public record TrainingPlan(
        ProgrammeId programme,
        long version,
        @Nullable Publication publication,
        List<LearningOffer> offers,
        List<TopicCourse> topicCourses) {
    static final int MAX_OFFERS = 200;

    public TrainingPlan {
        offers = List.copyOf(offers);
        // Kept before there were any.
        topicCourses = topicCourses == null ? List.of() : List.copyOf(topicCourses);
    }

    static TrainingPlan empty(ProgrammeId programme) {
        return new TrainingPlan(programme, 0, null, List.of(), List.of());
    }

    public TrainingPlan withVersion(long newVersion) {
        return new TrainingPlan(programme, newVersion, publication, offers, topicCourses);
    }

    /** Keeps the time of the first publication. */
    TrainingPlan published(Instant now, CourseRef mentors, CourseRef mentees, CourseRef meetingPlace) {
        Instant first = publication == null ? now : publication.at();
        return new TrainingPlan(
                programme, version, new Publication(first, mentors, mentees, meetingPlace), offers, topicCourses);
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
        all.removeIf(c -> c.focusArea().equals(course.focusArea()));
        all.add(course);
        return new TrainingPlan(programme, version, publication, offers, all);
    }

    TrainingPlan with(LearningOffer offer) {
        if (offers.size() == MAX_OFFERS) {
            throw new RefusedException(
                    Problem.TOO_LARGE, "A programme has at most " + MAX_OFFERS + " learning offers; remove old ones.");
        }
        List<LearningOffer> all = new ArrayList<>(offers);
        all.add(offer);
        return new TrainingPlan(programme, version, publication, all, topicCourses);
    }

    TrainingPlan without(LearningOfferId id) {
        return new TrainingPlan(
                programme,
                version,
                publication,
                offers.stream().filter(o -> !o.id().equals(id)).toList(),
                topicCourses);
    }
}
