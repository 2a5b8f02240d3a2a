package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.writeback.MentorshipState;
import org.reversementoring.writeback.SkillLevelService;
import org.reversementoring.writeback.WriteBackService;

/** What stands in the company's employee records at the wish of those it names. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WriteBackResource {
    private static final String STANDS_THERE =
            "Nothing is written any more. A level that was written before stays in the employee records: it has to be"
                    + " removed there.";
    private static final String NOTHING_THERE = "Nothing is written any more, and nothing was written.";

    private final WriteBackService mentorships;
    private final SkillLevelService skills;

    public WriteBackResource(WriteBackService mentorships, SkillLevelService skills) {
        this.mentorships = mentorships;
        this.skills = skills;
    }

    /**
     * What stands there of a pair. It is brought to what both want once a day.
     *
     * @param connected false: this organisation writes no mentorships; a release is kept, and nothing leaves
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

    /** What an operator has to mend, and how many mentorships it is about. */
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

    /** @param connected false: this organisation writes no levels; a release is kept, and nothing leaves */
    public record SkillLevelsJson(boolean connected, List<SkillLevelJson> items) {}

    /** @param mayStandThere whether a level may stand in the employee records still */
    public record TakenBackJson(boolean mayStandThere, String advice) {}

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
        return new SkillLevelsJson(
                skills.connected(actor),
                skills.mine(actor).stream().map(SkillLevelJson::of).toList());
    }

    @PUT
    @Path("me/skill-levels/{skill}/release")
    @Endpoint(
            action = Action.RELEASE_SKILL_LEVEL,
            summary = "Release one skill to the employee records, at the level stated now")
    public SkillLevelJson release(@Context SecurityContext caller, @PathParam("skill") String skill) {
        return SkillLevelJson.of(skills.release(Caller.actor(caller), skill));
    }

    @DELETE
    @Path("me/skill-levels/{skill}/release")
    @Endpoint(
            action = Action.RELEASE_SKILL_LEVEL,
            summary = "Take a release back: nothing is written any more; the answer says what may stand there")
    public TakenBackJson takeBack(@Context SecurityContext caller, @PathParam("skill") String skill) {
        boolean there = skills.takeBack(Caller.actor(caller), skill).mayStandThere();
        return new TakenBackJson(there, there ? STANDS_THERE : NOTHING_THERE);
    }
}
