package org.reversementoring.curriculum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.UnitOfWork;

/**
 * Names the course that mentees complete before a topic of identity is put on an agenda. All mentees of the programme
 * are enrolled, whatever their mentors opened.
 */
public final class TopicCourseService {
    static final String TEMPLATE = "rm-tpl-topic";

    private final UnitOfWork work;
    private final ProgrammeAccess programmes;
    private final TrainingPlans plans;
    private final CoursePublisher publisher;

    public TopicCourseService(
            UnitOfWork work, ProgrammeAccess programmes, TrainingPlans plans, CoursePublisher publisher) {
        this.work = work;
        this.programmes = programmes;
        this.plans = plans;
        this.publisher = publisher;
    }

    /** Every topic of identity that has a course. */
    public List<TopicCourse> list(Actor actor, ProgrammeId id) {
        return work.run(() -> {
            programmes.find(actor, id, Action.READ_PROGRAMME);
            return plans.find(id).map(TrainingPlan::topicCourses).orElse(List.of());
        });
    }

    /**
     * Makes the topic's course in the learning platform from a template, or brings it up to date. May be repeated; with
     * another template there is another course, and what was completed stays completed.
     *
     * @param topic key of the focus area
     * @param template null for {@value #TEMPLATE}
     * @throws RefusedException ELSEWHERE_UNAVAILABLE where the platform does not answer, NOT_READY where something has
     *     to be prepared there first
     */
    public TopicCourse name(Actor actor, ProgrammeId id, @Nullable String topic, @Nullable String template) {
        Programme programme = work.run(() -> programmes.find(actor, id, Action.PUBLISH_CURRICULUM));
        Check check = new Check();
        String focusArea = check.text("topic", topic, 60);
        String from = template == null ? TEMPLATE : check.text("template", template, 100);
        check.done();
        FocusArea area = programme
                .focusArea(focusArea)
                .filter(FocusArea::isIdentity)
                .orElseThrow(() -> RefusedException.invalid("topic", "is no topic of identity of this programme"));
        if (programme.state() == Programme.State.CLOSED) {
            throw RefusedException.wrongState("The programme is CLOSED.");
        }
        String title = programme.definition().name() + ": " + area.title();
        return PlatformCalls.orRefuse(() -> {
            TopicCourse course = publisher.topic(programme, focusArea, title, from);
            return work.runDespiteChanges(() -> keep(id, course));
        });
    }

    private TopicCourse keep(ProgrammeId id, TopicCourse course) {
        TrainingPlan plan = plans.find(id).orElseGet(() -> plans.add(TrainingPlan.empty(id)));
        plans.save(plan.with(course));
        return course;
    }
}
