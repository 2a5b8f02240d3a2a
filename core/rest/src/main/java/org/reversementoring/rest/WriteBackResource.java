package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.writeback.MentorshipState;
import org.reversementoring.writeback.SkillLevelService;
import org.reversementoring.writeback.WriteBackService;

/** What stands in the company's employee records at the wish of those it names. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WriteBackResource {
    private final WriteBackService mentorships;
    private final SkillLevelService skills;

    public WriteBackResource(WriteBackService mentorships, SkillLevelService skills) {
        this.mentorships = mentorships;
        this.skills = skills;
    }

    /**
     * What stands there of a pair. It is brought to what both want once a day.
     *
     * @param connected false: this organisation writes no mentorships now; a release is kept, and nothing leaves. An
     *     entry that stands there already stays as it is, until this is true again or HR removes it there
     * @param state absent where nothing of the pair was ever wanted there by both
     * @param start first day over there
     * @param end planned last day over there
     * @param heldUp true where an operator has to mend something first
     */
    public record EmployeeRecordsJson(
            boolean connected,
            @Nullable MentorshipState state,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            boolean heldUp) {}

    /** How many mentorships are in a state. */
    public record StateCountJson(MentorshipState state, int count) {}

    /** What an operator has to mend, and how many mentorships or levels of skill it is about. */
    public record ProblemCountJson(String problem, int count) {}

    /** Numbers alone. */
    public record WriteBackJson(boolean connected, List<StateCountJson> states, List<ProblemCountJson> problems) {}

    /**
     * @param offered the level stated now; absent where the skill is offered no longer
     * @param released the level that was released; absent where it was not
     * @param written the level that was written to the employee records last; absent where none was
     */
    public record SkillLevelJson(
            String skill,
            @Nullable Integer offered,
            @Nullable Integer released,
            @Nullable Integer written) {
        static SkillLevelJson of(SkillLevelService.Own own) {
            return new SkillLevelJson(own.skill(), own.offered(), own.released(), own.written());
        }
    }

    /**
     * @param connected false: this organisation writes no levels; a release is kept, and nothing leaves
     * @param toBeRemovedThere the skills that were just taken back and may stand in the employee records still: nothing
     *     is written any more, and what stands there has to be removed there
     */
    public record SkillLevelsJson(boolean connected, List<SkillLevelJson> items, List<String> toBeRemovedThere) {}

    /** The keys of the skills to be released; every other release is taken back. */
    public record SkillReleasesJson(@Nullable List<String> released) {}

    @GET
    @Path("pairs/{pair}/employee-records")
    @Endpoint(
            action = Action.READ_WRITTEN_BACK,
            summary = "What stands of the pair in the employee records; for its two members alone")
    public EmployeeRecordsJson ofPair(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        WriteBackService.InRecords there = mentorships.ofPair(Caller.actor(caller), new PairId(pair));
        return new EmployeeRecordsJson(there.connected(), there.state(), there.start(), there.end(), there.heldUp());
    }

    @GET
    @Path("people/write-back")
    @Endpoint(
            action = Action.READ_WRITE_BACK,
            summary = "How many mentorships stand in the employee records, and what has to be mended")
    public WriteBackJson overview(@Context SecurityContext caller) {
        WriteBackService.Overview all = mentorships.overview(Caller.actor(caller));
        return new WriteBackJson(
                all.connected(),
                all.states().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new StateCountJson(entry.getKey(), entry.getValue()))
                        .toList(),
                all.problems().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new ProblemCountJson(entry.getKey(), entry.getValue()))
                        .toList());
    }

    @GET
    @Path("me/skill-levels")
    @Endpoint(
            action = Action.READ_SKILL_RELEASES,
            summary = "The caller's skills, and which of them are released to the employee records")
    public SkillLevelsJson skills(@Context SecurityContext caller) {
        Actor actor = Caller.actor(caller);
        return json(actor, skills.mine(actor), List.of());
    }

    @PUT
    @Path("me/skill-levels")
    @Paced(Pace.FREE)
    @Endpoint(
            action = {Action.READ_SKILL_RELEASES, Action.RELEASE_SKILL_LEVEL},
            summary = "Release exactly these skills to the employee records, at the levels stated now, and no other;"
                    + " taking one back does not remove it there")
    public SkillLevelsJson release(@Context SecurityContext caller, SkillReleasesJson body) {
        List<String> released = body.released();
        if (released == null || released.stream().anyMatch(skill -> skill == null)) {
            throw RefusedException.invalid("released", "is required and holds no null; send [] to take all back");
        }
        Actor actor = Caller.actor(caller);
        SkillLevelService.Changed changed = skills.release(actor, new LinkedHashSet<>(released));
        return json(actor, changed.skills(), changed.toBeRemovedThere());
    }

    private SkillLevelsJson json(Actor actor, List<SkillLevelService.Own> own, List<String> toBeRemovedThere) {
        return new SkillLevelsJson(
                skills.connected(actor), own.stream().map(SkillLevelJson::of).toList(), toBeRemovedThere);
    }
}
