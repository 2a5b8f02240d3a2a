package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.curriculum.CurriculumService;
import org.reversementoring.curriculum.KickOffService;
import org.reversementoring.curriculum.TopicCourse;
import org.reversementoring.curriculum.TopicCourseService;
import org.reversementoring.curriculum.TrainingService;
import org.reversementoring.problem.Check;
import org.reversementoring.programme.KickOff;
import org.reversementoring.programme.ProgrammeId;

/** Training before the matching, and the kick-off after it. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CurriculaResource {
    private final CurriculumService curricula;
    private final TrainingService training;
    private final KickOffService kickOffs;
    private final TopicCourseService topicCourses;

    public CurriculaResource(
            CurriculumService curricula,
            TopicCourseService topicCourses,
            TrainingService training,
            KickOffService kickOffs) {
        this.curricula = curricula;
        this.topicCourses = topicCourses;
        this.training = training;
        this.kickOffs = kickOffs;
    }

    /**
     * What mentees are to complete before a topic of identity.
     *
     * @param topic key of the focus area
     * @param template key of the template course; {@code rm-tpl-topic} where left out
     */
    public record TopicCourseInput(
            @Nullable String topic, @Nullable String template) {}

    /** What mentees complete before this topic of identity is put on an agenda. */
    public record TopicCourseJson(String topic, String title, String template, String course) {
        static TopicCourseJson of(TopicCourse c) {
            return new TopicCourseJson(
                    c.focusArea(), c.title(), c.template(), c.course().address().toString());
        }
    }

    /** The event that opens the programme for its pairs. */
    public record KickOffInput(
            @Nullable Instant at,
            @Nullable String place,
            @Nullable String title) {}

    @GET
    @Path("programmes/{programme}/curricula")
    @Endpoint(action = Action.READ_PROGRAMME, summary = "What each side learns, topic by topic")
    public List<CurriculumJson> read(@Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return curricula.read(Caller.actor(caller), new ProgrammeId(programme)).stream()
                .map(CurriculumJson::of)
                .toList();
    }

    @POST
    @Path("programmes/{programme}/curricula/publication")
    @Endpoint(
            action = Action.PUBLISH_CURRICULUM,
            summary = "Publish the courses in the learning platform, or update them")
    @Paced(Pace.HEAVY)
    public List<CurriculumJson> publish(@Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return curricula.publish(Caller.actor(caller), new ProgrammeId(programme)).stream()
                .map(CurriculumJson::of)
                .toList();
    }

    @GET
    @Path("programmes/{programme}/topic-courses")
    @Endpoint(action = Action.READ_PROGRAMME, summary = "What mentees complete before a topic of identity")
    public List<TopicCourseJson> topicCourses(@Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return topicCourses.list(Caller.actor(caller), new ProgrammeId(programme)).stream()
                .map(TopicCourseJson::of)
                .toList();
    }

    @POST
    @Path("programmes/{programme}/topic-courses")
    @Endpoint(
            action = Action.PUBLISH_CURRICULUM,
            summary = "Make the course that mentees complete before this topic of identity")
    public TopicCourseJson nameTopicCourse(
            @Context SecurityContext caller, @PathParam("programme") UUID programme, TopicCourseInput body) {
        return TopicCourseJson.of(
                topicCourses.name(Caller.actor(caller), new ProgrammeId(programme), body.topic(), body.template()));
    }

    @POST
    @Path("programmes/{programme}/curricula/completion-refresh")
    @Endpoint(action = Action.READ_TRAINING, summary = "Read completion from the learning platform now")
    @Paced(Pace.HEAVY)
    public TrainingJson.CompletionRefreshJson refresh(
            @Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return TrainingJson.of(training.refresh(Caller.actor(caller), new ProgrammeId(programme)));
    }

    @GET
    @Path("programmes/{programme}/training")
    @Endpoint(action = Action.READ_TRAINING, summary = "Who takes part and how far their training is")
    public PageJson<TrainingJson> list(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return PageJson.of(
                training.list(Caller.actor(caller), new ProgrammeId(programme), Paging.of(after, limit)),
                TrainingJson::of);
    }

    @GET
    @Path("programmes/{programme}/training-problems")
    @Endpoint(
            action = Action.READ_TRAINING,
            summary = "What the last run found wrong in the learning platform: what, with whom, and what to do")
    public TrainingJson.TrainingProblemsJson problems(
            @Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return TrainingJson.of(training.problems(Caller.actor(caller), new ProgrammeId(programme)));
    }

    @GET
    @Path("me/training")
    @Endpoint(action = Action.READ_TRAINING, summary = "The caller's own training, for each side they take part on")
    public List<TrainingJson.OwnTrainingJson> mine(@Context SecurityContext caller) {
        return training.mine(Caller.actor(caller)).stream()
                .map(TrainingJson::of)
                .toList();
    }

    @POST
    @Path("programmes/{programme}/kick-off")
    @Endpoint(action = Action.WRITE_PROGRAMME, summary = "Plan the kick-off, or move it; calendars follow")
    public ProgrammeJson planKickOff(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            KickOffInput body) {
        Check check = new Check();
        KickOff kickOff = new KickOff(
                check.required("at", body.at(), Instant.EPOCH),
                check.text("place", body.place(), 200),
                check.text("title", body.title(), 120));
        check.done();
        return ProgrammeJson.of(
                kickOffs.plan(Caller.actor(caller), new ProgrammeId(programme), IfMatch.version(ifMatch), kickOff));
    }
}
